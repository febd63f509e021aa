import { Cidr } from './cidr';

/**
 * The free space of some ranges, as the fewest aligned blocks that cover it. Any aligned range that is free lies in exactly
 * one of these blocks, so a range of prefix p can be handed out if and only if there is a block of prefix p or shorter.
 *
 * Blocks are kept by prefix in address order. Building takes O(u log u) for u used ranges; `best` looks at no more than 33
 * lists, and `take` inserts at most 32 halves.
 */
export class FreeBlocks {
  private readonly firstsByPrefix: number[][] = Array.from({ length: 33 }, () => []);

  private constructor() {}

  /** @param used may overlap one another, lie outside `ranges` or cover several of them */
  static within(ranges: readonly Cidr[], used: readonly Cidr[]): FreeBlocks {
    const free = new FreeBlocks();
    const sortedUsed = [...used].sort(Cidr.compare);
    for (const range of disjoint(ranges)) {
      let next = range.first;
      for (const taken of sortedUsed) {
        if (taken.last < next) continue;
        if (taken.first > range.last) break;
        free.add(next, taken.first - 1);
        next = taken.last + 1;
      }
      free.add(next, range.last);
    }
    return free;
  }

  /** The blocks in address order. */
  list(): readonly Cidr[] {
    return this.firstsByPrefix
      .flatMap((firsts, prefix) => firsts.map((first) => Cidr.of(first, prefix)))
      .sort(Cidr.compare);
  }

  /** The longest prefix of a free block, or undefined if nothing is free: what the largest range that fits would be. */
  largestPrefix(): number | undefined {
    const prefix = this.firstsByPrefix.findIndex((firsts) => firsts.length > 0);
    return prefix === -1 ? undefined : prefix;
  }

  /** Best fit: the start of the smallest block that holds a range of `prefix`, the lowest address among equals. */
  best(prefix: number): Cidr | undefined {
    for (let candidate = prefix; candidate >= 0; candidate -= 1) {
      const first = this.firstsByPrefix[candidate]?.[0];
      if (first !== undefined) return Cidr.of(first, prefix);
    }
    return undefined;
  }

  /** Whether no address of the range is used, and all lie in one of the ranges. */
  isFree(range: Cidr): boolean {
    return this.blockAround(range) !== undefined;
  }

  /** Takes a free range out. @throws RangeError if it isn't wholly free */
  take(range: Cidr): void {
    const block = this.blockAround(range);
    if (!block) throw new RangeError(`${range.toString()} is not free`);
    const firsts = this.firstsByPrefix[block.prefix] as number[];
    firsts.splice(lowerBound(firsts, block.first), 1);
    this.add(block.first, range.first - 1);
    this.add(range.last + 1, block.last);
  }

  private blockAround(range: Cidr): Cidr | undefined {
    for (let prefix = range.prefix; prefix >= 0; prefix -= 1) {
      const first = range.first - (range.first % 2 ** (32 - prefix));
      const firsts = this.firstsByPrefix[prefix] as number[];
      if (firsts[lowerBound(firsts, first)] === first) return Cidr.of(first, prefix);
    }
    return undefined;
  }

  /** Adds addresses `from` to `to`, none if `to` comes before `from`, cut into aligned blocks. */
  private add(from: number, to: number): void {
    let next = from;
    while (next <= to) {
      let prefix = 32;
      while (prefix > 0 && next % 2 ** (33 - prefix) === 0 && next + 2 ** (33 - prefix) - 1 <= to)
        prefix -= 1;
      const firsts = this.firstsByPrefix[prefix] as number[];
      firsts.splice(lowerBound(firsts, next), 0, next);
      next += 2 ** (32 - prefix);
    }
  }
}

function disjoint(ranges: readonly Cidr[]): readonly Cidr[] {
  const sorted = [...ranges].sort(Cidr.compare);
  return sorted.filter((range, index) => !sorted.slice(0, index).some((earlier) => earlier.contains(range)));
}

/** Index of the first number that is not below `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
