import { Interval } from '../model';

/** What is left of some intervals without others. */
export function without(intervals: readonly Interval[], taken: readonly Interval[]): readonly Interval[] {
  return taken.reduce(
    (left, hole) =>
      left.flatMap(({ first, last }) =>
        last < hole.first || hole.last < first
          ? [{ first, last }]
          : [
              { first, last: hole.first - 1 },
              { first: hole.last + 1, last },
            ].filter((rest) => rest.first <= rest.last),
      ),
    intervals,
  );
}
