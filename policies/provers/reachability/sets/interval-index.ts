import { IntervalSet } from './interval-set';

/**
 * Finds the sets that overlap an interval: a balanced tree over all their intervals, sorted by first number, each node
 * knowing the last number below it. A search costs the logarithm of the intervals and what it finds.
 */
export class IntervalIndex {
  private readonly firsts: readonly number[];
  private readonly lasts: readonly number[];
  private readonly owners: readonly number[];
  /** The greatest last number in the half-open range that a node heads. */
  private readonly reach: Float64Array;

  constructor(sets: readonly IntervalSet[]) {
    const owners = sets.flatMap(({ flat }, owner) => flat.slice(flat.length >> 1).fill(owner));
    const firsts = sets.flatMap(({ flat }) => flat.filter((_, i) => i % 2 === 0));
    const lasts = sets.flatMap(({ flat }) => flat.filter((_, i) => i % 2 === 1));
    const order = Array.from(firsts.keys()).sort((a, b) => firsts[a]! - firsts[b]! || a - b);
    this.firsts = order.map((n) => firsts[n]!);
    this.lasts = order.map((n) => lasts[n]!);
    this.owners = order.map((n) => owners[n]!);
    this.reach = new Float64Array(order.length);
    this.fill(0, order.length);
  }

  /** Positions of the sets that have a number from first to last, some more than once. */
  overlapping(first: number, last: number): number[] {
    const found: number[] = [];
    this.search(0, this.firsts.length, first, last, found);
    return found;
  }

  private fill(low: number, high: number): number {
    if (low >= high) return -Infinity;
    const middle = (low + high) >> 1;
    const reach = Math.max(this.lasts[middle]!, this.fill(low, middle), this.fill(middle + 1, high));
    this.reach[middle] = reach;
    return reach;
  }

  private search(low: number, high: number, first: number, last: number, found: number[]): void {
    if (low >= high) return;
    const middle = (low + high) >> 1;
    if (this.reach[middle]! < first) return;
    this.search(low, middle, first, last, found);
    if (this.firsts[middle]! > last) return;
    if (this.lasts[middle]! >= first) found.push(this.owners[middle]!);
    this.search(middle + 1, high, first, last, found);
  }
}
