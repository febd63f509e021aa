import * as fc from 'fast-check';
import { Cidr } from '../../../constructs/model/cidr';
import { outermost } from '../../../constructs/model/outermost-ranges';

/** Ranges inside 10.0.0.0/27, small enough to count addresses. */
const RANGES = fc.array(
  fc
    .record({ offset: fc.integer({ min: 0, max: 31 }), prefix: fc.integer({ min: 27, max: 32 }) })
    .map(({ offset, prefix }) => {
      const size = 2 ** (32 - prefix);
      return Cidr.of(Cidr.parse('10.0.0.0/27').first + offset - (offset % size), prefix);
    }),
  { maxLength: 8 },
);

const addresses = (ranges: readonly Cidr[]) =>
  ranges.flatMap((range) => Array.from({ length: range.size }, (_, index) => range.first + index));

describe('the outermost of some ranges', () => {
  it('hold the same addresses, each once', () => {
    fc.assert(
      fc.property(RANGES, (ranges) => {
        const kept = addresses(outermost(ranges));
        expect(new Set(kept).size).toBe(kept.length);
        expect([...new Set(kept)].sort()).toEqual([...new Set(addresses(ranges))].sort());
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });

  it('stand in address order', () => {
    const ranges = ['10.0.0.16/28', '10.0.0.0/28', '10.0.0.20/32'].map((text) => Cidr.parse(text));
    expect(outermost(ranges).map(String)).toEqual(['10.0.0.0/28', '10.0.0.16/28']);
  });
});
