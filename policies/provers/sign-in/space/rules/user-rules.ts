import { ALWAYS, Formula, NEVER } from '../../solver/formula';
import { Variables } from '../../solver/variables';
import { Bit, Dimension } from '../dimension';
import { Rule, Test, testsOf } from './rule';
import { ruleFormula } from './rule-formula';

const OTHER = ' other';
const NULL = ' null';

/** Attributes that aren't free. */
const DERIVED = new Set(['usertype', 'accountenabled']);

/**
 * Rules of dynamic groups as formulas over the attributes of one person. An attribute that is compared for equality has one
 * of the values that some rule names, or another; every other test is a bit of its own, since nothing is known of what it
 * tests. Somebody who signs in has an enabled account.
 */
export class UserRules {
  readonly userType: Dimension<'member' | 'guest'>;
  private readonly attributes = new Map<string, Dimension>();
  private readonly others = new Map<string, Bit>();

  constructor(
    private readonly variables: Variables,
    rules: readonly Rule[],
  ) {
    this.userType = new Dimension(variables, ['member', 'guest']);
    const values = new Map<string, Set<string>>();
    for (const { attribute, operator, value } of rules.flatMap(testsOf))
      if (operator === 'eq' && !DERIVED.has(attribute))
        values.set(attribute, (values.get(attribute) ?? new Set()).add(value ?? NULL));
    for (const [attribute, named] of values)
      this.attributes.set(attribute, new Dimension(variables, [OTHER, ...named]));
  }

  /** Whom a rule takes. */
  formula(rule: Rule): Formula {
    return ruleFormula(this.variables, rule, (test) => this.test(test));
  }

  private test(test: Test): Formula {
    const { attribute, operator, value } = test;
    if (operator === 'eq') {
      if (attribute === 'usertype') return this.userType.is(value ?? NULL);
      if (attribute === 'accountenabled') return value === 'true' ? ALWAYS : NEVER;
      if (attribute === 'objectid' && value === null) return NEVER;
      return this.attributes.get(attribute)!.is(value ?? NULL);
    }
    const key = `${attribute} ${operator} ${value ?? NULL}`;
    const bit = this.others.get(key) ?? new Bit(this.variables);
    this.others.set(key, bit);
    return bit.yes;
  }
}
