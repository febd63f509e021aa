import { BASELINE_POLICIES } from '../../../../constructs/model/tables/baseline-policies';
import { compare } from '../../../../policies/provers/sign-in/claims/compare';
import { mutated } from '../judge';
import { flipsBetween } from '../subjects';
import { claimsOf } from './claims';
import { IDENTITY, tenantOfFlagship } from './estate';
import { EXPECTED } from './expected/baseline';
import { ExpectedOfPolicy } from './expected/policy';
import { SENTENCES } from './expected/sentences';
import { together } from './flips';
import { EDIT_KINDS, POLICY_EDITS, PolicyEdit } from './policy-edits';

const CASES = EXPECTED.flatMap((expected) =>
  POLICY_EDITS.filter(({ kind }) => expected.expected[kind] !== undefined).map(
    (edit): [string, ExpectedOfPolicy, PolicyEdit] => [
      `${expected.policy.toUpperCase()} ${edit.name(expected)}`,
      expected,
      edit,
    ],
  ),
);

describe('every policy of the baseline, edited by hand', () => {
  const estate = tenantOfFlagship();
  const before = claimsOf(estate);

  it.each(CASES)('%s', (name, policy, edit) => {
    const { flips, isFelt } = policy.expected[edit.kind]!;
    const always = policy.isListed || edit.kind !== 'off' ? edit.always?.(policy.policy) : undefined;
    const after = claimsOf(mutated(estate, { stack: { name: IDENTITY, change: edit.change(policy) } }));
    const differences = compare(before.model, after.model);
    expect({ flips: flipsBetween(before.verdicts, after.verdicts), isFelt: differences.length > 0 }).toEqual({
      flips: together(flips, always ?? {}),
      isFelt,
    });
    const sentences = SENTENCES[name];
    if (sentences) expect(differences.map(({ sentence }) => sentence)).toEqual(sentences);
  });

  it('leaves no policy of the baseline out', () => {
    const edited = EXPECTED.filter(({ isListed }) => isListed).map(({ policy }) => policy.toUpperCase());
    expect(edited).toEqual(BASELINE_POLICIES.map(({ code }) => code));
  });

  it('has an edit for each sentence', () => {
    const names = CASES.map(([name]) => name);
    expect(Object.keys(SENTENCES).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('tries every edit on most policies', () => {
    for (const kind of EDIT_KINDS.filter((each) => each !== 'weaker')) {
      expect(EXPECTED.filter(({ expected }) => expected[kind]).length).toBeGreaterThanOrEqual(20);
    }
    expect(CASES.length).toBeGreaterThanOrEqual(220);
  });
});
