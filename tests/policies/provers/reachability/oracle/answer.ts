import { Interval, Maybe, Unknown } from '../../../../../policies/provers/reachability/model';

/** What is asked of one thing that may not be decided. */
export type Answer = 'yes' | 'no' | 'maybe';

/** Both. */
export function and(a: Answer, b: Answer): Answer {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'maybe';
}

/** At least one. */
export function or(a: Answer, b: Answer): Answer {
  if (a === 'yes' || b === 'yes') return 'yes';
  return a === 'no' && b === 'no' ? 'no' : 'maybe';
}

export function isUnknown(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

/** A flag that may not be known, as an answer. */
export function flag(value: Maybe<boolean>): Answer {
  return isUnknown(value) ? 'maybe' : value ? 'yes' : 'no';
}

/** Whether one of the intervals has the number. */
export function holds(intervals: readonly Interval[], value: number): boolean {
  for (const interval of intervals) {
    if (interval.first <= value && value <= interval.last) return true;
  }
  return false;
}

/** The same of intervals that may not be known. */
export function mayHold(intervals: Maybe<readonly Interval[]>, value: number): Answer {
  if (isUnknown(intervals)) return 'maybe';
  return holds(intervals, value) ? 'yes' : 'no';
}
