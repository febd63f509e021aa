import { textOf } from '../../../graph/attribute';
import { Block, EstateGraph, Resource } from '../../../graph/graph';
import { pathIn } from '../../../graph/views/read';
import { securityRulesOf } from '../../../graph/views/security-groups';

/** A rule whose description begins with a flow's id: `website/web-to-app: pages from the application`. */
export interface DescribedRule {
  readonly resource: Resource;
  /** Where the rule is written, as places of the network model say it. */
  readonly at: string;
  /** Path of the description. */
  readonly path: string;
  readonly name: string;
  readonly flow: string;
}

const COLLECTIONS = ['network_rule_collection', 'application_rule_collection', 'nat_rule_collection'];
const BEGINS_WITH_ID = /^([a-z0-9][a-z0-9./-]*): /;

/** All rules of security groups and firewall policies that name a flow. */
export function* describedRules(graph: EstateGraph): Iterable<DescribedRule> {
  for (const { holder, block } of securityRulesOf(graph)) yield* describedBy(holder, block);
  for (const group of graph.ofType('azurerm_firewall_policy_rule_collection_group')) {
    for (const rule of COLLECTIONS.flatMap((kind) => group.blocks(kind)).flatMap((each) =>
      each.blocks('rule'),
    )) {
      yield* describedBy(group, rule);
    }
  }
}

function* describedBy(resource: Resource, block: Block): Iterable<DescribedRule> {
  const flow = BEGINS_WITH_ID.exec(textOf(block.get('description')) ?? '')?.[1];
  if (flow === undefined) return;
  yield {
    resource,
    at: block.path === '' ? resource.address : `${resource.address} ${block.path}`,
    path: pathIn(block, 'description'),
    name: textOf(block.get('name')) ?? block.path,
    flow,
  };
}
