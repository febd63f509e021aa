import { ALWAYS, Formula, NEVER, not } from '../solver/formula';
import { Clause, has, Literal, Point } from '../solver/variables';
import { Space } from '../space/space';
import { holdsAt } from './evaluate';
import { simpleAll, simpleAny } from './simplified';

/**
 * Every way of showing something that policies can tell apart, each with as much of the rest as the sign-in allows: an
 * application under protection, a changed password, everything accepted. More shown meets more, so what no way gets through,
 * nothing does.
 */
export class Ways {
  /** Values of what is shown that stand for all others: one of each that policies and limits treat alike. */
  readonly choices: readonly number[];
  private readonly variable: number | undefined;
  private readonly rest: ReadonlySet<number>;

  /** @param asked what policies ask for, as formulas over evidence */
  constructor(
    private readonly space: Space,
    asked: readonly Formula[],
  ) {
    const [shown, ...rest] = space.given.flat();
    this.variable = shown;
    this.rest = new Set(rest);
    const masks = [...asked.flatMap(literalsOf), ...space.showable.flat()].filter(
      ({ variable }) => variable === shown,
    );
    const size = shown === undefined ? 1 : space.variables.size(shown);
    const alike = new Map<string, number>();
    for (let value = 0; value < size; value++) {
      const key = masks.map(({ mask }) => (has(mask, value) ? '1' : '0')).join('');
      if (!alike.has(key)) alike.set(key, value);
    }
    this.choices = [...alike.values()];
  }

  /** The sign-ins at which a way is possible. */
  possible(choice: number): Formula {
    const limits = this.space.showable.filter(
      (clause) => !clause.some(({ variable }) => this.rest.has(variable)),
    );
    return simpleAll(limits.map((clause) => this.given(clause, choice)));
  }

  /** The sign-ins at which a way doesn't meet what is asked for. */
  stopped(meets: Formula, choice: number): Formula {
    return not(this.space.variables, this.substituted(meets, choice));
  }

  /** A point at which this is shown, and as much besides as goes. */
  most(point: Point, choice: number): Point {
    const other = point.slice();
    if (this.variable === undefined) return other;
    other[this.variable] = choice;
    for (const variable of this.rest) {
      const shown = this.space.variables.is(variable, [1]);
      other[variable] = holdsAt(this.limits(shown, choice), point) ? 1 : 0;
    }
    return other;
  }

  private substituted(formula: Formula, choice: number): Formula {
    if ('all' in formula) return simpleAll(formula.all.map((part) => this.substituted(part, choice)));
    if ('any' in formula) return simpleAny(formula.any.map((part) => this.substituted(part, choice)));
    if (formula.variable === this.variable) return has(formula.mask, choice) ? ALWAYS : NEVER;
    return this.rest.has(formula.variable) ? this.limits(formula, choice) : formula;
  }

  /** The sign-ins at which some of the rest can be shown. */
  private limits(literal: Literal, choice: number): Formula {
    const { variables, showable } = this.space;
    const limits = showable.flatMap((clause) => {
      const own = clause.find(({ variable }) => variable === literal.variable);
      const isLimit = own !== undefined && variables.values(own).every((value) => !has(literal.mask, value));
      return isLimit
        ? [
            this.given(
              clause.filter((one) => one !== own),
              choice,
            ),
          ]
        : [];
    });
    return simpleAll(limits);
  }

  /** A clause about what is shown, once that is given. */
  private given(clause: Clause, choice: number): Formula {
    return simpleAny(clause.map((literal) => this.substituted(literal, choice)));
  }
}

/** All literals of a formula. */
export function literalsOf(formula: Formula): readonly Literal[] {
  if ('all' in formula) return formula.all.flatMap(literalsOf);
  if ('any' in formula) return formula.any.flatMap(literalsOf);
  return [formula];
}
