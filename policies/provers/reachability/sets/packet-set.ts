import {
  Box,
  boxSize,
  clipBox,
  clipsOf,
  compareBoxes,
  COUNT,
  cutBox,
  cutProduct,
  Dimension,
  DIMENSIONS,
  expand,
  overlap,
  Product,
  shareOf,
  WIDTH,
} from './boxes';
import { IntervalSet } from './interval-set';
import { FIRST_ATOM, Interval } from '../model';
import { NumberMap } from './number-map';
import { Packet } from '../packet';
import { representative } from './representative';

export { DIMENSIONS } from './boxes';
export type { Box, Dimension, Product } from './boxes';

/** Past the last atom of any model: what an end that isn't named goes up to. */
export const LAST_ADDRESS = FIRST_ATOM + 2 ** 20 - 1;

const WHOLE: Box = {
  source: { first: 0, last: LAST_ADDRESS },
  destination: { first: 0, last: LAST_ADDRESS },
  protocol: { first: 0, last: 255 },
  sourcePort: { first: 0, last: 65535 },
  destinationPort: { first: 0, last: 65535 },
};

const ANYTHING = DIMENSIONS.map((name) => IntervalSet.of([WHOLE[name]]));

/**
 * A set of packets as disjoint boxes. Immutable. Intersecting costs the product of the boxes of both sides at most;
 * subtracting a box cuts each box that it overlaps into ten pieces at most and leaves the others alone.
 */
export class PacketSet {
  static readonly none = new PacketSet([]);

  private constructor(
    /** First and last of each dimension, box after box. */
    private readonly flat: readonly number[],
  ) {}

  /** Every packet of a model with so many atoms. */
  static all(atoms: number): PacketSet {
    const addresses = { first: 0, last: FIRST_ATOM + atoms - 1 };
    return PacketSet.box({ source: addresses, destination: addresses });
  }

  /** Packets inside these intervals. A dimension that isn't named is whole; addresses go up to `LAST_ADDRESS`. */
  static box(box: Partial<Box>): PacketSet {
    const flat: number[] = [];
    for (const name of DIMENSIONS) {
      const { first, last } = box[name] ?? WHOLE[name];
      if (first > last) return PacketSet.none;
      flat.push(first, last);
    }
    return new PacketSet(flat);
  }

  /** Packets of any of these boxes, which may overlap. */
  static fromBoxes(boxes: readonly Partial<Box>[]): PacketSet {
    return boxes.reduce((set, box) => set.union(PacketSet.box(box)), PacketSet.none);
  }

  static ofPacket(packet: Packet): PacketSet {
    const { source, destination, protocol, sourcePort, destinationPort } = packet;
    return new PacketSet([
      source,
      source,
      destination,
      destination,
      protocol,
      protocol,
      sourcePort,
      sourcePort,
      destinationPort,
      destinationPort,
    ]);
  }

  /** Packets that are in the set of every dimension. */
  static product(product: Product): PacketSet {
    if (product.some((numbers) => numbers.isEmpty)) return PacketSet.none;
    const flat: number[] = [];
    expand(
      product.map((numbers) => numbers.flat),
      flat,
    );
    return new PacketSet(flat);
  }

  /** Sets that have no packet in common, as one. */
  static joinDisjoint(sets: readonly PacketSet[]): PacketSet {
    const filled = sets.filter((set) => !set.isEmpty);
    if (filled.length <= 1) return filled[0] ?? PacketSet.none;
    return new PacketSet(filled[0]!.flat.concat(...filled.slice(1).map(({ flat }) => flat)));
  }

  get isEmpty(): boolean {
    return this.flat.length === 0;
  }

  /** How many boxes there are. */
  get count(): number {
    return this.flat.length / WIDTH;
  }

  get boxes(): readonly Box[] {
    return Array.from({ length: this.count }, (_, n) => this.boxAt(n * WIDTH));
  }

