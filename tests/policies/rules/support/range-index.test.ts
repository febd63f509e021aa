import fc from 'fast-check';
import { Cidr } from '../../../../constructs/model/cidr';
import { RangeIndex } from '../../../../policies/rules/support/range-index';

/** Ranges of a space of 64 addresses, so that they nest and repeat often. */
const range = fc
  .record({ prefix: fc.integer({ min: 26, max: 32 }), at: fc.integer({ min: 0, max: 63 }) })
  .map(({ prefix, at }) => Cidr.of(0x0a000000 + at - (at % 2 ** (32 - prefix)), prefix));
const ranges = fc.array(range, { maxLength: 20 });
const SEEDED = { seed: 20261201, numRuns: 500 };

const placed = (all: readonly Cidr[]) => all.map((one, value) => ({ range: one, value }));

describe('a range index', () => {
  it('finds the smallest range that holds an address, as looking at each would', () => {
    fc.assert(
      fc.property(ranges, fc.integer({ min: 0, max: 63 }), (all, offset) => {
        const address = 0x0a000000 + offset;
        const holding = all.filter(({ first, last }) => first <= address && address <= last);
        const smallest = holding.reduce((prefix, one) => Math.max(prefix, one.prefix), -1);
        const found = new RangeIndex(placed(all)).holding(address);
        expect(found?.range.prefix ?? -1).toBe(smallest);
      }),
      SEEDED,
    );
  });

  it('finds all that overlap a range, as looking at each would', () => {
    fc.assert(
      fc.property(ranges, range, (all, asked) => {
        const expected = placed(all).filter((one) => one.range.overlaps(asked));
        const found = new RangeIndex(placed(all)).overlapping(asked);
        expect(found.map(({ value }) => value).sort()).toEqual(expected.map(({ value }) => value).sort());
      }),
      SEEDED,
    );
  });

  it('knows exactly the ranges around each, the smallest first', () => {
    fc.assert(
      fc.property(ranges, (all) => {
        const index = new RangeIndex(placed(all));
        index.placed.forEach((one, position) => {
          const around = [...index.enclosing(position)];
          const earlier = index.placed.slice(0, position).filter((other) => other.range.contains(one.range));
          expect(around.map(({ value }) => value)).toEqual(earlier.reverse().map(({ value }) => value));
        });
      }),
      SEEDED,
    );
  });
});
