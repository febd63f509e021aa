/** That a variable has one of some values: value n is bit n of the mask, in words of 32. */
export interface Literal {
  readonly variable: number;
  readonly mask: readonly number[];
}

/** At least one of these holds. No variable stands in two of them. */
export type Clause = readonly Literal[];

/** All of these hold. */
export type Clauses = readonly Clause[];

/** A value for each variable. */
export type Point = Int32Array;

/** Variables with finitely many values each, numbered from 0. */
export class Variables {
  private readonly sizes: number[] = [];
  private readonly offsets: number[] = [];
  private readonly widths: number[] = [];
  private total = 0;

  get count(): number {
    return this.sizes.length;
  }

  /** How many words all masks take together. */
  get words(): number {
    return this.total;
  }

  /** The same variables, to which more can be added without these taking notice. */
  copy(): Variables {
    const copy = new Variables();
    for (const size of this.sizes) copy.add(size);
    return copy;
  }

  /** A new variable that has one of so many values. */
  add(size: number): number {
    const width = Math.ceil(size / 32);
    this.offsets.push(this.total);
    this.widths.push(width);
    this.total += width;
    return this.sizes.push(size) - 1;
  }

  size(variable: number): number {
    return this.sizes[variable]!;
  }

  wordsOf(variable: number): number {
    return this.widths[variable]!;
  }

  /** Where the words of a variable start, among those of all. */
  offset(variable: number): number {
    return this.offsets[variable]!;
  }

  /** That the variable has one of these values. */
  is(variable: number, values: Iterable<number>): Literal {
    const mask = new Array<number>(this.wordsOf(variable)).fill(0);
    for (const value of values) mask[value >>> 5]! |= 1 << (value & 31);
    return { variable, mask };
  }

  /** That the variable has a value for which this holds. */
  where(variable: number, holds: (value: number) => boolean): Literal {
    const values: number[] = [];
    for (let value = 0; value < this.size(variable); value++) if (holds(value)) values.push(value);
    return this.is(variable, values);
  }

  /** That the variable has none of the literal's values. */
  not({ variable, mask }: Literal): Literal {
    return { variable, mask: mask.map((word, at) => ~word & this.wholeWord(variable, at)) };
  }

  /** All values of a literal, in order. */
  values({ variable, mask }: Literal): readonly number[] {
    const values: number[] = [];
    for (let value = 0; value < this.size(variable); value++) if (has(mask, value)) values.push(value);
    return values;
  }

  isAlways({ variable, mask }: Literal): boolean {
    return mask.every((word, at) => word === this.wholeWord(variable, at));
  }

  private wholeWord(variable: number, at: number): number {
    const rest = this.sizes[variable]! - 32 * at;
    return rest >= 32 ? -1 : (1 << rest) - 1;
  }
}

/** Whether a value is in a mask. */
export function has(mask: readonly number[], value: number): boolean {
  return (mask[value >>> 5]! & (1 << (value & 31))) !== 0;
}

export function isNever({ mask }: Literal): boolean {
  return mask.every((word) => word === 0);
}

/** Whether every value of the first is one of the second, of the same variable. */
export function implies(a: Literal, b: Literal): boolean {
  return a.mask.every((word, at) => (word & ~b.mask[at]!) === 0);
}
