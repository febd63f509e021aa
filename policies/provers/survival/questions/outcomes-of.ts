import { EventId } from '../model';
import { ServiceOutcome, Survival } from '../survival';

/** What one service comes to after each event that happens by itself, in the order of the model's events; none if it isn't there. */
export function outcomesOf(
  { model, singles }: Survival,
  service: string,
): ReadonlyMap<EventId, ServiceOutcome> {
  const row = model.services.findIndex(({ name }) => name === service);
  return new Map(
    [...singles].flatMap(([event, outcomes]) => {
      const outcome = outcomes[row];
      return outcome === undefined ? [] : [[event, outcome] as const];
    }),
  );
}
