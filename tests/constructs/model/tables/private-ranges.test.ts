import { formatAddress } from '../../../../constructs/model/cidr';
import { RESOLVER_FORBIDDEN_RANGES } from '../../../../constructs/model/tables/private-ranges';

test('the ranges that the resolver cannot use reach from 10.0.1.0 to 10.0.16.255 without a gap', () => {
  const ranges = RESOLVER_FORBIDDEN_RANGES.map(({ range }) => range);
  const bounds = ranges.map((range) => [range.first, range.last] as const);
  expect(formatAddress(bounds[0]?.[0] ?? 0)).toBe('10.0.1.0');
  expect(formatAddress(bounds.at(-1)?.[1] ?? 0)).toBe('10.0.16.255');
  const gaps = bounds.slice(1).filter(([first], index) => first !== (bounds[index]?.[1] ?? 0) + 1);
  expect(gaps).toEqual([]);
});
