import { REGIONS } from '../../../../constructs/model/tables/regions';
import { SIZE_AVAILABILITY } from '../../../../constructs/model/tables/size-availability';

describe('sizes that not every region has', () => {
  it('are told apart by how they begin', () => {
    const begins = SIZE_AVAILABILITY.map((row) => row.begins);
    expect(new Set(begins).size).toBe(begins.length);
    for (const [index, one] of begins.entries()) {
      expect(begins.filter((other, place) => place !== index && other.startsWith(one))).toEqual([]);
    }
  });

  it('name regions of the table of regions, and a source', () => {
    const known = REGIONS.map(({ name }) => name);
    for (const { regions, source } of SIZE_AVAILABILITY) {
      expect(Object.keys(regions).filter((name) => !known.includes(name))).toEqual([]);
      expect(source).not.toBe('');
    }
  });
});
