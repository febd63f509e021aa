import { Answer } from './answer';

/**
 * How the histories of a packet end, as two bits: whether one of them passes, and whether one of them stops. Neither bit
 * is set where there is no history.
 */
export type Fate = number;

export const PASSES: Fate = 1;
export const STOPS: Fate = 2;
export const EITHER: Fate = 3;

/** The histories that pass go on, those that stop are over. */
export function next(fate: Fate, goOn: () => Fate): Fate {
  return (fate & STOPS) | (fate & PASSES ? goOn() : 0);
}

/** One history where the answer is decided, both where it is not. */
export function branch(answer: Answer, yes: () => Fate, no: () => Fate): Fate {
  return (answer === 'no' ? 0 : yes()) | (answer === 'yes' ? 0 : no());
}
