import { BlockList, isIPv6 } from 'node:net';
import * as fc from 'fast-check';
import { InvalidValueError } from '../../../constructs/model/invalid-value-error';
import { IpRange } from '../../../constructs/model/ip-range';

const RUNS = { seed: 20261205, numRuns: 500 } as const;

const groups = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), {
  minLength: 8,
  maxLength: 8,
});
/** An address by its eight groups in full, and a prefix. */
const spelled = fc.tuple(groups, fc.integer({ min: 0, max: 128 }));

function full(parts: readonly number[]): string {
  return parts.map((part) => part.toString(16).padStart(4, '0')).join(':');
}

/** The canonical range that has an address in it: what the fix of a refused one says. */
function meant(text: string): IpRange {
  try {
    return IpRange.parse(text);
  } catch (error) {
    const fix = error instanceof InvalidValueError ? error.fix : '';
    return IpRange.parse(/did you mean (.+)\?/.exec(fix)?.[1] ?? '');
  }
}

describe('IpRange', () => {
  test.each([
    ['198.51.100.0/28', 4, 28],
    ['0.0.0.0/0', 4, 0],
    ['2001:db8::/32', 6, 32],
    ['::/0', 6, 0],
    ['::1/128', 6, 128],
    ['2001:db8:0:1:1:1:1:1/128', 6, 128],
    ['2001:0:0:1::/64', 6, 64],
    ['1:2:3:4:5:6:7:8/128', 6, 128],
    ['1::/16', 6, 16],
  ] as const)('reads %s', (text, version, prefix) => {
    const range = IpRange.parse(text);
    expect([range.version, range.prefix, range.toString()]).toEqual([version, prefix, text]);
  });

  test.each([
    ['2001:db8::1/32', 'is not the first address of its range', 'did you mean 2001:db8::/32?'],
    ['2001:0db8::/32', 'is not spelled as RFC 5952 has it', 'did you mean 2001:db8::/32?'],
    ['2001:DB8::/32', 'is not spelled as RFC 5952 has it', 'did you mean 2001:db8::/32?'],
    ['2001:db8:0:0:0:0:0:0/32', 'is not spelled as RFC 5952 has it', 'did you mean 2001:db8::/32?'],
    ['2001:db8::/032', 'is not spelled as RFC 5952 has it', 'did you mean 2001:db8::/32?'],
    ['2001:db8::', 'has no prefix length', 'did you mean 2001:db8::/128?'],
    ['2001:db8::/129', 'has a prefix longer than 128', 'write a prefix from 0 to 128'],
    ...[
      '::ffff:192.0.2.1/128',
      '1:2:3/48',
      '1::2::3/48',
      '1:2:3:4:5:6:7:8:9/64',
      ':/0',
      '12345::/16',
      '::/1/2',
    ].map((text): [string, string, string] => [
      text,
      'is not an IPv6 range',
      'write one such as 2001:db8:1200::/40',
    ]),
    ['198.51.100.1/28', 'is not the first address of its range', 'did you mean 198.51.100.0/28?'],
  ])('refuses %s and says what to write', (text, problem, fix) => {
    expect(() => IpRange.parse(text)).toThrow(new InvalidValueError(text, problem, fix));
    expect(IpRange.tryParse(text)).toBeUndefined();
  });

  it('reads what it writes, which is an address as Node.js knows them', () => {
    fc.assert(
      fc.property(spelled, ([parts, prefix]) => {
        const range = meant(`${full(parts)}/${prefix}`);
        expect(IpRange.parse(range.toString())).toEqual(range);
        expect(isIPv6(range.toString().split('/')[0] ?? '')).toBe(true);
      }),
      RUNS,
    );
  });

  it('holds the addresses that Node.js finds in the subnet', () => {
    fc.assert(
      fc.property(spelled, groups, fc.boolean(), ([parts, prefix], others, isNear) => {
        const near = parts.map((part, index) =>
          index < Math.floor(prefix / 16) ? part : (others[index] ?? 0),
        );
        const address = full(isNear ? near : others);
        const list = new BlockList();
        list.addSubnet(full(parts), prefix, 'ipv6');
        const range = meant(`${full(parts)}/${prefix}`);
        expect(range.contains(meant(`${address}/128`))).toBe(list.check(address, 'ipv6'));
      }),
      RUNS,
    );
  });

  it('overlaps another exactly if one holds the other', () => {
    fc.assert(
      fc.property(spelled, fc.integer({ min: 0, max: 128 }), groups, ([parts, prefix], other, more) => {
        const one = meant(`${full(parts)}/${prefix}`);
        for (const text of [full(parts), full(more)]) {
          const two = meant(`${text}/${other}`);
          expect(one.overlaps(two)).toBe(one.contains(two) || two.contains(one));
        }
      }),
      RUNS,
    );
  });

  it('keeps the two kinds of addresses apart, and sorts IPv4 first, then by address, then large before small', () => {
    const texts = [
      '2001:db8::/48',
      '2001:db8::/32',
      '::/0',
      '203.0.113.0/24',
      '0.0.0.0/0',
      '198.51.100.0/24',
    ];
    const ranges = texts.map((text) => IpRange.parse(text));
    expect(ranges.sort(IpRange.compare).map(String)).toEqual([
      '0.0.0.0/0',
      '198.51.100.0/24',
      '203.0.113.0/24',
      '::/0',
      '2001:db8::/32',
      '2001:db8::/48',
    ]);
    expect(IpRange.parse('0.0.0.0/0').overlaps(IpRange.parse('::/0'))).toBe(false);
  });
});
