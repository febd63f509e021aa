import { ClauseStore, append } from './clause-store';
import { Conflicts } from './conflicts';
import { Domains, NO_REASON } from './domains';
import { Clause, Clauses, isNever, Literal, Point, Variables } from './variables';

const NONE = -1;

/**
 * Finds values for variables so that every clause holds, or shows that there are none. Each clause watches two of its
 * literals that may hold; when only one is left it narrows its variable. A conflict is resolved back to the decision that it
 * hangs on, and what is learned is a clause that follows from the others, so it stays. Deterministic: the most disputed
 * variable first, of equals the lowest; of its values the preferred one, else the lowest.
 */
export class Solver {
  private readonly domains: Domains;
  private readonly store: ClauseStore;
  private readonly conflicts: Conflicts;
  private readonly watching: number[][] = [];
  /** Places of the two literals that each clause watches. */
  private readonly watches: number[] = [];
  private readonly scratch: number[] = [];
  private head = 0;
  /** Variables before this one are decided. */
  private settled = 0;
  private isRefuted = false;
  private found: Point = new Int32Array(0);

  constructor(
    private readonly variables: Variables,
    clauses: Clauses = [],
  ) {
    this.domains = new Domains(variables);
    this.store = new ClauseStore(variables);
    this.conflicts = new Conflicts(variables, this.domains, this.store);
    for (const clause of clauses) this.add(clause);
  }

  /** Demands that a clause holds from now on. */
  add(clause: Clause): void {
    this.reset();
    if (this.isRefuted) return;
    const open = clause.filter((literal) => !this.isFalse(literal));
    const [first, second] = open;
    if (!first) this.isRefuted = true;
    else if (!second) {
      this.domains.narrow(this.flat(first), 0, NO_REASON);
      this.isRefuted = this.propagate() !== NONE;
    } else {
      const isMet = clause.some((literal) => this.isTrue(literal));
      if (!isMet) this.watch([first, second, ...clause.filter((one) => one !== first && one !== second)]);
    }
  }

  addAll(clauses: Clauses): void {
    for (const clause of clauses) this.add(clause);
  }

  /** Whether all clauses and assumptions can hold together; then `point` is how, as near to the preferred one as it goes. */
  solve(assumptions: readonly Literal[] = [], preferred?: Point): boolean {
    this.reset();
    if (this.isRefuted || assumptions.some(isNever)) return false;
    for (;;) {
      const conflict = this.propagate();
      if (conflict !== NONE) {
        if (!this.learn(conflict)) return false;
      } else if (this.domains.level < assumptions.length) {
        const assumption = this.flat(assumptions[this.domains.level]!);
        if (this.domains.isFalse(assumption, 0)) return this.give(false);
        this.domains.startLevel();
        this.domains.narrow(assumption, 0, NO_REASON);
      } else {
        const variable = this.undecided();
        if (variable === NONE) return this.give(true);
        this.domains.startLevel();
        this.decide(variable, preferred);
      }
    }
  }

  /** The values that were found last. */
  get point(): Point {
    return this.found;
  }

  /** Takes these literals for given, and whatever follows from clause after clause; false if that is a contradiction. */
  push(literals: readonly Literal[]): boolean {
    this.domains.startLevel();
    for (const literal of literals) {
      const flat = this.flat(literal);
      if (this.isRefuted || this.domains.isFalse(flat, 0)) return false;
      this.domains.narrow(flat, 0, NO_REASON);
    }
    return this.propagate() === NONE;
  }

  /** Takes back what was pushed last. */
  pop(): void {
    this.back(this.domains.level - 1);
  }

  /** Takes back everything that was pushed. */
  reset(): void {
    this.back(0);
    if (this.domains.count === this.variables.count) return;
    this.domains.grow();
    while (this.watching.length < this.variables.count) this.watching.push([]);
    this.conflicts.grow();
  }

  /** Whether a literal holds by what was pushed. */
  isTrue(literal: Literal): boolean {
    return this.domains.isTrue(this.flat(literal), 0);
  }

  /** Whether a literal can't hold by what was pushed. */
  isFalse(literal: Literal): boolean {
    return this.domains.isFalse(this.flat(literal), 0);
  }

  /** Whether a literal holds where it stands in a flat list. */
  holdsAt(flat: readonly number[], at: number): boolean {
    return this.domains.isTrue(flat, at);
  }

