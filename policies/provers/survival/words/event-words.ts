import { FailureEvent } from '../model';

/** `the loss of zone 2 of UK South and of machine a`. */
export function lossWords(events: readonly FailureEvent[]): string {
  return events.length === 0
    ? 'nothing lost'
    : `the loss of ${events.map(({ title }) => title).join(' and of ')}`;
}
