import { Answer, LEVELS, Level } from '../../../../../policies/provers/survival/survival';

export const DOWN: Answer = { level: 'down', seconds: 0, rpoSeconds: 0 };
export const WELL: Answer = { level: 'unaffected', seconds: 0, rpoSeconds: 0 };

/** What makes an answer worse without taking it down. */
export interface Harm {
  readonly degraded: boolean;
  readonly seconds: number;
  readonly rpoSeconds: number;
}

/** The answer of something that isn't down, with all the harm that was done to what it uses. */
export function hurt(harms: readonly Harm[]): Answer {
  let degraded = false;
  let seconds = 0;
  let rpoSeconds = 0;
  for (const harm of harms) {
    degraded ||= harm.degraded;
    seconds = Math.max(seconds, harm.seconds);
    rpoSeconds = Math.max(rpoSeconds, harm.rpoSeconds);
  }
  return degraded || seconds > 0 || rpoSeconds > 0
    ? { level: levelOf(degraded, seconds), seconds, rpoSeconds }
    : WELL;
}

function levelOf(degraded: boolean, seconds: number): Level {
  if (degraded) return 'degraded';
  return seconds > 0 ? 'interrupted' : 'unaffected';
}

/** @throws RangeError for something that is down */
export function harmOf({ level, seconds, rpoSeconds }: Answer): Harm {
  if (level === 'down') throw new RangeError('what is down has no lesser harm');
  return { degraded: level === 'degraded', seconds, rpoSeconds };
}

/** Below 0 if the first is the better one. */
export function compareAnswers(one: Answer, other: Answer): number {
  return (
    LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) ||
    one.seconds - other.seconds ||
    one.rpoSeconds - other.rpoSeconds
  );
}

export function isDown({ level }: Answer): boolean {
  return level === 'down';
}
