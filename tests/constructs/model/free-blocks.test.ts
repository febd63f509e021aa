import * as fc from 'fast-check';
import { Cidr } from '../../../constructs/model/cidr';
import { FreeBlocks } from '../../../constructs/model/free-blocks';

const RUNS = { seed: 20261201, numRuns: 300 } as const;
const SPACE = Cidr.parse('10.0.0.0/25');

function cidrs(...texts: readonly string[]): Cidr[] {
  return texts.map((text) => Cidr.parse(text));
}

function listed(free: FreeBlocks): string[] {
  return free.list().map(String);
}

/** Aligned ranges in and around the space. */
const ranges = fc.integer({ min: 24, max: 32 }).chain((prefix) => {
  const size = 2 ** (32 - prefix);
  return fc.integer({ min: 0, max: 256 / size - 1 }).map((n) => Cidr.of(SPACE.first + n * size, prefix));
});

function addressesOf(blocks: readonly Cidr[]): Set<number> {
  const addresses = new Set<number>();
  for (const block of blocks) {
    for (let address = block.first; address <= block.last; address += 1) addresses.add(address);
  }
  return addresses;
}

describe('FreeBlocks', () => {
  test('is the whole range where nothing is used', () => {
    expect(listed(FreeBlocks.within(cidrs('10.0.0.0/8'), []))).toEqual(['10.0.0.0/8']);
  });

  test('cuts what is left into the largest aligned blocks', () => {
    expect(listed(FreeBlocks.within(cidrs('10.0.0.0/24'), cidrs('10.0.0.64/26', '10.0.0.192/27')))).toEqual([
      '10.0.0.0/26',
      '10.0.0.128/26',
      '10.0.0.224/27',
    ]);
  });

  test('keeps two neighbouring ranges apart, and counts one that lies in another once', () => {
    expect(listed(FreeBlocks.within(cidrs('10.0.0.128/25', '10.0.0.0/25', '10.0.0.0/26'), []))).toEqual([
      '10.0.0.0/25',
      '10.0.0.128/25',
    ]);
  });

  test('reaches to both ends of IPv4', () => {
    expect(listed(FreeBlocks.within(cidrs('0.0.0.0/0'), []))).toEqual(['0.0.0.0/0']);
    expect(listed(FreeBlocks.within(cidrs('255.255.255.252/30'), cidrs('255.255.255.252/31')))).toEqual([
      '255.255.255.254/31',
    ]);
  });

  test('refuses to take what is not wholly free', () => {
    const free = FreeBlocks.within(cidrs('10.0.0.0/24'), cidrs('10.0.0.0/26'));
    expect(() => free.take(Cidr.parse('10.0.0.0/25'))).toThrow(/10\.0\.0\.0\/25 is not free/);
    expect(() => free.take(Cidr.parse('10.0.1.0/32'))).toThrow(RangeError);
    expect(listed(free)).toEqual(['10.0.0.64/26', '10.0.0.128/25']);
  });

  test('has no best block and no largest prefix when nothing is free', () => {
    const free = FreeBlocks.within(cidrs('10.0.0.0/24'), cidrs('10.0.0.0/16'));
    expect(free.best(32)).toBeUndefined();
    expect(free.largestPrefix()).toBeUndefined();
  });

  test('prefers the smallest block that fits, then the lowest address', () => {
    const free = FreeBlocks.within(cidrs('10.0.0.0/24', '10.0.4.0/26', '10.0.2.0/26', '10.0.3.0/27'), []);
    expect(String(free.best(26))).toBe('10.0.2.0/26');
    expect(String(free.best(25))).toBe('10.0.0.0/25');
    expect(free.best(23)).toBeUndefined();
    expect(free.largestPrefix()).toBe(24);
  });

  test('covers exactly the unused addresses with the fewest blocks, after any number of takings', () => {
    fc.assert(
      fc.property(fc.array(ranges, { maxLength: 6 }), fc.array(ranges, { maxLength: 6 }), (used, takings) => {
        const free = FreeBlocks.within([SPACE], used);
        const expected = addressesOf([SPACE]);
        for (const address of addressesOf(used)) expected.delete(address);
        for (const taking of takings) {
          const isFree = [...addressesOf([taking])].every((address) => expected.has(address));
          expect(free.isFree(taking)).toBe(isFree);
          if (isFree) free.take(taking);
          else expect(() => free.take(taking)).toThrow(RangeError);
          if (isFree) for (const address of addressesOf([taking])) expected.delete(address);
        }
        const blocks = free.list();
        expect([...addressesOf(blocks)].sort()).toEqual([...expected].sort());
        expect(blocks.reduce((sum, block) => sum + block.size, 0)).toBe(expected.size);
        for (const block of blocks) {
          const size = block.size * 2;
          const twice = Cidr.of(block.first - (block.first % size), block.prefix - 1);
          expect([...addressesOf([twice])].every((address) => expected.has(address))).toBe(false);
        }
      }),
      RUNS,
    );
  });
});
