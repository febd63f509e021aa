import { promised } from '../decide/outcomes';
import { Structure } from '../decide/structure';
import { CutSet } from '../survival';
import { anyDown } from './combine';
import { CutFamilies, Question } from './cut-families';
import { Family, Sets } from './family';

/** What takes a service down in one of the states that it promises: surely, and if what isn't known is lost. */
export interface Cuts {
  readonly surely: Family;
  readonly perhaps: Family;
}

/** The cuts of a service, numbered as in the model. */
export function cutsOf(
  structure: Structure,
  families: CutFamilies,
  service: number,
  how: Pick<Question, 'hands'>,
): Cuts {
  const node = structure.serviceNodes[service]!;
  const states = promised(structure.model.services[service]!);
  const inAny = (unknown: Question['unknown']) =>
    anyDown(
      families.sets,
      states.map((state) => families.of(node, { ...how, state, unknown })),
    );
  return { surely: inAny('there'), perhaps: inAny('lost') };
}

/** Minimal sets of events that take a service down by itself, by size and then by id. */
export function cutSetsOf(structure: Structure, families: CutFamilies, service: number): readonly CutSet[] {
  const { surely, perhaps } = cutsOf(structure, families, service, { hands: false });
  return setsIn(families.sets, surely, perhaps).map(({ events, maybe }) => ({
    events: events.map((event) => structure.events[event]!.id),
    maybe,
  }));
}

/** The sets of both, those of one size in order: `maybe` unless they surely do. */
export function setsIn(
  sets: Sets,
  surely: Family,
  perhaps: Family,
): readonly { readonly events: readonly number[]; readonly maybe: boolean }[] {
  const none = surely.isAlways || perhaps.isAlways ? [{ events: [], maybe: !surely.isAlways }] : [];
  const ofSize = (size: 'ones' | 'twos' | 'threes', unpacked: (set: number) => readonly number[]) =>
    merged(surely[size], perhaps[size]).map(({ set, maybe }) => ({ events: unpacked(set), maybe }));
  return [
    ...none,
    ...ofSize('ones', (one) => [one]),
    ...ofSize('twos', (two) => sets.ofTwo(two)),
    ...ofSize('threes', (three) => sets.ofThree(three)),
  ];
}

/** Both in rising order; a set that is in both is a sure one. */
function merged(
  surely: readonly number[],
  perhaps: readonly number[],
): readonly { readonly set: number; readonly maybe: boolean }[] {
  if (surely === perhaps) return surely.map((set) => ({ set, maybe: false }));
  const sure = new Set(surely);
  const open = perhaps.filter((set) => !sure.has(set)).map((set) => ({ set, maybe: true }));
  return [...surely.map((set) => ({ set, maybe: false })), ...open].sort((a, b) => a.set - b.set);
}
