import fc from 'fast-check';
import { IntervalIndex } from '../../../../../policies/provers/reachability/sets/interval-index';
import { IntervalSet } from '../../../../../policies/provers/reachability/sets/interval-set';
import { Interval } from '../../../../../policies/provers/reachability/model';
import { NumberMap } from '../../../../../policies/provers/reachability/sets/number-map';

const NUMBERS = Array.from({ length: 12 }, (_, n) => n);
const RUNS = { seed: 4711, numRuns: 500 };

const interval = fc
  .tuple(fc.nat(11), fc.nat(11))
  .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
const intervals = fc.array(interval, { maxLength: 5 });

function members(list: readonly Interval[]): readonly number[] {
  return NUMBERS.filter((n) => list.some(({ first, last }) => first <= n && n <= last));
}

function found(set: IntervalSet): readonly number[] {
  return NUMBERS.filter((n) => set.contains(n));
}

describe('sets of intervals, against every number of a small space', () => {
  test('hold the numbers of their intervals, sorted and apart', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const set = IntervalSet.of(list);
        expect(found(set)).toEqual(members(list));
        expect(set.size).toBe(members(list).length);
        set.intervals
          .slice(1)
          .forEach(({ first }, n) => expect(first).toBeGreaterThan(set.intervals[n]!.last + 1));
      }),
      RUNS,
    );
  });

  test('union, intersection, difference, overlap and cover say what the numbers say', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const [left, right] = [IntervalSet.of(a), IntervalSet.of(b)];
        const inA = members(a);
        const inB = members(b);
        expect(found(left.union(right))).toEqual(NUMBERS.filter((n) => inA.includes(n) || inB.includes(n)));
        expect(found(left.intersect(right))).toEqual(inA.filter((n) => inB.includes(n)));
        expect(found(left.subtract(right))).toEqual(inA.filter((n) => !inB.includes(n)));
        expect(left.overlaps(right)).toBe(inA.some((n) => inB.includes(n)));
        expect(left.covers(right)).toBe(inB.every((n) => inA.includes(n)));
      }),
      RUNS,
    );
  });

  test('an index finds the sets that overlap, and no others', () => {
    fc.assert(
      fc.property(fc.array(intervals, { maxLength: 8 }), interval, (lists, { first, last }) => {
        const index = new IntervalIndex(lists.map((list) => IntervalSet.of(list)));
        const wanted = lists.flatMap((list, n) =>
          members(list).some((m) => first <= m && m <= last) ? [n] : [],
        );
        expect([...new Set(index.overlapping(first, last))].sort((a, b) => a - b)).toEqual(wanted);
      }),
      RUNS,
    );
  });

  test('a map gives each number the values whose sets have it, in their order', () => {
    fc.assert(
      fc.property(fc.array(intervals, { maxLength: 5 }), (lists) => {
        const map = NumberMap.of(lists.map((list, value) => ({ numbers: IntervalSet.of(list), value })));
        for (const n of NUMBERS) {
          const wanted = lists.flatMap((list, value) => (members(list).includes(n) ? [value] : []));
          expect(map.get(n) ?? []).toEqual(wanted);
        }
      }),
      RUNS,
    );
  });
});