  /** What a variable may still be by what was pushed. */
  left(variable: number): Literal {
    return { variable, mask: this.domains.maskOf(variable) };
  }

  private back(level: number): void {
    this.domains.undo(level);
    this.head = this.domains.trail.length;
    this.settled = 0;
  }

  private give(isPossible: boolean): boolean {
    if (isPossible) {
      this.found = new Int32Array(this.variables.count);
      for (let variable = 0; variable < this.found.length; variable++)
        this.found[variable] = this.domains.least(variable);
    }
    this.reset();
    return isPossible;
  }

  private flat(literal: Literal): readonly number[] {
    this.scratch.length = 0;
    append(this.scratch, literal);
    return this.scratch;
  }

  private watch(clause: Clause): number {
    const number = this.store.add(clause);
    const first = this.store.first(number);
    const second = this.store.next(first);
    this.watches.push(first, second);
    this.watching[this.store.flat[first]!]!.push(number);
    this.watching[this.store.flat[second]!]!.push(number);
    return number;
  }

  private decide(variable: number, preferred: Point | undefined): void {
    const wish = preferred?.[variable];
    const value =
      wish !== undefined && this.domains.allows(variable, wish) ? wish : this.domains.least(variable);
    this.scratch.length = 0;
    this.scratch.push(variable);
    for (let word = this.variables.wordsOf(variable); word > 0; word--) this.scratch.push(0);
    this.scratch[1 + (value >>> 5)] = 1 << (value & 31);
    this.domains.narrow(this.scratch, 0, NO_REASON);
  }

  private undecided(): number {
    const { disputed, dispute } = this.conflicts;
    let best = NONE;
    for (const variable of disputed)
      if (
        !this.domains.isDecided(variable) &&
        (best === NONE ||
          dispute[variable]! > dispute[best]! ||
          (dispute[variable] === dispute[best] && variable < best))
      )
        best = variable;
    if (best !== NONE) return best;
    while (this.settled < this.domains.count && this.domains.isDecided(this.settled)) this.settled++;
    return this.settled < this.domains.count ? this.settled : NONE;
  }

  /** Learns from a clause that can't hold; false if nothing can make all of them hold. */
  private learn(conflict: number): boolean {
    const { clause, level } = this.conflicts.explain(conflict);
    this.back(level);
    const [asserted] = clause;
    if (!asserted) this.isRefuted = true;
    else {
      const reason = clause.length === 1 ? NO_REASON : this.watch(clause);
      this.domains.narrow(this.flat(asserted), 0, reason);
    }
    return !this.isRefuted;
  }

  /** Narrows until nothing follows any more; gives the clause that can't hold, or `NONE`. */
  private propagate(): number {
    const { trail } = this.domains;
    while (this.head < trail.length) {
      const conflict = this.wake(trail[this.head++]!);
      if (conflict !== NONE) return conflict;
    }
    return NONE;
  }

  /** Looks at the clauses that watch a variable which was narrowed. */
  private wake(variable: number): number {
    const { flat } = this.store;
    const list = this.watching[variable]!;
    let kept = 0;
    let conflict = NONE;
    for (let n = 0; n < list.length; n++) {
      const clause = list[n]!;
      const slot = flat[this.watches[2 * clause]!] === variable ? 2 * clause : 2 * clause + 1;
      const other = this.watches[slot ^ 1]!;
      if (
        conflict === NONE &&
        this.domains.isFalse(flat, this.watches[slot]!) &&
        !this.domains.isTrue(flat, other)
      ) {
        const instead = this.another(clause, this.watches[slot]!, other);
        if (instead !== NONE) {
          this.watches[slot] = instead;
          this.watching[flat[instead]!]!.push(clause);
          continue;
        }
        if (this.domains.isFalse(flat, other)) conflict = clause;
        else this.domains.narrow(flat, other, clause);
      }
      list[kept++] = clause;
    }
    list.length = kept;
    return conflict;
  }

  /** A literal of a clause that may hold, besides the two watched ones. */
  private another(clause: number, watched: number, other: number): number {
    const { flat } = this.store;
    const end = this.store.end(clause);
    for (let at = this.store.first(clause); at < end; at = this.store.next(at))
      if (at !== watched && at !== other && !this.domains.isFalse(flat, at)) return at;
    return NONE;
  }
}
