import { buildGraph } from '../../../policies/graph/build-graph';
import { EstateGraph } from '../../../policies/graph/graph';
import { JsonObject } from '../../../policies/graph/json-node';
import { StackDocument } from '../../../policies/graph/stack-document';

export const SUBSCRIPTION = '00000000-0000-4000-8000-000000000001';
export const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net`;

/** A synthesized stack whose provider has the fixture's subscription. */
export function synthesized(resource: JsonObject, name = 'stack'): StackDocument {
  return {
    name,
    file: `${name}/cdk.tf.json`,
    kind: 'synthesized',
    json: { provider: { azurerm: [{ features: [{}], subscription_id: SUBSCRIPTION }] }, resource },
  };
}

/** One entry of a plan: its planned values, what is unknown, and the expressions of its configuration. */
export interface Planned {
  readonly type: string;
  readonly name: string;
  readonly values: JsonObject;
  readonly unknown?: JsonObject;
  readonly sensitive?: unknown;
  readonly expressions?: JsonObject;
}

/** A plan of resources in its root module. */
export function plan(resources: readonly Planned[], name = 'stack'): StackDocument {
  const addressOf = ({ type, name: resource }: Planned) => `${type}.${resource}`;
  return {
    name,
    file: `${name}.json`,
    kind: 'plan',
    json: {
      format_version: '1.2',
      planned_values: {
        root_module: {
          resources: resources.map((r) => ({
            address: addressOf(r),
            mode: 'managed',
            type: r.type,
            name: r.name,
            values: r.values,
            sensitive_values: r.sensitive ?? {},
          })),
        },
      },
      resource_changes: resources.map((r) => ({
        address: addressOf(r),
        change: { actions: ['create'], before: null, after: r.values, after_unknown: r.unknown ?? {} },
      })),
      configuration: {
        provider_config: {
          azurerm: {
            name: 'azurerm',
            full_name: 'registry.terraform.io/hashicorp/azurerm',
            version_constraint: '4.55.0',
            expressions: { subscription_id: { constant_value: SUBSCRIPTION } },
          },
        },
        root_module: {
          resources: resources.map((r) => ({
            address: addressOf(r),
            mode: 'managed',
            type: r.type,
            name: r.name,
            provider_config_key: 'azurerm',
            expressions: r.expressions ?? {},
          })),
        },
      },
    },
  };
}

/** The graph of one synthesized stack. */
export function graphOf(resource: JsonObject): EstateGraph {
  return buildGraph([synthesized(resource)]);
}
