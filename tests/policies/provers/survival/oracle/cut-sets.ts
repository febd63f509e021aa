import { EventId, ModelService, SPONTANEOUS } from '../../../../../policies/provers/survival/model';
import { CutSet } from '../../../../../policies/provers/survival/survival';
import { isDown } from './answer';
import { livesOf } from './lives';
import { Book, subsets } from './world';

const LARGEST = 3;

/** Minimal sets of events with which a service is down, by trying every set, the smallest first. */
export function cutSetsOf(book: Book, service: ModelService): readonly CutSet[] {
  const spontaneous = book.model.events.filter(({ kind }) => SPONTANEOUS.includes(kind)).map(({ id }) => id);
  const found: CutSet[] = [];
  for (const events of subsets(spontaneous, LARGEST)) {
    const smaller = found.filter((set) => set.events.every((id) => events.includes(id)));
    if (smaller.some(({ maybe }) => !maybe)) continue;
    const effect = effectOf(book, service, events);
    if (effect === 'down') found.push({ events, maybe: false });
    if (effect === 'maybe down' && smaller.length === 0) found.push({ events, maybe: true });
  }
  return found;
}

function effectOf(
  book: Book,
  { node, mayBeOff }: ModelService,
  events: readonly EventId[],
): 'down' | 'maybe down' | 'up' {
  const states = livesOf(book, node, events, mayBeOff).map(({ lives }) =>
    lives.map(({ answer }) => isDown(answer)),
  );
  if (states.some((downs) => !downs.includes(false))) return 'down';
  return states.some((downs) => downs.includes(true)) ? 'maybe down' : 'up';
}
