import { alignModels } from '../../../../../policies/provers/sign-in/claims/align-models';
import { compare } from '../../../../../policies/provers/sign-in/claims/compare';
import { Policy, SignInModel } from '../../../../../policies/provers/sign-in/model';
import { Difference } from '../../../../../policies/provers/sign-in/prover';
import { Evidence, Reading, SignIn } from '../../../../../policies/provers/sign-in/sign-in';
import { Dice } from '../../reachability/oracle/dice';
import { policyApplies } from '../oracle/applies';
import { canBeShown, canShow, isExternal, trustIn } from '../oracle/can-show';
import { fits } from '../oracle/claims/conditions';
import { evidenceFor } from '../oracle/decide';
import { isSatisfied } from '../oracle/grants';
import { randomModel } from '../oracle/random-model';
import { RandomSignIns } from '../oracle/random-sign-in';
import { ALL_READINGS } from '../oracle/readings';
import { grant, listed, policy } from '../small-tenant';

type Kind = Difference['kind'];

/** A random tenant, and it again with a few policies edited, taken away or taken from another one. */
export function randomPair(seed: number): readonly [SignInModel, SignInModel] {
  const dice = new Dice(seed);
  const base = randomModel(seed);
  const strangers = randomModel(seed + 1_000_000).policies;
  const edits = dice.between(1, 3);
  const edited = dice.times(edits, () => dice.between(0, base.policies.length - 1));
  const policies = base.policies.flatMap((one, n) =>
    edited.includes(n) ? edit(dice, one, strangers) : [one],
  );
  return [base, { ...base, policies }];
}

function edit(dice: Dice, one: Policy, strangers: readonly Policy[]): readonly Policy[] {
  const { users } = one;
  const edits: readonly (() => readonly Policy[])[] = [
    () => [],
    () => [{ ...one, state: one.state === 'enabled' ? 'report-only' : 'enabled' }],
    () => [
      { ...one, grant: dice.pick([grant(['block']), grant(['mfa']), grant(['mfa', 'compliantDevice'])]) },
    ],
    () => [{ ...one, clientApps: listed('browser') }],
    () => [{ ...one, users: { include: users.include, exclude: dice.pick(strangers).users.exclude } }],
    () => [{ ...one, users: { include: users.include, exclude: policy('x').users.exclude } }],
    () => [one, { ...dice.pick(strangers), id: `${one.id}-more` }],
    () => [{ ...dice.pick(strangers), id: one.id, name: one.name }],
  ];
  return dice.pick(edits)();
}

/** What is wrong with what is told of the differences of a seed's pair, by so many sign-ins of the joint space. */
export function problemsOf(seed: number, signIns: number): readonly string[] {
  const [base, head] = randomPair(seed);
  const differences = compare(base, head);
  const sides = sidesOf(base, head);
  const dice = new Dice(seed + 7);
  const draw = new RandomSignIns(sides.model, dice);
  const problems = new Set<string>();
  for (let n = 0; n < signIns; n++) {
    const reading = dice.pick(ALL_READINGS);
    const drawn = draw.draw(reading);
    for (const kind of kindsOf(sides, drawn, reading))
      if (!differences.some((difference) => difference.kind === kind))
        problems.add(`nothing is told to be ${kind}`);
    const difference = differences[n % Math.max(1, differences.length)];
    if (!difference) continue;
    const near = nearby(dice, difference.where.example, drawn);
    const view = { ...reading, ...difference.where.reading };
    const isPossible = canBe(sides.model, near, view) && isOf(difference, near);
    if (isPossible && !differsSo(sides, difference, near, view))
      problems.add(`isn't so of every sign-in: ${difference.sentence}`);
  }
  return [...problems].map((problem) => `seed ${seed}: ${problem}`);
}

interface Sides {
  readonly model: SignInModel;
  readonly before: readonly Policy[];
  readonly after: readonly Policy[];
}

