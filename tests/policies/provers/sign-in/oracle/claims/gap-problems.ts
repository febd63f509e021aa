import { Obligation } from '../../../../../../policies/provers/sign-in/model';
import {
  Condition,
  Counterexample,
  ObligationOutcome,
} from '../../../../../../policies/provers/sign-in/prover';
import { Evidence, Reading, Strictness, User } from '../../../../../../policies/provers/sign-in/sign-in';
import { policyApplies } from '../applies';
import { canBeShown, canShow } from '../can-show';
import { oracleDecide } from '../decide';
import { isSatisfied } from '../grants';
import { MULTI_FACTOR, PHISHING_RESISTANT } from '../known';
import { toldOf } from '../mentioned';
import { fits, valuesIn } from './conditions';
import { ObligationSweep, isOf } from './obligation-sweep';
import { Sweep } from './sweep';
import { Forbidden } from './violations';

/** What is wrong with the gaps that a prover reports for an obligation, as sentences; none if they are right. */
export function gapProblems(
  sweep: Sweep,
  { obligation, verdict, gaps, isEveryGap }: ObligationOutcome,
): readonly string[] {
  const swept = new ObligationSweep(sweep, obligation);
  const certain = gaps.filter((gap) => swept.spared(gap, 'strict') === undefined);
  const isAsCertain = (gap: Counterexample, other: Counterexample) =>
    certain.includes(gap) || !certain.includes(other);
  const missed = [
    ...(isEveryGap && swept.uncovered(certain, 'strict')
      ? ['a violation is in none of the certain gaps']
      : []),
    ...(isEveryGap && swept.uncovered(gaps, 'lenient')
      ? ['a possible violation is in none of the gaps']
      : []),
  ];
  return [
    ...missed,
    ...(verdict === 'fail' && !certain.includes(gaps[0]!) ? ['the first gap is not certain'] : []),
    ...gaps.flatMap((gap, index) => {
      const strictness = certain.includes(gap) ? 'strict' : 'lenient';
      const problems = [
        ...sayingProblems(sweep, swept, gap, strictness),
        ...exampleProblems(sweep, obligation, gap, strictness),
        ...(gaps.some((other) => other !== gap && isAsCertain(other, gap) && isPartOf(gap, other))
          ? ['is part of another']
          : []),
      ];
      return problems.map((problem) => `gap ${index + 1} (${textOf(gap)}) ${problem}`);
    }),
  ];
}

function textOf({ conditions, reading }: Counterexample): string {
  return JSON.stringify({ conditions, reading });
}

/** What a gap says has to be true, and no longer if it said any less. */
function sayingProblems(
  sweep: Sweep,
  swept: ObligationSweep,
  gap: Counterexample,
  strictness: Strictness,
): readonly string[] {
  const isTrue = (said: Partial<Counterexample>) =>
    swept.spared({ ...gap, ...said }, strictness) === undefined;
  const holdsMore = (said: Partial<Counterexample>) => swept.holdsMore({ ...gap, ...said }, gap, strictness);
  if (!isTrue({})) return ['holds a sign-in of which it is not true'];
  const others = (condition: Condition) => gap.conditions.filter((own) => own !== condition);
  return [
    ...gap.conditions
      .filter((condition) => isTrue({ conditions: others(condition) }))
      .map(({ dimension }) => `does not need its condition on ${dimension}`),
    ...gap.conditions.flatMap((condition) =>
      wider(sweep, condition)
        .map(({ value, to }) => ({ value, said: { conditions: [...others(condition), to] } }))
        .filter(({ said }) => holdsMore(said) && isTrue(said))
        .map(({ value }) => `could hold ${value} in its condition on ${condition.dimension}`),
    ),
    ...Object.keys(gap.reading ?? {})
      .filter((name) => isTrue({ reading: without(gap.reading ?? {}, name) }))
      .map((name) => `does not need its reading of ${name}`),
  ];
}

function without(reading: Partial<Reading>, name: string): Partial<Reading> {
  return Object.fromEntries(Object.entries(reading).filter(([own]) => own !== name));
}

/** A condition with one more value, for each that occurs. */
function wider(
  sweep: Sweep,
  condition: Condition,
): readonly { readonly value: string; readonly to: Condition }[] {
  if (!('values' in condition)) return [];
  return valuesIn(sweep.regions, condition.dimension)
    .filter((value) => !condition.values.includes(value))
    .map((value) => ({ value, to: { ...condition, values: [...condition.values, value] } }));
}

function exampleProblems(
  sweep: Sweep,
  obligation: Obligation,
  { example, evidence, conditions, reading: said }: Counterexample,
  strictness: Strictness,
): readonly string[] {
  const { model } = sweep;
  const unfit = conditions.filter((condition) => !fits(condition, example));
  const isShown = (reading: Reading): boolean => {
    const { meets } = oracleDecide(model, example, reading, strictness);
    const applied = model.policies.filter((policy) =>
      policyApplies(model, policy, example, { reading, strictness }),
    );
    return (
      new Forbidden(model, obligation, { reading, strictness }).violates(example, meets) &&
      canBeShown(canShow(model, example, reading), evidence, reading) &&
      applied.every((policy) => isSatisfied(model, policy, example, evidence, strictness))
    );
  };
  const readings = sweep.readings.filter((reading) => isOf({ reading: said ?? {} }, reading));
  return [
    ...unfit.map(({ dimension }) => `has an example that is not as it says on ${dimension}`),
    ...(example.principal.kind === 'user' && !isSomebody(sweep, example.principal)
      ? ['has an example of somebody who can’t be']
      : []),
    ...(isEnough(obligation, evidence) ? ['shows what is demanded'] : []),
    ...(readings.every(isShown) ? [] : ['has an example that does not show it']),
  ];
}

/** Whether there can be somebody who is so in every group and role that a policy or the intent names. */
function isSomebody({ model, regions }: Sweep, { id, type, tenant, groups, roles }: User): boolean {
  const told = toldOf(model);
  return regions.some(({ who }) =>
    who.some(
      (somebody) =>
        somebody.kind === 'user' &&
        somebody.id === id &&
        somebody.type === type &&
        somebody.tenant === tenant &&
        told.groups.every((group) => somebody.groups.has(group) === groups.has(group)) &&
        told.roles.every((role) => somebody.roles.has(role) === roles.has(role)),
    ),
  );
}

function isEnough({ demand }: Obligation, { combinations }: Evidence): boolean {
  if (demand !== 'mfa' && demand !== 'phishing-resistant') return false;
  const list = demand === 'mfa' ? MULTI_FACTOR : PHISHING_RESISTANT;
  return combinations.some((shown) => list.includes(shown));
}

/** Whether every condition of another gap is one of these, under no more readings. */
function isPartOf(gap: Counterexample, other: Counterexample): boolean {
  const own = new Set(gap.conditions.map((condition) => JSON.stringify(condition)));
  const said = Object.entries(other.reading ?? {});
  return (
    other.conditions.every((condition) => own.has(JSON.stringify(condition))) &&
    said.every(([name, value]) => gap.reading?.[name as keyof Reading] === value)
  );
}
