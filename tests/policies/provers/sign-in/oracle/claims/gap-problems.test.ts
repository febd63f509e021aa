import { Obligation } from '../../../../../../policies/provers/sign-in/model';
import {
  Condition,
  Counterexample,
  ObligationOutcome,
} from '../../../../../../policies/provers/sign-in/prover';
import { Reading, SignIn } from '../../../../../../policies/provers/sign-in/sign-in';
import { EVERYBODY, MFA, intent, model, naming, policy, signIn, user } from '../small-model';
import { gapProblems } from './gap-problems';
import { ObligationSweep } from './obligation-sweep';
import { Sweep } from './sweep';

const GROUP = '22222222-0000-4000-8000-000000000001';
const OTHER_GROUP = '22222222-0000-4000-8000-000000000002';
const EVERYBODY_MFA: Obligation = {
  id: 'mfa',
  title: 'Two factors',
  who: 'everyone',
  when: {},
  demand: 'mfa',
};
const ACTIONS: Condition = {
  dimension: 'target',
  values: ['urn:user:registerdevice', 'urn:user:registersecurityinfo'],
};
const IN_GROUP: Condition = { dimension: 'group', id: GROUP, holds: true };

/** A group is left out, and user actions are under one reading. */
const sweep = new Sweep(
  model(
    [
      policy('mfa', {
        users: { include: EVERYBODY, exclude: naming({ groups: [GROUP] }) },
        grant: MFA,
      }),
    ],
    {
      groups: [GROUP, OTHER_GROUP].map((id) => ({
        id,
        name: id,
        membership: { kind: 'open', users: [], groups: [] },
        roleAssignable: false,
        roles: [],
      })),
      intent: intent({ obligations: [EVERYBODY_MFA] }),
    },
  ),
);

function gap(
  conditions: readonly Condition[],
  example: Partial<SignIn>,
  reading?: Partial<Reading>,
): Counterexample {
  const evidence = {
    combinations: ['password'],
    protectedApplication: false,
    passwordChanged: false,
    accepted: new Set<string>(),
  };
  return {
    conditions,
    example: signIn(example),
    evidence,
    nearMisses: [],
    ...(reading ? { reading } : {}),
  };
}

const LEFT_OUT = gap([IN_GROUP], { principal: user({ groups: new Set([GROUP]) }) });
const ACTION = gap(
  [ACTIONS],
  { target: { kind: 'user-action', action: 'urn:user:registerdevice' } },
  { userActions: 'apart' },
);

function problemsOf(...gaps: readonly Counterexample[]): readonly string[] {
  const outcome: ObligationOutcome = {
    obligation: EVERYBODY_MFA,
    verdict: 'fail',
    reasons: [],
    gaps,
    isEveryGap: true,
  };
  return gapProblems(sweep, outcome);
}

it('an obligation that a group goes past fails', () => {
  expect(new ObligationSweep(sweep, EVERYBODY_MFA).verdict).toBe('fail');
});

it('gaps that are right have no problem', () => {
  expect(problemsOf(LEFT_OUT, ACTION)).toEqual([]);
});

it('a gap that is missing is found', () => {
  expect(problemsOf(LEFT_OUT)).toContain('a violation is in none of the certain gaps');
  expect(problemsOf(ACTION)).toContain('a violation is in none of the certain gaps');
});

it('a gap that says too little is found', () => {
  const everybody = gap([], { principal: user({ groups: new Set([GROUP]) }) });
  expect(problemsOf(everybody, ACTION).join()).toMatch(/holds a sign-in of which it is not true/);
});

it('a gap that says too much is found', () => {
  const members: Condition = { dimension: 'principal', values: ['member'] };
  const narrow = gap([IN_GROUP, members], { principal: user({ groups: new Set([GROUP]) }) });
  expect(problemsOf(LEFT_OUT, narrow, ACTION).join()).toMatch(
    /does not need its condition on principal.*is part of another/,
  );
});

it('a gap that says nothing of its reading is found', () => {
  expect(problemsOf(LEFT_OUT, { ...ACTION, reading: {} }).join()).toMatch(/of which it is not true/);
});

it('an example of something else is found', () => {
  expect(problemsOf(gap([IN_GROUP], {}), ACTION).join()).toMatch(/not as it says on group/);
});

it('evidence that does not let everybody in is found', () => {
  const evidence = { ...LEFT_OUT.evidence, combinations: ['fido2'] };
  expect(problemsOf({ ...LEFT_OUT, evidence }, ACTION).join()).toMatch(/of which it is not true/);
  expect(problemsOf(LEFT_OUT, { ...ACTION, evidence }).join()).toMatch(/of which it is not true/);
});

it('a value too few is found', () => {
  const narrow = gap([{ dimension: 'target', values: ['urn:user:registerdevice'] }], ACTION.example, {
    userActions: 'apart',
  });
  expect(problemsOf(LEFT_OUT, narrow).join()).toMatch(
    /could hold urn:user:registersecurityinfo in its condition on target/,
  );
});

it('a reading too many is found', () => {
  expect(problemsOf({ ...LEFT_OUT, reading: { userActions: 'apart' } }, ACTION).join()).toMatch(
    /does not need its reading of userActions/,
  );
});
