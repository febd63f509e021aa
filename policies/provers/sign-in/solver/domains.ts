import { Variables } from './variables';

/** Reason of what nobody derived: a decision, an assumption, or a fact. */
export const NO_REASON = -1;

/**
 * What each variable may still be, and how it came to that. A literal is read where it stands in a flat list: its variable,
 * then the words of its mask. Narrowings are undone level by level.
 */
export class Domains {
  /** Variables that were narrowed, in order; one may stand here several times. */
  readonly trail: number[] = [];
  private readonly reasons: number[] = [];
  private readonly levels: number[] = [];
  /** Narrowing of the same variable before this one, or -1. */
  private readonly earlier: number[] = [];
  /** What the variable could be before each narrowing. */
  private readonly before: number[] = [];
  private readonly beforeAt: number[] = [];
  private readonly starts: number[] = [];
  private words = new Int32Array(0);
  private latest = new Int32Array(0);
  private known = 0;

  constructor(private readonly variables: Variables) {}

  get level(): number {
    return this.starts.length;
  }

  get count(): number {
    return this.known;
  }

  /** Takes in variables that came since. */
  grow(): void {
    const { count, words } = this.variables;
    if (count === this.known) return;
    this.words = extended(this.words, words, 0);
    this.latest = extended(this.latest, count, -1);
    for (let variable = this.known; variable < count; variable++) {
      const size = this.variables.size(variable);
      for (let value = 0; value < size; value++)
        this.words[this.variables.offset(variable) + (value >>> 5)]! |= 1 << (value & 31);
    }
    this.known = count;
  }

  startLevel(): void {
    this.starts.push(this.trail.length);
  }

  /** Undoes every level above this one. */
  undo(level: number): void {
    const end = this.starts[level];
    if (end === undefined) return;
    for (let at = this.trail.length - 1; at >= end; at--) {
      const variable = this.trail[at]!;
      const offset = this.variables.offset(variable);
      const from = this.beforeAt[at]!;
      for (let n = from; n < this.before.length; n++) this.words[offset + n - from] = this.before[n]!;
      this.before.length = from;
      this.latest[variable] = this.earlier[at]!;
    }
    this.trail.length = end;
    this.reasons.length = end;
    this.levels.length = end;
    this.earlier.length = end;
    this.beforeAt.length = end;
    this.starts.length = level;
  }

  /** Whether no value is left that the literal at this place allows. */
  isFalse(flat: readonly number[], at: number): boolean {
    const variable = flat[at]!;
    const offset = this.variables.offset(variable);
    const count = this.variables.wordsOf(variable);
    for (let n = 0; n < count; n++) if ((this.words[offset + n]! & flat[at + 1 + n]!) !== 0) return false;
    return true;
  }

  /** Whether every value that is left is one that the literal at this place allows. */
  isTrue(flat: readonly number[], at: number): boolean {
    const variable = flat[at]!;
    const offset = this.variables.offset(variable);
    const count = this.variables.wordsOf(variable);
    for (let n = 0; n < count; n++) if ((this.words[offset + n]! & ~flat[at + 1 + n]!) !== 0) return false;
    return true;
  }

  /** Leaves only what the literal at this place allows, which must be something. */
  narrow(flat: readonly number[], at: number, reason: number): void {
    const variable = flat[at]!;
    const offset = this.variables.offset(variable);
    const count = this.variables.wordsOf(variable);
    let changes = false;
    for (let n = 0; n < count && !changes; n++)
      changes = (this.words[offset + n]! & ~flat[at + 1 + n]!) !== 0;
    if (!changes) return;
    this.beforeAt.push(this.before.length);
    for (let n = 0; n < count; n++) {
      this.before.push(this.words[offset + n]!);
      this.words[offset + n]! &= flat[at + 1 + n]!;
    }
    this.earlier.push(this.latest[variable]!);
    this.latest[variable] = this.trail.push(variable) - 1;
    this.reasons.push(reason);
    this.levels.push(this.starts.length);
  }

  /** The least value that is left. */
  least(variable: number): number {
    const offset = this.variables.offset(variable);
    let at = 0;
    while (this.words[offset + at] === 0) at++;
    const word = this.words[offset + at]!;
    return 32 * at + 31 - Math.clz32(word & -word);
  }

  allows(variable: number, value: number): boolean {
    return (this.words[this.variables.offset(variable) + (value >>> 5)]! & (1 << (value & 31))) !== 0;
  }

  isDecided(variable: number): boolean {
    const offset = this.variables.offset(variable);
    const count = this.variables.wordsOf(variable);
    let found = false;
    for (let n = 0; n < count; n++) {
      const word = this.words[offset + n]!;
      if (word === 0) continue;
      if (found || (word & (word - 1)) !== 0) return false;
      found = true;
    }
    return true;
  }

  /** What is left, as a mask. */
  maskOf(variable: number): readonly number[] {
    const offset = this.variables.offset(variable);
    return Array.from(this.words.subarray(offset, offset + this.variables.wordsOf(variable)));
  }

  /** The narrowing that made a mask impossible which nothing of is left; -1 if it never was possible. */
  whenFalse(variable: number, masks: Int32Array): number {
    const offset = this.variables.offset(variable);
    let at = this.latest[variable]!;
    while (at >= 0) {
      const from = this.beforeAt[at]!;
      const count = this.variables.wordsOf(variable);
      for (let n = 0; n < count; n++) if ((this.before[from + n]! & masks[offset + n]!) !== 0) return at;
      at = this.earlier[at]!;
    }
    return -1;
  }

  reasonOf(at: number): number {
    return this.reasons[at]!;
  }

  levelOf(at: number): number {
    return at < 0 ? 0 : this.levels[at]!;
  }
}

function extended(words: Int32Array, length: number, filling: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length).fill(filling);
  longer.set(words);
  return longer;
}
