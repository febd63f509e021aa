import {
  EventId,
  FailureEvent,
  SPONTANEOUS,
  SurvivalModel,
} from '../../../../../policies/provers/survival/model';
import { Survival } from '../../../../../policies/provers/survival/survival';
import { isDown } from './answer';
import { claimFaults } from './compare-claims';
import { differs, isDecided, outcomeFaults } from './compare-outcomes';
import { worstLives, worstOf } from './lives';
import { Book, bookOf, subsets } from './world';

export type Prover = (model: SurvivalModel) => Survival;

/** Everything that prover and oracle say differently of a model, in words. */
export function faultsOf(prover: Prover, model: SurvivalModel): readonly string[] {
  const book = bookOf(model);
  const proven = prover(model);
  return [
    ...singleFaults(book, proven),
    ...afterFaults(book, proven),
    ...pointFaults(book, proven),
    ...claimFaults(book, proven),
  ];
}

function singleFaults(book: Book, { singles }: Survival): readonly string[] {
  const expected = book.model.events.filter(({ kind }) => SPONTANEOUS.includes(kind)).map(({ id }) => id);
  return [
    ...differs('the single events', [...singles.keys()], expected),
    ...[...singles].flatMap(([event, outcomes]) =>
      outcomes.flatMap((outcome) => outcomeFaults(book, [event], outcome)),
    ),
  ];
}

/** Asks about nothing at all, about pairs of all kinds, and about everything at once. */
function afterFaults(book: Book, proven: Survival): readonly string[] {
  const ids = book.model.events.map(({ id }) => id);
  const others = book.model.events.filter(({ kind }) => !SPONTANEOUS.includes(kind)).map(({ id }) => [id]);
  const pairs = subsets(ids, 2).filter(({ length }, index) => length === 2 && index % 6 === 0);
  const asked: readonly (readonly EventId[])[] = [[], ...others, ...pairs, ids];
  return asked.flatMap((events) => {
    const outcomes = proven.after(events);
    return [
      ...differs(
        'the services',
        outcomes.map(({ service }) => service.name),
        book.model.services.map(({ name }) => name),
      ),
      ...outcomes.flatMap((outcome) => outcomeFaults(book, events, outcome)),
    ];
  });
}

const BELOW_A_REGION: readonly FailureEvent['kind'][] = ['instance', 'zone', 'fault-domain', 'site'];

function pointFaults(book: Book, { singlePoints }: Survival): readonly string[] {
  if (!isDecided(book)) return [];
  const { events, services } = book.model;
  const standing = services.filter((service) => !isDown(worstOf(worstLives(book, service, []))));
  const expected = events
    .filter(({ kind }) => BELOW_A_REGION.includes(kind))
    .flatMap(({ id }) => {
      const down = standing.filter((service) => isDown(worstOf(worstLives(book, service, [id]))));
      return down.length > 0
        ? [
            `${id}: ${down
              .map(({ name }) => name)
              .sort()
              .join()}`,
          ]
        : [];
    });
  const found = singlePoints
    .filter(({ event }) => BELOW_A_REGION.includes(event.kind))
    .map(
      ({ event, services: taken }) =>
        `${event.id}: ${taken
          .map(({ service }) => service.name)
          .sort()
          .join()}`,
    );
  return differs('the single points of failure', [...found].sort(), [...expected].sort());
}
