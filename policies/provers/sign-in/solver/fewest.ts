import { disjunction } from './formula';
import { Question } from './implicants';
import { Solver } from './solver';
import { Clause, Literal, Point, Variables } from './variables';

/** A point, and which variables to confine to their values at it so that the goal is reached whatever else is so. */
export interface Sketch {
  readonly point: Point;
  readonly chosen: readonly number[];
}

/**
 * Boxes with few conditions, wherever they lie. Beside each variable stands a copy that has the same value or is left open,
 * and a clause of the goal has to hold by a copy that isn't: by one of its own literals, or by a condition that the clause's
 * opposite excludes by itself. How many aren't open is counted, and the solver asked for less. What only several conditions
 * exclude together isn't seen.
 */
export class Fewest {
  private readonly variables: Variables;
  private readonly solver: Solver;
  private readonly copies: readonly Copy[];
  /** How many of the conditions up to one are confined; the last value stands for more. */
  private readonly total: number | undefined;

  /** @param most the largest number of conditions that will be asked for */
  constructor(
    private readonly question: Question,
    private readonly most: number,
  ) {
    const { facts, goal, conditions } = question;
    const variables = facts.variables.copy();
    this.variables = variables;
    this.solver = new Solver(variables, [...facts.clauses, ...goal]);
    this.copies = conditions.map((variable) => new Copy(variables, variable));
    for (const { links } of this.copies) this.solver.addAll(links);
    for (const clause of goal) {
      const supports = this.supports(clause);
      if (supports) this.solver.addAll(disjunction(variables, supports));
    }
    this.total = this.count();
  }

  /** A box with at most so many conditions, if there is one. */
  upTo(limit: number): Sketch | undefined {
    const { variables } = this;
    if (this.total === undefined || !this.solver.solve([variables.where(this.total, (sum) => sum <= limit)]))
      return undefined;
    const { point } = this.solver;
    const chosen = this.copies.flatMap((copy) => (copy.isOpenAt(point) ? [] : copy.original));
    return { point, chosen };
  }

  /** By what a clause may hold; nothing if it always does. */
  private supports(clause: Clause): readonly Literal[] | undefined {
    const { facts, given } = this.question;
    const { variables } = this;
    const { following: follows } = facts;
    follows.reset();
    if (!follows.push(clause.map((literal) => variables.not(literal)))) return undefined;
    return [
      ...clause.filter(({ variable }) => given.includes(variable)),
      ...this.copies.map((copy) => copy.confinedTo(variables.not(follows.left(copy.original)))),
    ];
  }

  private count(): number | undefined {
    const { variables } = this;
    let before: number | undefined;
    for (const copy of this.copies) {
      const sum = variables.add(this.most + 2);
      const is = (counter: number, least: number) => variables.where(counter, (value) => value >= least);
      for (let least = before === undefined ? 0 : this.most + 1; least >= 0; least--) {
        const fewer = before === undefined ? [] : [variables.not(is(before, least))];
        const more = Math.min(least + 1, this.most + 1);
        this.solver.addAll(disjunction(variables, [...fewer, is(sum, least)]));
        this.solver.addAll(disjunction(variables, [...fewer, copy.open, is(sum, more)]));
      }
      before = sum;
    }
    return before;
  }
}

/** A variable that has the value of another one, or is left open. */
class Copy {
  /** That it is left open. */
  readonly open: Literal;
  /** That it is open or has the value of the other one. */
  readonly links: readonly Clause[];
  private readonly variable: number;

  constructor(
    private readonly variables: Variables,
    readonly original: number,
  ) {
    const size = variables.size(original);
    this.variable = variables.add(size + 1);
    this.open = variables.is(this.variable, [0]);
    this.links = Array.from({ length: size }, (_, value) => [
      variables.where(this.variable, (own) => own !== value + 1),
      variables.is(original, [value]),
    ]);
  }

  /** That it isn't left open and has one of these values. */
  confinedTo(literal: Literal): Literal {
    return this.variables.is(
      this.variable,
      this.variables.values(literal).map((value) => value + 1),
    );
  }

  isOpenAt(point: Point): boolean {
    return point[this.variable] === 0;
  }
}
