import { Cidr, formatAddress } from '../../../../constructs/model/cidr';
import {
  PRIVATE_RANGES,
  PUBLIC_RANGES,
  RESOLVER_FORBIDDEN_RANGES,
} from '../../../../constructs/model/tables/private-ranges';

test('the ranges that the resolver cannot use reach from 10.0.1.0 to 10.0.16.255 without a gap', () => {
  const ranges = RESOLVER_FORBIDDEN_RANGES.map(({ range }) => range);
  const bounds = ranges.map((range) => [range.first, range.last] as const);
  expect(formatAddress(bounds[0]?.[0] ?? 0)).toBe('10.0.1.0');
  expect(formatAddress(bounds.at(-1)?.[1] ?? 0)).toBe('10.0.16.255');
  const gaps = bounds.slice(1).filter(([first], index) => first !== (bounds[index]?.[1] ?? 0) + 1);
  expect(gaps).toEqual([]);
});

describe('public space', () => {
  const edges = [
    ...PRIVATE_RANGES.map(({ range }) => range),
    ...['0.0.0.0/8', '127.0.0.0/8', '168.63.129.16/32', '169.254.0.0/16', '224.0.0.0/3'].map((text) =>
      Cidr.parse(text),
    ),
  ];
  const isPublic = (address: number) =>
    PUBLIC_RANGES.some((range) => range.first <= address && address <= range.last);

  it('has no overlap and is everything but what nobody on the Internet has', () => {
    const size = (ranges: readonly Cidr[]) => ranges.reduce((sum, range) => sum + range.size, 0);
    expect(size(PUBLIC_RANGES) + size(edges)).toBe(2 ** 32);
    expect(edges.some((edge) => PUBLIC_RANGES.some((range) => range.overlaps(edge)))).toBe(false);
  });

  it.each(edges.map((edge) => [edge.toString(), edge] as const))('begins and ends around %s', (_, edge) => {
    const outside = [edge.first - 1, edge.last + 1].filter(
      (address) =>
        address >= 0 && address < 2 ** 32 && !edges.some((e) => e.first <= address && address <= e.last),
    );
    expect(outside.every(isPublic)).toBe(true);
  });
});