  /** How many packets there are. */
  get volume(): bigint {
    let volume = 0n;
    for (let at = 0; at < this.flat.length; at += WIDTH) {
      let product = 1n;
      for (let d = 0; d < WIDTH; d += 2) product *= BigInt(this.flat[at + d + 1]! - this.flat[at + d]! + 1);
      volume += product;
    }
    return volume;
  }

  contains(packet: Packet): boolean {
    const point = DIMENSIONS.map((name) => packet[name]);
    for (let at = 0; at < this.flat.length; at += WIDTH) {
      let d = 0;
      while (d < COUNT && this.flat[at + 2 * d]! <= point[d]! && point[d]! <= this.flat[at + 2 * d + 1]!) d++;
      if (d === COUNT) return true;
    }
    return false;
  }

  isSubsetOf(other: PacketSet): boolean {
    return this.subtract(other).isEmpty;
  }

  overlaps(other: PacketSet): boolean {
    for (let at = 0; at < this.flat.length; at += WIDTH)
      for (let to = 0; to < other.flat.length; to += WIDTH)
        if (overlap(this.flat, at, other.flat, to)) return true;
    return false;
  }

  union(other: PacketSet): PacketSet {
    if (this.isEmpty) return other;
    if (other.isEmpty) return this;
    return PacketSet.joinDisjoint([this, other.subtract(this)]);
  }

  intersect(other: PacketSet): PacketSet {
    const flat: number[] = [];
    for (let at = 0; at < this.flat.length; at += WIDTH)
      for (let to = 0; to < other.flat.length; to += WIDTH) {
        if (!overlap(this.flat, at, other.flat, to)) continue;
        for (let d = 0; d < WIDTH; d += 2)
          flat.push(
            Math.max(this.flat[at + d]!, other.flat[to + d]!),
            Math.min(this.flat[at + d + 1]!, other.flat[to + d + 1]!),
          );
      }
    return flat.length === 0 ? PacketSet.none : new PacketSet(flat);
  }

  subtract(other: PacketSet): PacketSet {
    let flat: number[] | undefined;
    for (let at = 0; at < this.flat.length; at += WIDTH) {
      let to = nextOverlap(this.flat, at, other.flat, 0);
      if (to === other.flat.length) {
        if (flat) copyBox(this.flat, at, flat);
        continue;
      }
      flat ??= this.flat.slice(0, at);
      let pieces = this.flat.slice(at, at + WIDTH);
      while (to < other.flat.length && pieces.length > 0) {
        pieces = cutBoxes(pieces, other.flat, to);
        to = nextOverlap(this.flat, at, other.flat, to + WIDTH);
      }
      flat.push(...pieces);
    }
    return flat ? this.with(flat) : this;
  }

  /** The packets that are in a product too; the set itself if all are. */
  clip(product: Product): PacketSet {
    let flat: number[] | undefined;
    for (let at = 0; at < this.flat.length; at += WIDTH) {
      const share = shareOf(this.flat, at, product);
      if (share === 'all') {
        if (flat) copyBox(this.flat, at, flat);
        continue;
      }
      flat ??= this.flat.slice(0, at);
      if (share !== 'none') clipBox(this.flat, at, product, share, flat);
    }
    return flat ? this.with(flat) : this;
  }

  /** The packets that have one of these numbers in a dimension. */
  within(dimension: Dimension, numbers: IntervalSet): PacketSet {
    const d = DIMENSIONS.indexOf(dimension);
    return this.clip(ANYTHING.map((any, n) => (n === d ? numbers : any)) as unknown as Product);
  }

  /** The packets that are not in a product; the set itself if none is. */
  without(product: Product): PacketSet {
    let flat: number[] | undefined;
    for (let at = 0; at < this.flat.length; at += WIDTH) {
      const share = shareOf(this.flat, at, product);
      if (share === 'none') {
        if (flat) copyBox(this.flat, at, flat);
        continue;
      }
      flat ??= this.flat.slice(0, at);
      if (share !== 'all') cutProduct(this.flat, at, clipsOf(this.flat, at, product), flat);
    }
    return flat ? this.with(flat) : this;
  }

