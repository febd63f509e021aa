import { User } from '../../../../../policies/provers/sign-in/sign-in';
import { Comparison, Rule, comparisonsOf, readRule, ruleHolds } from './rule-grammar';

const EQUALITY = ['eq', 'ne', 'in', 'notin'];

/**
 * Which of some rules hold together for somebody of a type, over everything that the directory may have written of them:
 * each entry tells of each rule whether it holds. A rule that the grammar doesn't cover may hold or not.
 */
export function outcomesOf(texts: readonly string[], type: User['type']): Outcomes {
  const key = [type, ...texts].join('\n');
  const found = known.get(key) ?? computeOutcomes(texts, type);
  known.set(key, found);
  return found;
}

type Outcomes = readonly (readonly boolean[])[];

/** The same few rules are asked about again and again. */
const known = new Map<string, Outcomes>();

function computeOutcomes(texts: readonly string[], type: User['type']): Outcomes {
  const rules = texts.map((text) => readRule('user', text));
  const comparisons = rules.flatMap((rule) => (rule ? comparisonsOf(rule) : []));
  const outcomes = new Map<string, readonly boolean[]>();
  for (const person of people(comparisons, type)) {
    for (const outcome of outcomesFor(rules, (comparison) => holdsFor(person, comparison))) {
      outcomes.set(outcome.join(), outcome);
    }
  }
  return [...outcomes.values()];
}

function outcomesFor(
  rules: readonly (Rule | undefined)[],
  holds: (comparison: Comparison) => boolean,
): Outcomes {
  return rules.reduce<Outcomes>(
    (soFar, rule) =>
      soFar.flatMap((outcome) =>
        rule ? [[...outcome, ruleHolds(rule, holds)]] : [false, true].map((free) => [...outcome, free]),
      ),
    [[]],
  );
}

/** Values of attributes, and whether each comparison that isn't about equality holds. */
type Person = ReadonlyMap<string, string>;

function people(comparisons: readonly Comparison[], type: User['type']): readonly Person[] {
  const choices = new Map<string, ReadonlySet<string>>();
  for (const comparison of comparisons) {
    const { attribute, operator, values } = comparison;
    if (EQUALITY.includes(operator)) {
      choices.set(attribute, new Set([...(choices.get(attribute) ?? ['something else']), ...values]));
    } else {
      choices.set(keyOf(comparison), new Set(['true', 'false']));
    }
  }
  if (choices.has('userType')) choices.set('userType', new Set(userTypes(type)));
  if (choices.has('accountEnabled')) choices.set('accountEnabled', new Set(['true']));
  return [...choices].reduce<readonly Person[]>(
    (soFar, [key, values]) =>
      soFar.flatMap((person) => [...values].map((value) => new Map([...person, [key, value]]))),
    [new Map()],
  );
}

function userTypes(type: User['type']): readonly string[] {
  if (type === 'member') return ['member'];
  const guests: readonly string[] = ['internalGuest', 'b2bCollaborationGuest', 'otherExternalUser'];
  return guests.includes(type) ? ['guest'] : ['member', 'guest'];
}

function keyOf({ attribute, operator, values }: Comparison): string {
  return [attribute, operator, ...values].join(' ');
}

function holdsFor(person: Person, comparison: Comparison): boolean {
  const { attribute, operator, values } = comparison;
  if (!EQUALITY.includes(operator)) return person.get(keyOf(comparison)) === 'true';
  const isAmong = values.includes(person.get(attribute) ?? '');
  return isAmong === (operator === 'eq' || operator === 'in');
}