function sidesOf(base: SignInModel, head: SignInModel): Sides {
  const { model, shared, before, after } = alignModels(base, head);
  return { model, before: [...shared, ...before], after: [...shared, ...after] };
}

/** What gets in on each side, with what. */
function endings(sides: Sides, signIn: SignIn, reading: Reading) {
  const { model } = sides;
  const applied = (policies: readonly Policy[]) =>
    policies.filter((one) => policyApplies(model, one, signIn, { reading, strictness: 'lenient' }));
  const [before, after] = [applied(sides.before), applied(sides.after)];
  const letsIn = (policies: readonly Policy[], evidence: Evidence) =>
    policies.every((one) => isSatisfied(model, one, signIn, evidence, 'lenient'));
  const shown: readonly Evidence[] =
    signIn.principal.kind === 'user'
      ? [...evidenceFor(model, [...before, ...after], signIn, reading)]
      : [NOTHING];
  return {
    isIn: (evidence: Evidence) => [letsIn(before, evidence), letsIn(after, evidence)] as const,
    shown,
  };
}

const NOTHING: Evidence = {
  combinations: [],
  protectedApplication: false,
  passwordChanged: false,
  accepted: new Set(),
};

function kindsOf(sides: Sides, signIn: SignIn, reading: Reading): readonly Kind[] {
  const { isIn, shown } = endings(sides, signIn, reading);
  const all = shown.map(isIn);
  const [wasIn, nowIn] = [all.some(([was]) => was), all.some(([, now]) => now)];
  if (wasIn !== nowIn) return [nowIn ? 'newly-allowed' : 'newly-blocked'];
  return [
    ...(all.some(([was, now]) => now && !was) ? (['newly-asking-less'] as const) : []),
    ...(all.some(([was, now]) => was && !now) ? (['newly-asking-more'] as const) : []),
  ];
}

/** The example of a difference, with some of another sign-in. */
function nearby(dice: Dice, example: SignIn, other: SignIn): SignIn {
  if (example.principal.kind !== other.principal.kind) return example;
  const mixed = { ...example };
  for (const key of [
    'target',
    'clientApp',
    'platform',
    'place',
    'flow',
    'userRisk',
    'signInRisk',
    'insiderRisk',
  ] as const)
    if (dice.chance(0.5)) Object.assign(mixed, { [key]: other[key] });
  // Who somebody is and in what state their device can be belong together.
  return dice.chance(0.3) ? { ...mixed, principal: other.principal, device: other.device } : mixed;
}

/** Whether a guest's home tenant may say of the device what it says. */
function canBe(model: SignInModel, { principal, device: { state } }: SignIn, reading: Reading): boolean {
  if (principal.kind !== 'user' || !isExternal(principal)) return true;
  const { compliantDevice, hybridJoinedDevice } = trustIn(model, principal.tenant, reading);
  const [isCompliant, isHybrid] = [state.endsWith('compliant'), state.startsWith('hybrid')];
  return (compliantDevice || !isCompliant) && (hybridJoinedDevice || !isHybrid);
}

function isOf({ where }: Difference, signIn: SignIn): boolean {
  return where.conditions.every((condition) =>
    condition.dimension === 'tenant' && condition.values.length === 0
      ? signIn.principal.kind === 'user' && signIn.principal.tenant === undefined
      : fits(condition, signIn),
  );
}

function differsSo(sides: Sides, difference: Difference, signIn: SignIn, reading: Reading): boolean {
  const { kind, where } = difference;
  const kinds = kindsOf(sides, signIn, reading);
  if (!kinds.includes(kind) || kind === 'newly-blocked') return kinds.includes(kind);
  const isProgram = signIn.principal.kind === 'service-principal';
  const isShowable = isProgram || canBeShown(canShow(sides.model, signIn, reading), where.evidence, reading);
  const [was, now] = endings(sides, signIn, reading).isIn(where.evidence);
  return isShowable && (kind === 'newly-asking-more' ? was && !now : now && !was);
}
