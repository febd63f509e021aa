import { ClauseStore } from './clause-store';
import { smallestHittingSet } from './hitting-set';
import { Solver } from './solver';
import { Clause, Clauses, has, implies, Literal, Point, Variables } from './variables';

/** A set of points: what some variables are confined to; the others may be anything that can be together with that. */
export type Box = readonly Literal[];

/** What holds of every point, made ready for questions once. */
export class Facts {
  /** Tells what follows clause by clause. */
  readonly following: Solver;
  /** Tells what is possible. */
  readonly search: Solver;

  constructor(
    readonly variables: Variables,
    readonly clauses: Clauses,
  ) {
    this.following = new Solver(variables, clauses);
    this.search = new Solver(variables, clauses);
  }

  /** Whether every point of a box is in another one. */
  isWithin(box: Box, other: Box): boolean {
    return other.every((literal) => !this.search.solve([...box, this.variables.not(literal)]));
  }
}

/** What a set of points is looked for in. */
export interface Question {
  readonly facts: Facts;
  /** What has to hold of every point of a box. */
  readonly goal: Clauses;
  /** Variables that a box may confine, the likelier ones first. */
  readonly conditions: readonly number[];
  /** Variables that have one value all over a box, and count for nothing. */
  readonly given: readonly number[];
  /** Whether a condition may be put on a variable; one value alone always may. */
  readonly canBeSaid: (condition: Literal) => boolean;
}

/**
 * Boxes whose points all reach a goal, whatever else is so. Around a point that does, the fewest conditions are found
 * exactly: as long as the conditions chosen admit a point that doesn't, one of the variables in which the two differ has to
 * be confined, so the choice is a smallest one that meets each of those differences. That ends, since no difference comes
 * twice. What is found is then widened, variable by variable.
 */
export class Implicants {
  private readonly variables: Variables;
  private readonly goal: ClauseStore;
  /** Clauses that the given values leave open, by these values; those that failed last stand first. */
  private readonly open = new Map<string, number[]>();

  constructor(private readonly question: Question) {
    this.variables = question.facts.variables;
    this.goal = new ClauseStore(this.variables);
    for (const clause of question.goal) this.goal.add(clause);
  }

  /** Variables to confine to their values at a point, as few as possible; nothing if there are more than the limit. */
  fewestAt(point: Point, limit: number): readonly number[] | undefined {
    const differences: (readonly number[])[] = [];
    let chosen: readonly number[] = [];
    for (;;) {
      const more = this.differences(this.at(chosen, point), point);
      if (more.length === 0) return chosen;
      differences.push(...more);
      chosen = smallestHittingSet(differences, chosen.length);
      if (chosen.length > limit) return undefined;
    }
  }

  /**
   * The box around a point by these variables, each confined to as many values as possible, or not at all. A value that
   * can't be together with the rest of the box isn't taken in; once the rest is wider it may be, so that is tried again.
   */
  widened(chosen: readonly number[], point: Point): Box {
    let box = this.at(chosen, point);
    for (let isDone = false; !isDone;) {
      isDone = true;
      for (const literal of box) {
        const others = box.filter((other) => other !== literal);
        const wide = this.counterpoint(others, point) ? this.widest(literal, others, point) : undefined;
        if (wide && implies(wide, literal)) continue;
        isDone = false;
        box = wide ? box.map((one) => (one === literal ? wide : one)) : others;
      }
    }
    return box;
  }

  /** All values of a variable that a box can have without a point that doesn't reach the goal, as far as they can be said. */
  private widest(literal: Literal, others: Box, point: Point): Literal {
    const { variables, question } = this;
    const { variable, mask } = literal;
    const isPossible = (value: number) =>
      question.facts.search.solve([...others, variables.is(variable, [value])]);
    const wide = variables.where(
      variable,
      (value) =>
        has(mask, value) ||
        (!this.counterpoint([...others, variables.is(variable, [value])], point) && isPossible(value)),
    );
    if (question.canBeSaid(wide)) return wide;
    return variables.values(wide).reduce((kept, value) => {
      const more = variables.is(variable, [...variables.values(kept), value]);
      return question.canBeSaid(more) ? more : kept;
    }, literal);
  }

  /** A point of a box that doesn't reach the goal, near to another one; given values are those of that one. */
  counterpoint(box: Box, near: Point): Point | undefined {
    for (const other of this.counterpoints(box, near, () => false)) return other;
    return undefined;
  }

  /** In what a point differs from others of a box that don't reach the goal: sets of variables that have none in common. */
  private differences(box: Box, point: Point): readonly (readonly number[])[] {
    const met = new Set<number>();
    const differences: (readonly number[])[] = [];
    const isMet = (clause: Clause) =>
      clause.some(({ variable, mask }) => met.has(variable) && has(mask, point[variable]!));
    for (const other of this.counterpoints(box, point, isMet)) {
      const difference = this.question.conditions.filter((variable) => other[variable] !== point[variable]);
      if (difference.some((variable) => met.has(variable))) continue;
      differences.push(difference);
      for (const variable of difference) met.add(variable);
    }
    return differences;
  }

  /** Points of a box that don't reach the goal, one for each clause that isn't left aside. */
  private *counterpoints(box: Box, near: Point, isLeftAside: (clause: Clause) => boolean): Generator<Point> {
    const given = this.at(this.question.given, near);
    const assumed = [...given, ...box];
    const { following, search } = this.question.facts;
    following.reset();
    if (!following.push(assumed)) return;
    const open = this.openAt(given, near);
    for (let place = 0; place < open.length; place++) {
      const number = open[place]!;
      const clause = this.question.goal[number]!;
      if (this.follows(number) || isLeftAside(clause)) continue;
      const fails = clause.map((literal) => this.variables.not(literal));
      if (!search.solve([...assumed, ...fails], near)) continue;
      // What failed last fails first the next time.
      open.copyWithin(1, 0, place);
      open[0] = number;
      yield search.point;
    }
  }

  private at(chosen: readonly number[], point: Point): Box {
    return chosen.map((variable) => this.variables.is(variable, [point[variable]!]));
  }

  private openAt(given: Box, point: Point): number[] {
    const key = this.question.given.map((variable) => point[variable]).join(' ');
    const known = this.open.get(key);
    if (known) return known;
    const isMet = (clause: Clause) =>
      clause.some(({ variable, mask }) => {
        const fixed = given.find((literal) => literal.variable === variable);
        return fixed?.mask.every((word, at) => (word & ~mask[at]!) === 0) === true;
      });
    const open = this.question.goal.flatMap((clause, number) => (isMet(clause) ? [] : number));
    this.open.set(key, open);
    return open;
  }

  /** Whether a clause holds by what is assumed. */
  private follows(number: number): boolean {
    const end = this.goal.end(number);
    for (let at = this.goal.first(number); at < end; at = this.goal.next(at))
      if (this.question.facts.following.holdsAt(this.goal.flat, at)) return true;
    return false;
  }
}
