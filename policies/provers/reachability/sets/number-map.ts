import { IntervalSet } from './interval-set';

/** Numbers to values, by sorted intervals that don't overlap. Looking one up costs the logarithm of the intervals. */
export class NumberMap<T> {
  private constructor(
    readonly firsts: readonly number[],
    readonly lasts: readonly number[],
    readonly values: readonly T[],
  ) {}

  /**
   * Gives each number the list of all values whose set has it, in the order of the entries. Equal lists are one object,
   * and neighbours of one list are one interval.
   */
  static of<T>(
    entries: readonly { readonly numbers: IntervalSet; readonly value: T }[],
  ): NumberMap<readonly T[]> {
    const starts = new Set<number>();
    for (const { numbers } of entries)
      for (const { first, last } of numbers.intervals) starts.add(first).add(last + 1);
    const firsts = [...starts].sort((a, b) => a - b);
    const position = new Map(firsts.map((first, n) => [first, n]));
    const owners = firsts.map((): number[] => []);
    entries.forEach(({ numbers }, owner) => {
      for (const { first, last } of numbers.intervals)
        for (let n = position.get(first)!; firsts[n]! <= last; n++) owners[n]!.push(owner);
    });
    return NumberMap.merge(
      firsts,
      owners,
      entries.map(({ value }) => value),
    );
  }

  /** Position of the first interval that ends at `number` or later. */
  at(number: number): number {
    let low = 0;
    let high = this.lasts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lasts[middle]! < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The value of a number, or undefined if it has none. */
  get(number: number): T | undefined {
    const n = this.at(number);
    return n < this.firsts.length && this.firsts[n]! <= number ? this.values[n] : undefined;
  }

  private static merge<T>(
    starts: readonly number[],
    owners: readonly (readonly number[])[],
    values: readonly T[],
  ): NumberMap<readonly T[]> {
    const lists = new Map<string, readonly T[]>();
    const firsts: number[] = [];
    const lasts: number[] = [];
    const found: (readonly T[])[] = [];
    owners.forEach((owned, n) => {
      if (owned.length === 0) return;
      const key = owned.join();
      const list = lists.get(key) ?? owned.map((owner) => values[owner]!);
      lists.set(key, list);
      const last = starts[n + 1]! - 1;
      if (found.at(-1) === list && lasts.at(-1) === starts[n]! - 1) {
        lasts[lasts.length - 1] = last;
        return;
      }
      firsts.push(starts[n]!);
      lasts.push(last);
      found.push(list);
    });
    return new NumberMap(firsts, lasts, found);
  }
}
