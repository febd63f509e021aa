import { all, any, Formula, not } from '../../solver/formula';
import { Variables } from '../../solver/variables';
import { Rule, Test } from './rule';

/** A rule as a formula, given that of each of its tests. */
export function ruleFormula(variables: Variables, rule: Rule, ofTest: (test: Test) => Formula): Formula {
  const ofPart = (part: Rule) => ruleFormula(variables, part, ofTest);
  switch (rule.kind) {
    case 'all':
      return all(...rule.parts.map(ofPart));
    case 'any':
      return any(...rule.parts.map(ofPart));
    case 'not':
      return not(variables, ofPart(rule.part));
    case 'test':
      return ofTest(rule);
  }
}
