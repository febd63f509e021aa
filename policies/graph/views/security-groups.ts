import { hidesSomething } from '../attribute';
import { EstateGraph, Resource } from '../graph';
import { groupBy } from './group-by';
import { perGraph } from './per-graph';
import { followParent, targetOf, withoutReported } from './read';
import { SecurityRule, securityRuleOf } from './security-rule';

/** A network security group with its rules, written inside it or as resources of their own. */
export interface SecurityGroup {
  readonly resource: Resource;
  readonly rules: readonly SecurityRule[];
  /** False if there may be rules that were not read. */
  readonly complete: boolean;
}

/** All network security groups. */
export function securityGroupsOf(graph: EstateGraph): readonly SecurityGroup[] {
  return indexOf(graph).groups;
}

/** All rules, those of groups that are not judged included. */
export function securityRulesOf(graph: EstateGraph): readonly SecurityRule[] {
  return indexOf(graph).rules;
}

const indexOf = perGraph((graph) => {
  const standalone = graph.ofType('azurerm_network_security_rule').map((resource) => ({
    rule: securityRuleOf(resource, resource),
    group: followParent(graph, resource, 'network_security_group_name', 'azurerm_network_security_group'),
  }));
  const unplaced = standalone.some(({ group }) => group.kind === 'unknown');
  const byGroup = groupBy(standalone, ({ group }) => targetOf(group));
  const groups = graph.ofType('azurerm_network_security_group').map((resource): SecurityGroup => {
    const separate = (byGroup.get(resource) ?? []).map(({ rule }) => rule);
    const blocks = resource.blocks('security_rule');
    const inline = withoutReported(
      blocks,
      separate.map(({ block }) => block),
    ).map((block) => securityRuleOf(resource, block));
    return {
      resource,
      rules: [...inline, ...separate],
      complete: !unplaced && (blocks.length > 0 || !hidesSomething(resource.get('security_rule'))),
    };
  });
  const written = groups.flatMap(({ resource, rules }) => rules.filter((rule) => rule.holder === resource));
  return { groups, rules: [...written, ...standalone.map(({ rule }) => rule)] };
});
