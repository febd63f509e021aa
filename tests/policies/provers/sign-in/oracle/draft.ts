import { Listed } from '../../../../../policies/provers/sign-in/model';
import { Dice } from '../../reachability/oracle/dice';

/** What a random model is drawn with. */
export class Draft {
  constructor(
    readonly dice: Dice,
    /** How often something isn't known. */
    readonly doubt: number,
    readonly cast: Cast,
  ) {}

  isUnknown(): boolean {
    return this.dice.chance(this.doubt);
  }

  /** A list, rarely with values that aren't known. */
  listed<Value extends string>(...values: readonly Value[]): Listed<Value> {
    return { values, open: this.isUnknown() };
  }

  /** At least one of the items. */
  someOf<T>(items: readonly T[], probability: number): readonly T[] {
    const some = this.dice.some(items, probability);
    return some.length > 0 ? some : [this.dice.pick(items)];
  }
}

/** Who and what policies may name. Some of it isn't declared anywhere. */
export interface Cast {
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  readonly tenants: readonly string[];
  readonly applications: readonly string[];
  readonly contexts: readonly string[];
  readonly locations: readonly string[];
  readonly strengths: readonly string[];
  readonly accepted: readonly string[];
  readonly servicePrincipals: readonly string[];
  readonly countries: readonly string[];
}
