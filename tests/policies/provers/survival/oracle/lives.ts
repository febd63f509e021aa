import { EventId, ModelService, NodeId } from '../../../../../policies/provers/survival/model';
import { Answer, State } from '../../../../../policies/provers/survival/survival';
import { compareAnswers } from './answer';
import { byItself } from './by-itself';
import { Book, World, statesOf } from './world';

/** What becomes of a node in one state, with one turn of the unknowns. */
export interface Life {
  readonly world: World;
  readonly answer: Answer;
}

/** All lives of one state. */
export interface Lives {
  readonly state: State;
  readonly lives: readonly Life[];
}

/** What can become of a node with a failed set, state by state. */
export function livesOf(
  book: Book,
  node: NodeId,
  failed: readonly EventId[],
  mayBeOff: boolean,
): readonly Lives[] {
  const known = KNOWN.get(book) ?? new Map<string, readonly Lives[]>();
  KNOWN.set(book, known);
  const key = [node, mayBeOff, ...failed].join(' ');
  const before = known.get(key);
  if (before) return before;
  const lives = worldsOf(book, new Set(failed), mayBeOff).map(({ state, worlds }) => ({
    state,
    lives: worlds.map((world) => ({ world, answer: byItself(world, node) })),
  }));
  known.set(key, lives);
  return lives;
}

/** Every claim asks about the same few failed sets again. */
const KNOWN = new WeakMap<Book, Map<string, readonly Lives[]>>();

function worldsOf(
  book: Book,
  failed: ReadonlySet<EventId>,
  mayBeOff: boolean,
): readonly { readonly state: State; readonly worlds: readonly World[] }[] {
  return statesOf(mayBeOff).map((state) => ({
    state,
    worlds: book.turns.map((bad): World => ({ book, failed, state, bad })),
  }));
}

/** The state in which a service is worst, with all that can become of it there. */
export function worstLives(book: Book, service: ModelService, failed: readonly EventId[]): Lives {
  const all = livesOf(book, service.node, failed, service.mayBeOff);
  return all.reduce((worst, next) => (compareAnswers(worstOf(next), worstOf(worst)) > 0 ? next : worst));
}

export function worstOf({ lives }: Lives): Answer {
  return lives
    .map(({ answer }) => answer)
    .reduce((worst, answer) => (compareAnswers(answer, worst) > 0 ? answer : worst));
}

export function bestOf({ lives }: Lives): Answer {
  return lives
    .map(({ answer }) => answer)
    .reduce((best, answer) => (compareAnswers(answer, best) < 0 ? answer : best));
}