  /**
   * The packets of each value that a map gives to the numbers of a dimension, and under `undefined` those that it gives
   * none.
   */
  divide<T>(dimension: Dimension, map: NumberMap<T>): ReadonlyMap<T | undefined, PacketSet> {
    const d = 2 * DIMENSIONS.indexOf(dimension);
    const parts = new Map<T | undefined, number[]>();
    for (let at = 0; at < this.flat.length; at += WIDTH) {
      let next = this.flat[at + d]!;
      const last = this.flat[at + d + 1]!;
      for (let n = map.at(next); next <= last; n++) {
        const first = Math.max(next, map.firsts[n] ?? Infinity);
        if (first > next) this.copy(at, d, next, Math.min(last, first - 1), listOf(parts, undefined));
        if (first > last) break;
        const end = Math.min(last, map.lasts[n]!);
        this.copy(at, d, first, end, listOf(parts, map.values[n]));
        next = end + 1;
      }
    }
    return new Map([...parts].map(([value, flat]) => [value, this.with(flat)]));
  }

  /** Least and greatest number of a dimension. @throws RangeError if the set is empty */
  extent(dimension: Dimension): Interval {
    if (this.isEmpty) throw new RangeError('an empty set of packets has no extent');
    const d = 2 * DIMENSIONS.indexOf(dimension);
    let first = Infinity;
    let last = -Infinity;
    for (let at = d; at < this.flat.length; at += WIDTH) {
      first = Math.min(first, this.flat[at]!);
      last = Math.max(last, this.flat[at + 1]!);
    }
    return { first, last };
  }

  /** All numbers of a dimension. */
  project(dimension: Dimension): IntervalSet {
    return IntervalSet.of(this.boxes.map((box) => box[dimension]));
  }

  /** The box with most packets; of equals, that with the smallest corner. @throws RangeError if the set is empty */
  largest(): Box {
    if (this.isEmpty) throw new RangeError('an empty set of packets has no largest box');
    let best = 0;
    for (let at = WIDTH; at < this.flat.length; at += WIDTH) {
      const order = boxSize(this.flat, at) - boxSize(this.flat, best);
      if (order > 0 || (order === 0 && compareBoxes(this.flat, at, best) < 0)) best = at;
    }
    return this.boxAt(best);
  }

  /** One packet of the largest box, as people would choose it. @throws RangeError if the set is empty */
  witness(): Packet {
    return representative(this.largest());
  }

  private copy(at: number, d: number, first: number, last: number, out: number[]): void {
    copyBox(this.flat, at, out);
    out[out.length - WIDTH + d] = first;
    out[out.length - WIDTH + d + 1] = last;
  }

  private boxAt(at: number): Box {
    const interval = (d: number) => ({ first: this.flat[at + 2 * d]!, last: this.flat[at + 2 * d + 1]! });
    return {
      source: interval(0),
      destination: interval(1),
      protocol: interval(2),
      sourcePort: interval(3),
      destinationPort: interval(4),
    };
  }

  private with(flat: readonly number[]): PacketSet {
    if (flat === this.flat) return this;
    return flat.length === 0 ? PacketSet.none : new PacketSet(flat);
  }
}

/** Where the next box stands that one overlaps; the end of the list if there is none. */
function nextOverlap(a: readonly number[], at: number, b: readonly number[], from: number): number {
  let to = from;
  while (to < b.length && !overlap(a, at, b, to)) to += WIDTH;
  return to;
}

/** What of boxes is outside another. */
function cutBoxes(a: number[], b: readonly number[], to: number): number[] {
  const out: number[] = [];
  for (let at = 0; at < a.length; at += WIDTH)
    if (overlap(a, at, b, to)) cutBox(a, at, b, to, out);
    else copyBox(a, at, out);
  return out;
}

function copyBox(from: readonly number[], at: number, out: number[]): void {
  out.push(...from.slice(at, at + WIDTH));
}

function listOf<T>(lists: Map<T, number[]>, key: T): number[] {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}
