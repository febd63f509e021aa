import { allCases } from './support/all-cases';
import { documentsOf, resultsOf, worstOf } from './support/rule-case';
import { UNKNOWN } from './support/fragments';
import { BASELINE } from '../../../policies/packs/baseline';
import { buildGraph } from '../../../policies/graph/build-graph';
import { declare } from './support/fragments';

const CASES = allCases().flatMap(({ rule, cases }) => cases.map((example) => ({ rule, example })));

/** What these judge is that something is there, or what is declared, not what is written in a resource. */
const JUDGE_PRESENCE = [
  'access/no-other-way-in',
  'data/preferred-database',
  'identity/tenant-limits',
  'mfa/logins-known',
  'monitoring/type-known',
  'schema/known-type',
  'sites/datacentre-closes',
];
/** A value that is not known before a plan is the provider's to judge at the plan. */
const LEAVE_TO_THE_PLAN = /^schema\//;

describe('every failure', () => {
  it('of a resource carries evidence', () => {
    const bare = CASES.flatMap(({ rule, example }) =>
      resultsOf(rule, example)
        .filter(
          ({ verdict, subject, witness }) => verdict === 'fail' && typeof subject === 'object' && !witness,
        )
        .map(({ message }) => `${rule.id}: ${message}`),
    );
    expect(bare).toEqual([]);
  });
});

describe('no rule', () => {
  it('passes a resource of which nothing is known', () => {
    const passed = CASES.filter(
      ({ rule, example }) =>
        example.expect === 'pass' &&
        example.resources !== undefined &&
        Object.keys(example.resources).length > 0 &&
        !JUDGE_PRESENCE.includes(rule.id) &&
        !LEAVE_TO_THE_PLAN.test(rule.id) &&
        worstOf(resultsOf(rule, { ...example, resources: blank(example.resources) })) === 'pass',
    ).map(({ rule, example }) => `${rule.id}: ${example.name}`);
    expect(passed).toEqual([]);
  });

  it('throws when any one value of any case is not known', () => {
    for (const { rule, example } of CASES.filter(isWorthVarying)) {
      if (!example.resources) continue;
      for (const resources of withOneUnknown(example.resources)) {
        expect(() => resultsOf(rule, { ...example, resources })).not.toThrow();
      }
    }
  });

  it('throws on values of the wrong shape', () => {
    const odd: readonly unknown[] = [null, 7, true, 'text', [], {}, [null], [[]], [{}], { a: [null] }];
    for (const { rule, example } of CASES.filter(({ example }) => example.expect === 'pass')) {
      for (const value of odd) {
        const resources = mapLeaves(example.resources ?? {}, () => value);
        expect(() => resultsOf(rule, { ...example, resources })).not.toThrow();
      }
    }
  });

  it('throws without a declaration, or where nothing is built', () => {
    for (const { rule, example } of CASES) {
      expect(() => resultsOf(rule, { ...example, declaration: undefined })).not.toThrow();
    }
    for (const rule of BASELINE) {
      const judged = { graph: buildGraph([]), declaration: declare(), asOf: '2026-12-01' };
      expect(() => [...rule.check(judged)]).not.toThrow();
    }
  });

  it('depends on the order of the stacks', () => {
    for (const { rule, example } of CASES.filter(({ example }) => example.stacks)) {
      const documents = documentsOf(example);
      const verdicts = [documents, [...documents].reverse()].map((read) =>
        worstOf([
          ...rule.check({ graph: buildGraph(read), declaration: example.declaration, asOf: '2026-12-01' }),
        ]),
      );
      expect(verdicts[0]).toBe(verdicts[1]);
    }
  });
});

/** Each question to the sign-in prover costs, and the cases of one rule are one tenant with one thing changed. */
function isWorthVarying({ rule, example }: (typeof CASES)[number]): boolean {
  const isFirst = CASES.find((one) => one.rule === rule)?.example === example;
  return isFirst || !rule.id.startsWith('sign-in/');
}

type Resources = NonNullable<(typeof CASES)[number]['example']['resources']>;

/** The same resources with every attribute but the name and group replaced by an expression that nobody can work out. */
function blank(resources: Resources): Resources {
  return Object.fromEntries(
    Object.entries(resources).map(([type, byName]) => [
      type,
      Object.fromEntries(
        Object.entries(byName).map(([name, attributes]) => [
          name,
          Object.fromEntries(Object.keys(attributes).map((key) => [key, UNKNOWN])),
        ]),
      ),
    ]),
  );
}

function mapLeaves(resources: Resources, change: (value: unknown) => unknown): Resources {
  return Object.fromEntries(
    Object.entries(resources).map(([type, byName]) => [
      type,
      Object.fromEntries(
        Object.entries(byName).map(([name, attributes]) => [
          name,
          Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, change(value)])),
        ]),
      ),
    ]),
  );
}

function* withOneUnknown(resources: Resources): Iterable<Resources> {
  for (const [type, byName] of Object.entries(resources)) {
    for (const [name, attributes] of Object.entries(byName)) {
      for (const key of Object.keys(attributes)) {
        yield { ...resources, [type]: { ...byName, [name]: { ...attributes, [key]: UNKNOWN } } };
      }
    }
  }
}
