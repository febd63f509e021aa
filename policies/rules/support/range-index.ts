import { Cidr } from '../../../constructs/model/cidr';

/** A range and what it belongs to. */
export interface Placed<T> {
  readonly range: Cidr;
  readonly value: T;
}

/**
 * Ranges in address order, each linked to the smallest one around it. Two CIDR ranges are either disjoint or one holds
 * the other, so one pass with a stack finds all links: n log n to build, the depth of the nesting to ask.
 */
export class RangeIndex<T> {
  /** By first address, larger ranges before those inside them; equal ranges in the order given. */
  readonly placed: readonly Placed<T>[];
  private readonly around: readonly number[];

  constructor(items: Iterable<Placed<T>>) {
    this.placed = [...items].sort((a, b) => Cidr.compare(a.range, b.range));
    const open: number[] = [];
    this.around = this.placed.map(({ range }, index) => {
      while (open.length > 0 && this.placed[open.at(-1)!]!.range.last < range.first) open.pop();
      const outer = open.at(-1) ?? -1;
      open.push(index);
      return outer;
    });
  }

  /** The smallest range that holds an address, given as an unsigned 32-bit number. */
  holding(address: number): Placed<T> | undefined {
    for (let index = this.lastStartingAt(address); index >= 0; index = this.around[index]!) {
      const placed = this.placed[index]!;
      if (placed.range.last >= address) return placed;
    }
    return undefined;
  }

  /** The ranges around the one at an index, the smallest first. */
  *enclosing(index: number): Iterable<Placed<T>> {
    for (let outer = this.around[index]!; outer >= 0; outer = this.around[outer]!) yield this.placed[outer]!;
  }

  /** All that share an address with a range, in address order. */
  overlapping(range: Cidr): readonly Placed<T>[] {
    const found: Placed<T>[] = [];
    const before = this.lastStartingAt(range.first - 1);
    for (let index = before; index >= 0; index = this.around[index]!) {
      if (this.placed[index]!.range.overlaps(range)) found.unshift(this.placed[index]!);
    }
    for (let index = before + 1; index < this.placed.length; index += 1) {
      const placed = this.placed[index]!;
      if (placed.range.first > range.last) break;
      found.push(placed);
    }
    return found;
  }

  /** Index of the last range that starts at or before an address; -1 if there is none. */
  private lastStartingAt(address: number): number {
    let low = 0;
    let high = this.placed.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.placed[middle]!.range.first <= address) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
