import { once } from '../../once';
import { EventId, EventKind, SPONTANEOUS } from '../model';
import { ServiceOutcome } from '../survival';
import { Outcomes, Situation } from './outcomes';

/** A service that something else becomes of with one event, in each state that it promises. */
export interface Touched {
  readonly service: number;
  readonly situations: readonly Situation[];
}

/** Every event that happens by itself, alone; each is tried once, and services that it doesn't touch are not looked at. */
export class Singles {
  private readonly all = once(() => this.tryAll());

  constructor(private readonly outcomes: Outcomes) {}

  /** By event of some kinds, in order of id, the services that it touches. */
  of(kinds: readonly EventKind[]): readonly (readonly [number, readonly Touched[]])[] {
    const { events } = this.outcomes.structure;
    return [...this.all()].filter(([event]) => kinds.includes(events[event]!.kind));
  }

  /** All services after each event, in the order of the model's events. */
  inOrder(): ReadonlyMap<EventId, readonly ServiceOutcome[]> {
    const { structure } = this.outcomes;
    const found = new Map<EventId, readonly ServiceOutcome[]>();
    for (const { id, kind } of structure.model.events) {
      if (!SPONTANEOUS.includes(kind)) continue;
      const event = structure.event(id);
      found.set(id, this.after(event, this.all().get(event)!));
    }
    return found;
  }

  private after(event: number, touched: readonly Touched[]): readonly ServiceOutcome[] {
    const { normal } = this.outcomes;
    if (touched.length === 0) return normal;
    const outcomes = [...normal];
    for (const { service, situations } of touched)
      outcomes[service] = this.outcomes.worst(service, [event], situations);
    return outcomes;
  }

  private tryAll(): ReadonlyMap<number, readonly Touched[]> {
    const tried = this.outcomes.structure.eventsOf(SPONTANEOUS).map((event) => {
      const touched = this.outcomes
        .touched([event])
        .map((service): Touched => ({ service, situations: this.outcomes.situations(service, [event]) }));
      return [event, touched] as const;
    });
    return new Map(tried);
  }
}
