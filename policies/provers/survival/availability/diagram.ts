/** Number of a decision in a `Diagram`; the first two are its ends. */
export type Decision = number;

export const NO: Decision = 0;
export const YES: Decision = 1;

/**
 * A reduced ordered binary decision diagram: whether something is there, as questions about variables in one order. What is
 * shared is there once, so that it isn't counted twice. Grows no further than a limit.
 */
export class Diagram {
  private readonly variables: number[] = [Infinity, Infinity];
  private readonly whenNot: Decision[] = [NO, YES];
  private readonly whenThere: Decision[] = [NO, YES];
  private readonly known = new Map<string, Decision>();
  private readonly chosen = new Map<string, Decision>();

  constructor(private readonly limit: number) {}

  /** Whether it grew to its limit: then what it answers means nothing. */
  get isFull(): boolean {
    return this.variables.length >= this.limit;
  }

  /** Whether a variable is there. */
  variable(number: number): Decision {
    return this.decision(number, NO, YES);
  }

  and(a: Decision, b: Decision): Decision {
    return this.choose(a, b, NO);
  }

  or(a: Decision, b: Decision): Decision {
    return this.choose(a, YES, b);
  }

  /** If `a` then `b`, or else `c`. */
  choose(a: Decision, b: Decision, c: Decision): Decision {
    if (a === YES || b === c) return b;
    if (a === NO) return c;
    if (b === YES && c === NO) return a;
    if (this.isFull) return NO;
    const key = `${a} ${b} ${c}`;
    const known = this.chosen.get(key);
    if (known !== undefined) return known;
    const variable = Math.min(this.variables[a]!, this.variables[b]!, this.variables[c]!);
    const part = (from: readonly Decision[]) => (decision: Decision) =>
      this.variables[decision] === variable ? from[decision]! : decision;
    const [not, there] = [part(this.whenNot), part(this.whenThere)];
    const made = this.decision(
      variable,
      this.choose(not(a), not(b), not(c)),
      this.choose(there(a), there(b), there(c)),
    );
    this.chosen.set(key, made);
    return made;
  }

  /** Whether at least so many of several are. */
  atLeast(count: number, decisions: readonly Decision[]): Decision {
    // `enough[n]`: whether those looked at so far, from the last on, are at least n.
    let enough: Decision[] = Array.from({ length: count + 1 }, (_, n) => (n === 0 ? YES : NO));
    for (const decision of [...decisions].reverse())
      enough = enough.map((without, n) => (n === 0 ? YES : this.choose(decision, enough[n - 1]!, without)));
    return enough[count]!;
  }

  /** How likely it is, by how likely each variable is to be there. */
  probability(decision: Decision, likely: readonly number[]): number {
    const known = new Map<Decision, number>([
      [NO, 0],
      [YES, 1],
    ]);
    const find = (at: Decision): number => {
      const there = known.get(at);
      if (there !== undefined) return there;
      const part = likely[this.variables[at]!]!;
      const found = part * find(this.whenThere[at]!) + (1 - part) * find(this.whenNot[at]!);
      known.set(at, found);
      return found;
    };
    return find(decision);
  }

  private decision(variable: number, not: Decision, there: Decision): Decision {
    if (not === there) return not;
    const key = `${variable} ${not} ${there}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.isFull) return NO;
    const made = this.variables.length;
    this.variables.push(variable);
    this.whenNot.push(not);
    this.whenThere.push(there);
    this.known.set(key, made);
    return made;
  }
}
