import { Clause, Clauses, has, Point, Variables } from '../solver/variables';

/**
 * What else could be shown at a sign-in, the weakest first. A value of evidence that meets no clause which another one doesn't
 * meet too is only worth showing because it is weaker.
 */
export class EvidenceChoices {
  /** Clauses that evidence has a part in. */
  private readonly touched: Clauses;
  private readonly useful: ReadonlyMap<number, readonly number[]>;

  /** @param rows variables of evidence; those of one row take the same value */
  constructor(
    private readonly variables: Variables,
    private readonly rows: readonly (readonly number[])[],
    goal: Clauses,
  ) {
    const given = new Set(rows.flat());
    this.touched = goal.filter((clause) => clause.some(({ variable }) => given.has(variable)));
    this.useful = new Map([...given].map((variable) => [variable, this.undominated(variable)]));
  }

  /** The sign-in with whatever else could be shown at it that reaches the goal too; only what may take fewer conditions. */
  worthTrying(point: Point): readonly Point[] {
    return this.choices(point, (variable) => this.useful.get(variable)!);
  }

  /** The sign-in with anything that could be shown at it and reaches the goal too. */
  all(point: Point): readonly Point[] {
    return this.choices(point, (variable) =>
      Array.from({ length: this.variables.size(variable) }, (_, value) => value),
    );
  }

  private choices(point: Point, valuesOf: (variable: number) => readonly number[]): readonly Point[] {
    return this.rows
      .filter((row) => row.length > 0)
      .reduce<readonly Point[]>(
        (points, row) => {
          const values = new Set(row.flatMap(valuesOf));
          return points.flatMap((one) =>
            [...values]
              .sort((a, b) => a - b)
              .map((value) => {
                const other = one.slice();
                for (const variable of row) other[variable] = value;
                return other;
              }),
          );
        },
        [point],
      )
      .filter((one) => this.touched.every((clause) => isMet(clause, one)));
  }

  private undominated(variable: number): readonly number[] {
    const values = Array.from({ length: this.variables.size(variable) }, (_, value) => value);
    const met = values.map((value) =>
      this.touched.flatMap((clause, number) => (meetsBy(clause, variable, value) ? number : [])),
    );
    return values.filter(
      (value) =>
        !values.some(
          (other) =>
            other !== value &&
            met[value]!.every((number) => met[other]!.includes(number)) &&
            (other < value || met[other]!.length > met[value]!.length),
        ),
    );
  }
}

function isMet(clause: Clause, point: Point): boolean {
  return clause.some(({ variable, mask }) => has(mask, point[variable]!));
}

function meetsBy(clause: Clause, variable: number, value: number): boolean {
  return clause.some((literal) => literal.variable === variable && has(literal.mask, value));
}
