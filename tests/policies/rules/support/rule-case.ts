import { Declaration } from '../../../../policies/declaration/declaration';
import { Verdict } from '../../../../policies/finding';
import { buildGraph } from '../../../../policies/graph/build-graph';
import { JsonObject } from '../../../../policies/graph/json-node';
import { StackDocument } from '../../../../policies/graph/stack-document';
import { Result, Rule } from '../../../../policies/rules/rule';
import { Resources, SUBSCRIPTION } from './fragments';

/** One example of what a rule says, as a fragment of synthesized JSON. */
export interface RuleCase {
  /** A sentence that is true of the rule. */
  readonly name: string;
  /** The worst verdict of all results; not applicable if there is none. */
  readonly expect: Verdict;
  /** Resources of one stack named `test`. */
  readonly resources?: Resources;
  /** Whole stacks by name, where the case is about stacks. */
  readonly stacks?: Readonly<Record<string, JsonObject>>;
  readonly kind?: 'synthesized' | 'plan';
  readonly declaration?: Declaration;
  /** @default '2026-12-01' */
  readonly asOf?: string;
  readonly exemptionUses?: ReadonlyMap<string, number>;
  /** Address or path of the subject of the first result with that verdict. */
  readonly on?: string;
  /** Part of its message. */
  readonly says?: string;
}

/** All examples of one rule. */
export interface RuleCases {
  readonly rule: Rule;
  readonly cases: readonly RuleCase[];
}

export function casesOf(rule: Rule, cases: readonly RuleCase[]): RuleCases {
  return { rule, cases };
}

/** What the rule says of the example. */
export function resultsOf(rule: Rule, example: RuleCase): readonly Result[] {
  if (rule.needsDeclaration && !example.declaration) return [];
  const { declaration, asOf = '2026-12-01', exemptionUses } = example;
  return [...rule.check({ graph: buildGraph(documentsOf(example)), declaration, asOf, exemptionUses })];
}

/** The example's stacks as they are read. */
export function documentsOf({ resources, stacks, kind = 'synthesized' }: RuleCase): readonly StackDocument[] {
  const all = stacks ?? { test: stackOf(resources ?? {}) };
  return Object.entries(all).map(([name, json]) => ({ name, file: `${name}/cdk.tf.json`, kind, json }));
}

/** A synthesized stack with one provider and a shared backend. */
export function stackOf(resource: Resources, subscription = SUBSCRIPTION): JsonObject {
  return {
    terraform: {
      backend: { azurerm: { key: 'test.tfstate' } },
      required_providers: { azurerm: { source: 'hashicorp/azurerm', version: '4.55.0' } },
    },
    provider: { azurerm: [{ subscription_id: subscription, features: [{}] }] },
    resource,
  };
}

/** The worst verdict of some results. */
export function worstOf(results: readonly Result[]): Verdict {
  const verdicts = results.map(({ verdict }) => verdict);
  const order = ['fail', 'unknown', 'pass'] as const;
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'not-applicable';
}
