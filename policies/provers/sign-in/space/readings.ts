import { Reading } from '../sign-in';
import { Literal, Point, Variables } from '../solver/variables';
import { Dimension } from './dimension';

/** Under which most is covered, and least can be shown. */
export const NARROWEST: Reading = {
  userActions: 'covered',
  baselineScopes: 'enforced',
  strengths: 'one-for-all',
  undeclaredTrust: false,
};

/** Under which least is covered, and most can be shown: whatever gets through under any reading does under this one. */
export const WIDEST: Reading = {
  userActions: 'apart',
  baselineScopes: 'exempt',
  strengths: 'each-its-own',
  undeclaredTrust: true,
};

/** How to read what sources dispute, as variables; the first value of each is that of the narrowest reading. */
export class Readings {
  readonly userActions: Dimension<Reading['userActions']>;
  readonly baselineScopes: Dimension<Reading['baselineScopes']>;
  readonly strengths: Dimension<Reading['strengths']>;
  readonly undeclaredTrust: Dimension<'false' | 'true'>;

  constructor(variables: Variables) {
    this.userActions = new Dimension(variables, ['covered', 'apart']);
    this.baselineScopes = new Dimension(variables, ['enforced', 'exempt']);
    this.strengths = new Dimension(variables, ['one-for-all', 'each-its-own']);
    this.undeclaredTrust = new Dimension(variables, ['false', 'true']);
  }

  /** That one reading is meant. */
  fixed({ userActions, baselineScopes, strengths, undeclaredTrust }: Reading): readonly Literal[] {
    return [
      this.userActions.is(userActions),
      this.baselineScopes.is(baselineScopes),
      this.strengths.is(strengths),
      this.undeclaredTrust.is(String(undeclaredTrust)),
    ];
  }

  readingAt(point: Point): Reading {
    return {
      userActions: this.userActions.at(point),
      baselineScopes: this.baselineScopes.at(point),
      strengths: this.strengths.at(point),
      undeclaredTrust: this.undeclaredTrust.at(point) === 'true',
    };
  }

  /** What a condition on one of these variables says of the reading; nothing if the variable is none of them. */
  partial(literal: Literal): Partial<Reading> | undefined {
    const { variable } = literal;
    if (variable === this.userActions.variable) return { userActions: this.userActions.named(literal)[0]! };
    if (variable === this.baselineScopes.variable)
      return { baselineScopes: this.baselineScopes.named(literal)[0]! };
    if (variable === this.strengths.variable) return { strengths: this.strengths.named(literal)[0]! };
    if (variable === this.undeclaredTrust.variable)
      return { undeclaredTrust: this.undeclaredTrust.named(literal)[0] === 'true' };
    return undefined;
  }
}
