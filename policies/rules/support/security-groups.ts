import { Attribute, numberOf, textOf } from '../../graph/attribute';
import { Block, EstateGraph, Resource } from '../../graph/graph';
import { groupBy } from './group-by';
import { perGraph } from './per-graph';
import { keyOf, pathIn, textsOf, written } from './read';

/** A network security group with its rules of either spelling. */
export interface SecurityGroup {
  readonly resource: Resource;
  readonly rules: readonly SecurityRule[];
  /** False if there may be rules that were not read. */
  readonly complete: boolean;
}

export type Direction = 'Inbound' | 'Outbound';

/** One rule; what is not known or not one of Azure's words is undefined. */
export interface SecurityRule {
  /** The resource that it is written in. */
  readonly holder: Resource;
  readonly block: Block;
  readonly name: string;
  readonly direction?: Direction;
  readonly access?: 'Allow' | 'Deny';
  readonly priority?: number;
}

/** One end of a rule: prefixes and tags as written, and how many application security groups. */
export interface RuleEnd {
  readonly prefixes: readonly string[];
  readonly groups: number;
  /** False if part of it is not known. */
  readonly complete: boolean;
}

/** All network security groups. */
export const securityGroupsOf = perGraph((graph: EstateGraph): readonly SecurityGroup[] => {
  const standalone = graph
    .ofType('azurerm_network_security_rule')
    .map((resource) => ({ resource, group: graph.follow(resource, 'network_security_group_name') }));
  const unplaced = standalone.some(({ group }) => group.kind === 'unknown');
  const byGroup = groupBy(standalone, ({ group }) =>
    group.kind === 'resource' ? keyOf(group.resource) : '',
  );
  return graph.ofType('azurerm_network_security_group').map((resource) => ({
    resource,
    rules: [
      ...resource.blocks('security_rule').map((block) => ruleOf(resource, block)),
      ...(byGroup.get(keyOf(resource)) ?? []).map((rule) => ruleOf(rule.resource, rule.resource)),
    ],
    complete: !unplaced && resource.get('security_rule').state !== 'unknown',
  }));
});

/** All rules, those of groups that are not judged included. */
export const securityRulesOf = perGraph((graph: EstateGraph): readonly SecurityRule[] => [
  ...securityGroupsOf(graph).flatMap(({ resource, rules }) =>
    rules.filter((rule) => rule.holder === resource),
  ),
  ...graph.ofType('azurerm_network_security_rule').map((resource) => ruleOf(resource, resource)),
]);

/** Where the packets come from, or go to. */
export function endOf(rule: SecurityRule, end: 'source' | 'destination'): RuleEnd {
  const one = written(rule.block, `${end}_address_prefix`);
  const many = textsOf(rule.block, `${end}_address_prefixes`);
  const groups = written(rule.block, `${end}_application_security_group_ids`);
  return {
    prefixes: [...asTexts(one), ...many.texts],
    groups: groups.state === 'known' && Array.isArray(groups.value) ? groups.value.length : 0,
    complete: one.state !== 'unknown' && many.complete && groups.state !== 'unknown',
  };
}

/** Ports or ranges at one end, as written. */
export function portsOf(rule: SecurityRule, end: 'source' | 'destination') {
  const one = written(rule.block, `${end}_port_range`);
  const many = textsOf(rule.block, `${end}_port_ranges`);
  return { ports: [...asTexts(one), ...many.texts], complete: one.state !== 'unknown' && many.complete };
}

/** Path of one of the rule's attributes from the resource that holds it. */
export function ruleAt(rule: SecurityRule, attribute: string): string {
  return pathIn(rule.block, attribute);
}

/** Whether a prefix or port range stands for everything. */
export function isAny(text: string): boolean {
  return text === '*' || text === '0.0.0.0/0' || text.toLowerCase() === 'any' || text === '0-65535';
}

function ruleOf(holder: Resource, block: Block): SecurityRule {
  const direction = textOf(block.get('direction'));
  const access = textOf(block.get('access'));
  return {
    holder,
    block,
    name: textOf(block.get('name')) ?? block.path,
    direction: direction === 'Inbound' || direction === 'Outbound' ? direction : undefined,
    access: access === 'Allow' || access === 'Deny' ? access : undefined,
    priority: numberOf(block.get('priority')),
  };
}

function asTexts(attribute: Attribute): readonly string[] {
  return attribute.state === 'known' ? [String(attribute.value)] : [];
}
