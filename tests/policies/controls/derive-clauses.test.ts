import { ClauseOutcome, RuleOutcome } from '../../../policies/check-result';
import { CLAUSES } from '../../../policies/controls/clauses';
import { ClauseClaims, deriveClauses } from '../../../policies/controls/derive-clauses';
import { Declaration } from '../../../policies/declaration/declaration';
import { Finding, Verdict } from '../../../policies/finding';
import { declare } from '../rules/support/fragments';

const decider: ClauseClaims = {
  id: 'a/decides',
  clauses: ['HA-1'],
  decides: ['HA-1'],
  needsDeclaration: false,
};
const fellow: ClauseClaims = { ...decider, id: 'b/decides-too' };
const supporter: ClauseClaims = { ...decider, id: 'c/supports', decides: [] };

function outcome({ id, clauses }: ClauseClaims, verdict: Verdict, exempted = 0): RuleOutcome {
  return {
    id,
    title: id,
    verdict,
    severity: 'high',
    gates: true,
    clauses,
    passed: verdict === 'pass' ? 1 : 0,
    failed: verdict === 'fail' ? 1 : 0,
    unknown: verdict === 'unknown' ? 1 : 0,
    exempted,
    evidence: [],
  };
}

function stand(
  rules: readonly RuleOutcome[],
  clause = 'HA-1',
  claims: readonly ClauseClaims[] = [decider, fellow, supporter],
  declaration: Declaration | undefined = declare(),
  findings: readonly Finding[] = [],
): ClauseOutcome {
  return deriveClauses(rules, findings, declaration, claims).find(({ id }) => id === clause)!;
}

describe('the state of a clause', () => {
  it.each([
    ['is kept if a rule that decides it passes', [outcome(decider, 'pass')], 'kept'],
    [
      'is kept though a fellow that decides it does not apply',
      [outcome(decider, 'pass'), outcome(fellow, 'not-applicable')],
      'kept',
    ],
    ['is broken if one of its rules fails', [outcome(decider, 'pass'), outcome(fellow, 'fail')], 'broken'],
    [
      'is broken if a rule that only supports it fails',
      [outcome(decider, 'pass'), outcome(supporter, 'fail')],
      'broken',
    ],
    [
      'is not decided if one of its rules could not decide',
      [outcome(decider, 'pass'), outcome(fellow, 'unknown')],
      'not decided',
    ],
    ['is broken rather than not decided', [outcome(decider, 'unknown'), outcome(fellow, 'fail')], 'broken'],
    [
      'is not decided rather than exempted',
      [outcome(decider, 'unknown'), outcome(fellow, 'pass', 1)],
      'not decided',
    ],
    ['is exempted if only exempted findings are left', [outcome(decider, 'pass', 1)], 'exempted'],
    [
      'is exempted though a supporting rule is the one with the exemption',
      [outcome(decider, 'pass'), outcome(supporter, 'pass', 2)],
      'exempted',
    ],
    ['is not assessed if only supporting rules pass', [outcome(supporter, 'pass')], 'not assessed'],
    [
      'is not assessed if what decides it does not apply',
      [outcome(decider, 'not-applicable'), outcome(supporter, 'pass')],
      'not assessed',
    ],
    ['is not assessed if no rule cites it', [], 'not assessed'],
  ] as const)('%s', (_name, rules, state) => {
    expect(stand(rules).state).toBe(state);
  });

  it('is not assessed without a declaration if a rule that decides it needs one', () => {
    const needing = { ...fellow, needsDeclaration: true };
    const passing = [outcome(decider, 'pass'), outcome(needing, 'not-applicable')];
    expect(stand(passing, 'HA-1', [decider, needing]).state).toBe('kept');
    expect(
      deriveClauses(passing, [], undefined, [decider, needing]).find(({ id }) => id === 'HA-1')?.state,
    ).toBe('not assessed');
  });

  it('is shown for a clause that is only reported, if the report has something that shows it', () => {
    expect(stand([], 'VDC-4').state).toBe('shown');
    expect(stand([], 'CO2-2').state).toBe('not assessed');
    expect(deriveClauses([], [], undefined, []).find(({ id }) => id === 'VDC-4')?.state).toBe('not assessed');
  });

  it('is broken for a clause that is only reported, if a rule that cites it fails', () => {
    const claim = { ...supporter, clauses: ['VDC-4'] };
    expect(stand([outcome(claim, 'fail')], 'VDC-4', [claim]).state).toBe('broken');
  });
});

describe('what is said of a clause', () => {
  it('is one outcome for each clause, in the order of the catalogue', () => {
    expect(deriveClauses([], [], declare(), []).map(({ id }) => id)).toEqual(CLAUSES.map(({ id }) => id));
  });

  it('names the rules that decide it apart from those that support it', () => {
    const { decidedBy, supportedBy } = stand([outcome(decider, 'pass'), outcome(supporter, 'pass')]);
    expect(decidedBy).toEqual(['a/decides']);
    expect(supportedBy).toEqual(['c/supports']);
  });

  it('names what fails, what can not be decided and what covers a departure', () => {
    expect(stand([outcome(decider, 'fail'), outcome(fellow, 'pass')]).note).toBe('Fails: a/decides.');
    expect(stand([outcome(decider, 'unknown')]).note).toBe("Can't be decided: a/decides.");
    const exempted = [{ clauses: ['HA-1'], exemption: 'EX-002' } as unknown as Finding];
    expect(stand([outcome(decider, 'pass', 1)], 'HA-1', [decider], declare(), exempted).note).toBe(
      'Departures are exempted: EX-002.',
    );
  });

  it('names the supporting rules that pass where nobody decides the whole', () => {
    expect(stand([outcome(supporter, 'pass')]).note).toBe(
      'No rule decides the whole of it; parts of it pass: c/supports.',
    );
    expect(stand([]).note).toBe('No rule looks at it yet.');
  });

  it('binds the organisations whose strategies hold it; others adopt it by choice', () => {
    const [council] = declare().organisations;
    const both = declare({
      organisations: [
        { ...council!, id: 'county', title: 'The county', strategies: ['county'] },
        { ...council!, id: 'east', title: 'East', strategies: ['districts'] },
        { ...council!, id: 'platform', title: 'The platform', kind: 'shared', strategies: [] },
      ],
    });
    expect(stand([], 'VDC-1', [], both).binds).toEqual(['The county']);
    expect(stand([], 'RA-3', [], both).binds).toEqual(['The county', 'East']);
    expect(stand([], 'SEC-7', [], both).binds).toEqual(['East']);
    expect(deriveClauses([], [], undefined, []).every(({ binds }) => binds.length === 0)).toBe(true);
  });
});
