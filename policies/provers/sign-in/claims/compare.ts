import { Policy, SignInModel } from '../model';
import { Condition, Counterexample, Difference } from '../prover';
import { Reading } from '../sign-in';
import { Space } from '../space/space';
import { UserSpace } from '../space/user-space';
import { WorkloadSpace } from '../space/workload-space';
import { differenceWords } from '../words/difference-words';
import { Names } from '../words/names';
import { alignModels } from './align-models';
import { DifferenceSearch, Found } from './difference-search';
import { kindOf } from './policy-solver';

/** In this order differences are told: what gets easier first. */
const KINDS: readonly Difference['kind'][] = [
  'newly-allowed',
  'newly-asking-less',
  'newly-blocked',
  'newly-asking-more',
];

/**
 * Claim 5: what changes from one state of a tenant to another. Every sign-in that ends otherwise, under some reading, is among
 * these, and no other: allowed and was blocked, blocked and was allowed, and, where it is allowed on both sides, with something
 * shown that did before and doesn't now, or the reverse. What isn't known of policies is taken as stopping least, on both sides.
 * Licences, and what home tenants are trusted with, are taken to stay as they are in the head.
 */
export function compare(base: SignInModel, head: SignInModel): readonly Difference[] {
  const aligned = alignModels(base, head);
  const names = new Names(aligned.model);
  const changed = [...aligned.before, ...aligned.after];
  const differences = (['user', 'service-principal'] as const).flatMap((kind) => {
    if (!changed.some((policy) => kindOf(policy) === kind)) return [];
    const space = kind === 'user' ? new UserSpace(aligned.model) : new WorkloadSpace(aligned.model);
    const of = (policies: readonly Policy[]) => policies.filter((policy) => kindOf(policy) === kind);
    const search = new DifferenceSearch(
      space,
      { shared: of(aligned.shared), before: of(aligned.before), after: of(aligned.after) },
      'lenient',
    );
    return merged(search.all().map((found) => ({ found, where: counterexample(space, found) })));
  });
  return KINDS.flatMap((kind) => differences.filter(({ found }) => found.kind === kind)).map(
    ({ found: { kind, ways }, where }): Difference => ({
      kind,
      where,
      sentence: differenceWords(names, kind, where, ways),
    }),
  );
}

type Membership = Extract<Condition, { readonly holds: boolean }>;

interface Told {
  readonly found: Found;
  readonly where: Counterexample;
}

function counterexample(space: Space, { box: found, point }: Found): Counterexample {
  const places = new Map(space.conditions.map((variable, place) => [variable, place]));
  const box = [...found].sort((a, b) => places.get(a.variable)! - places.get(b.variable)!);
  const readings = box.flatMap((literal) => space.readings.partial(literal) ?? []);
  const reading = readings.reduce<Partial<Reading>>((all, one) => ({ ...all, ...one }), {});
  return {
    conditions: box.flatMap((literal) => space.tell(literal)),
    example: space.signInAt(point),
    evidence: space.evidenceAt(point),
    ...(readings.length > 0 ? { reading } : {}),
    nearMisses: [],
  };
}

/** Differences of one policy that differ in one group only, as one. */
function merged(told: readonly Told[]): readonly Told[] {
  const together = new Map<string, Told>();
  for (const one of told) {
    const key = keyOf(one);
    const first = together.get(key);
    together.set(key, first && key !== '' ? { ...first, where: joined(first.where, one.where) } : one);
  }
  return [...together.values()];
}

/** Everything but which group it is that somebody is in, if that is one. */
function keyOf({ found, where }: Told): string {
  const groups = where.conditions.filter(isMembership);
  const others = where.conditions.filter((condition) => !isMembership(condition));
  const rest = groups.length === 1 ? others : where.conditions;
  return JSON.stringify([found.kind, found.by.id, groups.length === 1, rest, where.reading]);
}

function joined(first: Counterexample, second: Counterexample): Counterexample {
  const more = second.conditions.filter(isMembership).flatMap(({ id, alike = [] }) => [id, ...alike]);
  return {
    ...first,
    conditions: first.conditions.map((condition) =>
      isMembership(condition) ? { ...condition, alike: [...(condition.alike ?? []), ...more] } : condition,
    ),
  };
}

function isMembership(condition: Condition): condition is Membership {
  return condition.dimension === 'group' && 'holds' in condition && condition.holds;
}
