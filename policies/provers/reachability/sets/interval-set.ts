import { Interval } from '../model';

/**
 * Numbers as sorted intervals that neither overlap nor touch. Immutable. Every operation is linear in the intervals of
 * both sides, and looks only at those that overlap where one side is short.
 */
export class IntervalSet {
  static readonly none = new IntervalSet([]);

  private constructor(
    /** First and last of each interval, one after the other. */
    readonly flat: readonly number[],
  ) {}

  /** All numbers from first to last. */
  static between(first: number, last: number): IntervalSet {
    return first > last ? IntervalSet.none : new IntervalSet([first, last]);
  }

  /** The numbers of all these intervals, which may overlap. */
  static of(intervals: readonly Interval[]): IntervalSet {
    if (intervals.length === 1) return IntervalSet.between(intervals[0]!.first, intervals[0]!.last);
    const sorted = [...intervals].sort((a, b) => a.first - b.first);
    const flat: number[] = [];
    for (const { first, last } of sorted) append(flat, first, last);
    return new IntervalSet(flat);
  }

  get isEmpty(): boolean {
    return this.flat.length === 0;
  }

  /** How many numbers there are. */
  get size(): number {
    let size = 0;
    for (let i = 0; i < this.flat.length; i += 2) size += this.flat[i + 1]! - this.flat[i]! + 1;
    return size;
  }

  get intervals(): readonly Interval[] {
    const intervals: Interval[] = [];
    for (let i = 0; i < this.flat.length; i += 2)
      intervals.push({ first: this.flat[i]!, last: this.flat[i + 1]! });
    return intervals;
  }

  /** Index in `flat` of the first interval that ends at `number` or later. */
  at(number: number): number {
    const { flat } = this;
    if (flat.length === 2) return flat[1]! < number ? 2 : 0;
    let low = 0;
    let high = flat.length >> 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (flat[2 * middle + 1]! < number) low = middle + 1;
      else high = middle;
    }
    return 2 * low;
  }

  contains(number: number): boolean {
    const at = this.at(number);
    return at < this.flat.length && this.flat[at]! <= number;
  }

  overlaps(other: IntervalSet): boolean {
    const { flat } = this;
    if (flat.length > other.flat.length) return other.overlaps(this);
    for (let i = 0; i < flat.length; i += 2) {
      const at = other.at(flat[i]!);
      if (at < other.flat.length && other.flat[at]! <= flat[i + 1]!) return true;
    }
    return false;
  }

  /** Whether every number of the other is in this. */
  covers(other: IntervalSet): boolean {
    for (let i = 0; i < other.flat.length; i += 2) {
      const at = this.at(other.flat[i]!);
      if (at >= this.flat.length) return false;
      if (this.flat[at]! > other.flat[i]! || this.flat[at + 1]! < other.flat[i + 1]!) return false;
    }
    return true;
  }

  union(other: IntervalSet): IntervalSet {
    if (other.isEmpty) return this;
    if (this.isEmpty) return other;
    const flat: number[] = [];
    let i = 0;
    let j = 0;
    while (i < this.flat.length || j < other.flat.length) {
      const isMine = j >= other.flat.length || (i < this.flat.length && this.flat[i]! <= other.flat[j]!);
      if (isMine) {
        append(flat, this.flat[i]!, this.flat[i + 1]!);
        i += 2;
      } else {
        append(flat, other.flat[j]!, other.flat[j + 1]!);
        j += 2;
      }
    }
    return new IntervalSet(flat);
  }

  intersect(other: IntervalSet): IntervalSet {
    const [few, many] = this.flat.length <= other.flat.length ? [this, other] : [other, this];
    const flat: number[] = [];
    for (let i = 0; i < few.flat.length; i += 2) {
      const last = few.flat[i + 1]!;
      for (let j = many.at(few.flat[i]!); j < many.flat.length && many.flat[j]! <= last; j += 2)
        flat.push(Math.max(few.flat[i]!, many.flat[j]!), Math.min(last, many.flat[j + 1]!));
    }
    return flat.length === 0 ? IntervalSet.none : new IntervalSet(flat);
  }

  subtract(other: IntervalSet): IntervalSet {
    if (this.isEmpty || other.isEmpty) return this;
    const flat: number[] = [];
    for (let i = 0; i < this.flat.length; i += 2) {
      let first = this.flat[i]!;
      const last = this.flat[i + 1]!;
      for (let j = other.at(first); j < other.flat.length && other.flat[j]! <= last; j += 2) {
        if (other.flat[j]! > first) flat.push(first, other.flat[j]! - 1);
        first = other.flat[j + 1]! + 1;
      }
      if (first <= last) flat.push(first, last);
    }
    return flat.length === 0 ? IntervalSet.none : new IntervalSet(flat);
  }
}

function append(flat: number[], first: number, last: number): void {
  if (first > last) return;
  const end = flat.length - 1;
  if (end > 0 && flat[end]! + 1 >= first) flat[end] = Math.max(flat[end]!, last);
  else flat.push(first, last);
}
