import {
  EventId,
  Gate,
  NodeId,
  RecoveryStep,
  StepId,
  SurvivalModel,
  Unit,
} from '../../../../../policies/provers/survival/model';
import { STATES, State } from '../../../../../policies/provers/survival/survival';

/** A model by its ids. */
export interface Book {
  readonly model: SurvivalModel;
  readonly units: ReadonlyMap<NodeId, Unit>;
  readonly gates: ReadonlyMap<NodeId, Gate>;
  readonly steps: ReadonlyMap<StepId, RecoveryStep>;
  /** Every way that what isn't known may turn out: the units and gates of which it turns out badly. */
  readonly turns: readonly ReadonlySet<NodeId>[];
}

/** One way that everything may be: what has failed, how large the estate is, and which doubts come true. */
export interface World {
  readonly book: Book;
  readonly failed: ReadonlySet<EventId>;
  readonly state: State;
  /** Unknowns that turn out badly. */
  readonly bad: ReadonlySet<NodeId>;
}

export function bookOf(model: SurvivalModel): Book {
  const unknowns = unknownsOf(model);
  return {
    model,
    units: new Map(model.units.map((unit) => [unit.id, unit])),
    gates: new Map(model.gates.map((gate) => [gate.id, gate])),
    steps: new Map(model.steps.map((step) => [step.id, step])),
    turns: subsets(unknowns, unknowns.length).map((bad) => new Set(bad)),
  };
}

/** Units and gates of which something isn't known. */
export function unknownsOf({ units, gates }: SurvivalModel): readonly NodeId[] {
  const unknown = units.filter(
    ({ opaque, maybeLostWith }) => opaque !== undefined || maybeLostWith.length > 0,
  );
  const switches = gates.filter((gate) => gate.kind === 'failover' && gate.switch.by === 'unknown');
  return [...unknown, ...switches].map(({ id }) => id);
}

/** States that a service has to live through. */
export function statesOf(mayBeOff: boolean): readonly State[] {
  return mayBeOff ? STATES.filter((state) => state !== 'off-hours') : STATES;
}

/** All subsets up to a size, the smallest first, each in the order of the items. */
export function subsets<Item>(items: readonly Item[], largest: number): readonly (readonly Item[])[] {
  const found: (readonly Item[])[] = [[]];
  let last: readonly (readonly number[])[] = [[]];
  for (let size = 1; size <= Math.min(largest, items.length); size++) {
    last = last.flatMap((chosen) => {
      const next = chosen.length === 0 ? 0 : chosen[chosen.length - 1]! + 1;
      return items.slice(next).map((_, offset) => [...chosen, next + offset]);
    });
    found.push(...last.map((chosen) => chosen.map((index) => items[index]!)));
  }
  return found;
}
