import { Answer } from '../survival';

/**
 * What may become of a node, over all that isn't known. `canBeDown` and `canBeUp` are exact, since being down only grows with
 * what is lost; the rest bounds the answers that it has while it is up.
 */
export interface Bound {
  readonly canBeDown: boolean;
  readonly canBeUp: boolean;
  readonly surelyDegraded: boolean;
  readonly maybeDegraded: boolean;
  readonly leastSeconds: number;
  readonly mostSeconds: number;
  readonly leastRpo: number;
  readonly mostRpo: number;
}

/** There, with nothing to notice. */
export const UP: Bound = {
  canBeDown: false,
  canBeUp: true,
  surelyDegraded: false,
  maybeDegraded: false,
  leastSeconds: 0,
  mostSeconds: 0,
  leastRpo: 0,
  mostRpo: 0,
};

export const DOWN: Bound = { ...UP, canBeDown: true, canBeUp: false };

/** Of a unit of which it isn't known. */
export const EITHER: Bound = { ...UP, canBeDown: true };

const DOWN_ANSWER: Answer = { level: 'down', seconds: 0, rpoSeconds: 0 };

/** No answer is better. */
export function bestOf(bound: Bound): Answer {
  const { canBeUp, surelyDegraded, leastSeconds, leastRpo } = bound;
  return canBeUp ? answer(surelyDegraded, leastSeconds, leastRpo) : DOWN_ANSWER;
}

/** No answer is worse. */
export function worstOf(bound: Bound): Answer {
  const { canBeDown, maybeDegraded, mostSeconds, mostRpo } = bound;
  return canBeDown ? DOWN_ANSWER : answer(maybeDegraded, mostSeconds, mostRpo);
}

function answer(isDegraded: boolean, seconds: number, rpoSeconds: number): Answer {
  return { level: isDegraded ? 'degraded' : seconds > 0 ? 'interrupted' : 'unaffected', seconds, rpoSeconds };
}

/** Whether nothing tells the two apart. */
export function isSame(a: Bound, b: Bound): boolean {
  return (
    a === b ||
    (a.canBeDown === b.canBeDown &&
      a.canBeUp === b.canBeUp &&
      a.surelyDegraded === b.surelyDegraded &&
      a.maybeDegraded === b.maybeDegraded &&
      a.leastSeconds === b.leastSeconds &&
      a.mostSeconds === b.mostSeconds &&
      a.leastRpo === b.leastRpo &&
      a.mostRpo === b.mostRpo)
  );
}

/** Whether what isn't known makes a difference to it. */
export function isOpen(bound: Bound): boolean {
  return (
    bound.canBeDown === bound.canBeUp ||
    bound.surelyDegraded !== bound.maybeDegraded ||
    bound.leastSeconds !== bound.mostSeconds ||
    bound.leastRpo !== bound.mostRpo
  );
}
