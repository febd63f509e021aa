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

/** A plan in which these values are known, and those at the paths of `unknown` are made by Azure from what they refer to. */
export function planOf(
  resource: Resources,
  unknown: Readonly<Record<string, PlannedLater>> = {},
): JsonObject {
  const all = Object.entries(resource).flatMap(([type, byName]) =>
    Object.entries(byName).map(([name, values]) => ({ address: `${type}.${name}`, type, name, values })),
  );
  return {
    format_version: '1.2',
    planned_values: { root_module: { resources: all.map((one) => ({ ...one, mode: 'managed' })) } },
    resource_changes: all.map(({ address, type, name, values }) => ({
      address,
      type,
      name,
      mode: 'managed',
      change: { actions: ['create'], after: values, after_unknown: unknown[address]?.afterUnknown ?? {} },
    })),
    configuration: {
      provider_config: {
        azurerm: { name: 'azurerm', expressions: { subscription_id: { constant_value: SUBSCRIPTION } } },
      },
      root_module: {
        resources: all.map(({ address, type, name }) => ({
          address,
          type,
          name,
          mode: 'managed',
          provider_config_key: 'azurerm',
          expressions: unknown[address]?.expressions ?? {},
        })),
      },
    },
  };
}

/** What a plan leaves open of one resource, in the words of `terraform show -json`. */
export interface PlannedLater {
  readonly afterUnknown: Readonly<Record<string, unknown>>;
  readonly expressions: Readonly<Record<string, unknown>>;
}

/** The worst verdict of some results. */
export function worstOf(results: readonly Result[]): Verdict {
  const verdicts = results.map(({ verdict }) => verdict);
  const order = ['fail', 'unknown', 'pass'] as const;
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'not-applicable';
}
