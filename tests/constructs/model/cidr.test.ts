import * as fc from 'fast-check';
import { Cidr, formatAddress, parseAddress } from '../../../constructs/model/cidr';
import { InvalidValueError } from '../../../constructs/model/invalid-value-error';

const RUNS = { seed: 20261201, numRuns: 500 } as const;

const anyRange = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 32 }))
  .map(([address, prefix]) => Cidr.of(address - (address % 2 ** (32 - prefix)), prefix));

describe('Cidr', () => {
  test.each([
    ['0.0.0.0/0', 0, 2 ** 32 - 1],
    ['10.64.0.0/12', 0x0a400000, 0x0a4fffff],
    ['255.255.255.255/32', 0xffffffff, 0xffffffff],
    ['192.168.1.128/25', 0xc0a80180, 0xc0a801ff],
  ])('reads %s', (text, first, last) => {
    const range = Cidr.parse(text);
    expect([range.first, range.last]).toEqual([first, last]);
    expect(range.toString()).toBe(text);
  });

  test.each([
    ['10.0.0.5/24', 'is not the first address of its range', 'did you mean 10.0.0.0/24?'],
    ['010.0.0.0/8', 'has a number with a leading zero', 'did you mean 10.0.0.0/8?'],
    ['10.0.0.0/08', 'has a number with a leading zero', 'did you mean 10.0.0.0/8?'],
    ['10.0.0.5', 'has no prefix length', 'did you mean 10.0.0.5/32?'],
    ['10.0.0.0/33', 'has a prefix longer than 32', 'write a prefix from 0 to 32'],
    ...[
      '',
      '10.0.0/8',
      '10.0.0.256/32',
      '10.0.0.0/',
      '10.0.0.0/-1',
      ' 10.0.0.0/8',
      '10.0.0.0/8\n',
      '::/0',
      'a.b.c.d/8',
    ].map((text): [string, string, string] => [
      text,
      'is not an IPv4 range',
      'write four numbers from 0 to 255 and a prefix, such as 10.64.0.0/16',
    ]),
  ])('refuses "%s", which %s', (text, problem, fix) => {
    expect(() => Cidr.parse(text)).toThrow(new InvalidValueError(text, problem, fix));
    expect(Cidr.tryParse(text)).toBeUndefined();
  });

  test.each([
    [1, 24],
    [-256, 24],
    [2 ** 32, 24],
    [0.5, 32],
    [0, 33],
    [0, -1],
    [0, 24.5],
    [Number.NaN, 24],
  ])('makes no range of address %d and prefix %d', (first, prefix) => {
    expect(() => Cidr.of(first, prefix)).toThrow(InvalidValueError);
  });

  test('is read back from its text', () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        expect(Cidr.parse(range.toString()).equals(range)).toBe(true);
      }),
      RUNS,
    );
  });

  test('contains or overlaps another exactly if their bounds say so, and two that overlap lie one in the other', () => {
    fc.assert(
      fc.property(anyRange, anyRange, (a, b) => {
        expect(a.contains(b)).toBe(a.first <= b.first && b.first + b.size <= a.first + a.size);
        expect(a.overlaps(b)).toBe(a.contains(b) || b.contains(a));
        expect(a.overlaps(b)).toBe(b.overlaps(a));
        expect(a.equals(b)).toBe(a.contains(b) && b.contains(a));
      }),
      RUNS,
    );
  });

  test('does not overlap its neighbour', () => {
    expect(Cidr.parse('10.0.0.0/25').overlaps(Cidr.parse('10.0.0.128/25'))).toBe(false);
  });

  test('sorts by address, larger ranges first', () => {
    const texts = ['10.0.1.0/24', '10.0.0.0/24', '9.0.0.0/8', '10.0.0.0/16'];
    const sorted = texts.map(Cidr.parse).sort(Cidr.compare).map(String);
    expect(sorted).toEqual(['9.0.0.0/8', '10.0.0.0/16', '10.0.0.0/24', '10.0.1.0/24']);
  });

  test('counts its addresses from 0', () => {
    const range = Cidr.parse('10.0.0.252/30');
    expect([0, 3].map((n) => range.address(n))).toEqual(['10.0.0.252', '10.0.0.255']);
    expect(() => range.address(4)).toThrow(/address 4 is outside 10\.0\.0\.252\/30, which has 4/);
    expect(() => range.address(-1)).toThrow(RangeError);
    expect(() => range.address(0.5)).toThrow(RangeError);
  });

  test('reads and writes single addresses', () => {
    expect(parseAddress('255.255.255.255')).toBe(2 ** 32 - 1);
    expect(parseAddress('10.0.0.1')).toBe(0x0a000001);
    expect(formatAddress(0x0a000001)).toBe('10.0.0.1');
    expect(['10.0.0', '10.0.0.01', '10.0.0.1/32', 'vpn.example.org'].map(parseAddress)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
