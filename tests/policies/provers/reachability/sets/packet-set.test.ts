import fc from 'fast-check';
import { IntervalSet } from '../../../../../policies/provers/reachability/sets/interval-set';
import {
  Box,
  DIMENSIONS,
  PacketSet,
  Product,
} from '../../../../../policies/provers/reachability/sets/packet-set';
import { NumberMap } from '../../../../../policies/provers/reachability/sets/number-map';
import { Packet } from '../../../../../policies/provers/reachability/packet';

/** Every packet of a space of 3^5: small enough to look at each. */
const SIDE = [0, 1, 2];
const SPACE: readonly Packet[] = SIDE.flatMap((source) =>
  SIDE.flatMap((destination) =>
    SIDE.flatMap((protocol) =>
      SIDE.flatMap((sourcePort) =>
        SIDE.map((destinationPort) => ({ source, destination, protocol, sourcePort, destinationPort })),
      ),
    ),
  ),
);
const RUNS = { seed: 4711, numRuns: 300 };

const interval = fc
  .tuple(fc.nat(2), fc.nat(2))
  .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
const box: fc.Arbitrary<Box> = fc.record({
  source: interval,
  destination: interval,
  protocol: interval,
  sourcePort: interval,
  destinationPort: interval,
});
const boxes = fc.array(box, { maxLength: 4 });
const numbers = fc.array(interval, { maxLength: 2 }).map((intervals) => IntervalSet.of(intervals));
const product: fc.Arbitrary<Product> = fc.tuple(numbers, numbers, numbers, numbers, numbers);

function isIn(packet: Packet, inside: Box): boolean {
  return DIMENSIONS.every((d) => inside[d].first <= packet[d] && packet[d] <= inside[d].last);
}

function isInAny(packet: Packet, all: readonly Box[]): boolean {
  return all.some((each) => isIn(packet, each));
}

function isInProduct(packet: Packet, all: Product): boolean {
  return DIMENSIONS.every((d, n) => all[n]!.contains(packet[d]));
}

function expectExactly(set: PacketSet, isMember: (packet: Packet) => boolean): void {
  const members = SPACE.filter(isMember);
  expect(SPACE.filter((packet) => set.contains(packet))).toEqual(members);
  expect(set.volume).toBe(BigInt(members.length));
  expect(set.isEmpty).toBe(members.length === 0);
}

describe('the algebra of packet sets, against every packet of a small space', () => {
  test('a set of boxes has the packets of each box, and counts none twice', () => {
    fc.assert(
      fc.property(boxes, (a) => expectExactly(PacketSet.fromBoxes(a), (p) => isInAny(p, a))),
      RUNS,
    );
  });

  test('the union has the packets of either side', () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) =>
        expectExactly(
          PacketSet.fromBoxes(a).union(PacketSet.fromBoxes(b)),
          (p) => isInAny(p, a) || isInAny(p, b),
        ),
      ),
      RUNS,
    );
  });

  test('the intersection has the packets of both sides', () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) =>
        expectExactly(
          PacketSet.fromBoxes(a).intersect(PacketSet.fromBoxes(b)),
          (p) => isInAny(p, a) && isInAny(p, b),
        ),
      ),
      RUNS,
    );
  });

  test('the difference has the packets of the left side alone', () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) =>
        expectExactly(
          PacketSet.fromBoxes(a).subtract(PacketSet.fromBoxes(b)),
          (p) => isInAny(p, a) && !isInAny(p, b),
        ),
      ),
      RUNS,
    );
  });

  test('a product clips and cuts as its packets do', () => {
    fc.assert(
      fc.property(boxes, product, (a, b) => {
        const set = PacketSet.fromBoxes(a);
        expectExactly(set.clip(b), (p) => isInAny(p, a) && isInProduct(p, b));
        expectExactly(set.without(b), (p) => isInAny(p, a) && !isInProduct(p, b));
      }),
      RUNS,
    );
  });

  test('subset and overlap say what the packets say', () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) => {
        const [left, right] = [PacketSet.fromBoxes(a), PacketSet.fromBoxes(b)];
        const members = SPACE.filter((packet) => isInAny(packet, a));
        expect(left.isSubsetOf(right)).toBe(members.every((packet) => isInAny(packet, b)));
        expect(left.overlaps(right)).toBe(members.some((packet) => isInAny(packet, b)));
      }),
      RUNS,
    );
  });

  test('dividing by a map gives each packet to the values at its number, and to no others', () => {
    const entries = fc.array(fc.record({ numbers, value: fc.nat(3) }), { maxLength: 4 });
    fc.assert(
      fc.property(boxes, entries, fc.constantFrom(...DIMENSIONS), (a, given, dimension) => {
        const parts = PacketSet.fromBoxes(a).divide(dimension, NumberMap.of(given));
        const wrong = SPACE.filter((packet) => {
          const holders = [...parts].filter(([, part]) => part.contains(packet));
          if (holders.length !== (isInAny(packet, a) ? 1 : 0)) return true;
          const values = given.filter((e) => e.numbers.contains(packet[dimension])).map((e) => e.value);
          return holders.some(([found]) => (found ?? []).join() !== values.join());
        });
        expect(wrong).toEqual([]);
      }),
      RUNS,
    );
  });

  test('the boxes are disjoint, and the largest has the most packets', () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) => {
        const set = PacketSet.fromBoxes(a).subtract(PacketSet.fromBoxes(b));
        const { boxes: found } = set;
        const twice = SPACE.filter((packet) => found.filter((each) => isIn(packet, each)).length > 1);
        expect(twice).toEqual([]);
        if (set.isEmpty) return;
        const size = (each: Box) => SPACE.filter((packet) => isIn(packet, each)).length;
        expect(size(set.largest())).toBe(Math.max(...set.boxes.map(size)));
        expect(set.contains(set.witness())).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('a witness', () => {
  test('is a packet that a person would send: a usable address, TCP 443 from an ephemeral port', () => {
    const subnet = { first: 10 * 2 ** 24, last: 10 * 2 ** 24 + 255 };
    expect(PacketSet.box({ source: subnet }).witness()).toEqual({
      source: subnet.first + 4,
      destination: 203 * 2 ** 24 + 113 * 2 ** 8 + 10,
      protocol: 6,
      sourcePort: 49152,
      destinationPort: 443,
    });
  });

  test('takes the smallest corner where the usual is not inside', () => {
    const witness = PacketSet.box({
      source: { first: 7, last: 7 },
      destination: { first: 2 ** 32 + 3, last: 2 ** 32 + 9 },
      protocol: { first: 17, last: 17 },
      sourcePort: { first: 53, last: 60 },
      destinationPort: { first: 1433, last: 1500 },
    }).witness();
    expect(witness).toEqual({
      source: 7,
      destination: 2 ** 32 + 3,
      protocol: 17,
      sourcePort: 53,
      destinationPort: 1433,
    });
  });
});
