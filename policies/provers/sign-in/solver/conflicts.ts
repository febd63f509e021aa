import { ClauseStore } from './clause-store';
import { Domains } from './domains';
import { Clause, Literal, Variables } from './variables';

const DECAY = 1 / 0.95;
const TOO_LARGE = 1e100;

/**
 * What a conflict teaches. Of two clauses one of which allows a variable only what the other forbids, the rest of both and
 * what both allow of it follows: by such steps the clause that failed is led back to one that hangs on a single narrowing of
 * the last level. It would have narrowed its variable earlier, so the search goes back there.
 */
export class Conflicts {
  /** How often each variable was in a conflict, late ones counting more. */
  dispute = new Float64Array(0);
  /** Variables that were in one. */
  readonly disputed: number[] = [];
  private weight = 1;
  private masks = new Int32Array(0);
  /** Narrowing that made each literal of the clause false. */
  private falseSince = new Int32Array(0);
  private readonly involved: number[] = [];

  constructor(
    private readonly variables: Variables,
    private readonly domains: Domains,
    private readonly store: ClauseStore,
  ) {}

  grow(): void {
    const dispute = new Float64Array(this.variables.count);
    dispute.set(this.dispute);
    this.dispute = dispute;
    this.masks = new Int32Array(this.variables.words);
    this.falseSince = new Int32Array(this.variables.count);
  }

  /** A clause that follows, its first literal the one that a level back narrows, its second false since that level. */
  explain(conflict: number): { readonly clause: Clause; readonly level: number } {
    this.takeIn(conflict, -1);
    let latest = this.latest();
    while (latest !== undefined && !this.isSettled(latest)) {
      this.takeIn(this.domains.reasonOf(this.falseSince[latest]!), latest);
      latest = this.latest();
    }
    return this.taught(latest);
  }

  private taught(latest: number | undefined): { readonly clause: Clause; readonly level: number } {
    const others = this.involved
      .filter((variable) => variable !== latest)
      .sort((a, b) => this.falseSince[b]! - this.falseSince[a]! || a - b);
    const level = others.length === 0 ? 0 : this.domains.levelOf(this.falseSince[others[0]!]!);
    const all = latest === undefined ? others : [latest, ...others];
    const clause = all.map((variable) => this.literalOf(variable));
    for (const variable of all) this.drop(variable);
    this.involved.length = 0;
    this.weight *= DECAY;
    if (this.weight > TOO_LARGE) this.scaleDown();
    return { clause, level };
  }

  /** Joins a clause in; of the variable that is resolved upon, only what both allow stays. */
  private takeIn(clause: number, pivot: number): void {
    const { flat } = this.store;
    const end = this.store.end(clause);
    let wasThere = pivot < 0;
    for (let at = this.store.first(clause); at < end; at = this.store.next(at)) {
      const variable = flat[at]!;
      const offset = this.variables.offset(variable);
      const count = this.variables.wordsOf(variable);
      const isNew = !this.involved.includes(variable);
      wasThere ||= variable === pivot;
      for (let n = 0; n < count; n++)
        if (variable === pivot) this.masks[offset + n]! &= flat[at + 1 + n]!;
        else this.masks[offset + n]! |= flat[at + 1 + n]!;
      if (this.dispute[variable] === 0) this.disputed.push(variable);
      this.dispute[variable]! += this.weight;
      if (isNew) this.involved.push(variable);
      this.place(variable);
    }
    if (!wasThere) throw new RangeError('a reason does not hold the literal that it is the reason for');
  }

  /** Works out since when a literal is false; one that never was possible says nothing and goes. */
  private place(variable: number): void {
    const since = this.domains.whenFalse(variable, this.masks);
    this.falseSince[variable] = since;
    if (this.domains.levelOf(since) > 0) return;
    this.drop(variable);
    this.involved.splice(this.involved.indexOf(variable), 1);
  }

  private drop(variable: number): void {
    const offset = this.variables.offset(variable);
    this.masks.fill(0, offset, offset + this.variables.wordsOf(variable));
  }

  private latest(): number | undefined {
    let latest: number | undefined;
    for (const variable of this.involved)
      if (latest === undefined || this.falseSince[variable]! > this.falseSince[latest]!) latest = variable;
    return latest;
  }

  /** Whether no other literal became false in the level of the latest one. */
  private isSettled(latest: number): boolean {
    const level = this.domains.levelOf(this.falseSince[latest]!);
    return !this.involved.some(
      (variable) => variable !== latest && this.domains.levelOf(this.falseSince[variable]!) === level,
    );
  }

  private literalOf(variable: number): Literal {
    const offset = this.variables.offset(variable);
    return {
      variable,
      mask: Array.from(this.masks.subarray(offset, offset + this.variables.wordsOf(variable))),
    };
  }

  private scaleDown(): void {
    this.weight /= TOO_LARGE;
    // Not down to nothing, by which those are told that never were in a conflict.
    for (const variable of this.disputed)
      this.dispute[variable] = Math.max(this.dispute[variable]! / TOO_LARGE, Number.MIN_VALUE);
  }
}
