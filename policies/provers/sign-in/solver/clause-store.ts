import { Clause, Literal, Variables } from './variables';

/** Clauses one after another in one list: of each literal its variable, then the words of its mask. */
export class ClauseStore {
  readonly flat: number[] = [];
  private readonly starts: number[] = [0];

  constructor(private readonly variables: Variables) {}

  get count(): number {
    return this.starts.length - 1;
  }

  /** Appends a clause and gives its number. */
  add(clause: Clause): number {
    for (const literal of clause) append(this.flat, literal);
    return this.starts.push(this.flat.length) - 2;
  }

  /** Where the first literal of a clause stands. */
  first(clause: number): number {
    return this.starts[clause]!;
  }

  /** Where a clause ends. */
  end(clause: number): number {
    return this.starts[clause + 1]!;
  }

  /** Where the literal after the one at this place stands. */
  next(at: number): number {
    return at + 1 + this.variables.wordsOf(this.flat[at]!);
  }
}

/** Writes a literal as lists hold it. */
export function append(flat: number[], { variable, mask }: Literal): void {
  flat.push(variable, ...mask);
}
