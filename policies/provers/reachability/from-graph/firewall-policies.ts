import { Reference, Resource } from '../../../graph/graph';
import { numberOf } from '../../../graph/attribute';
import { groupBy } from '../../../graph/views/group-by';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, targetOf } from '../../../graph/views/read';
import { Firewall, PolicyLayer, RuleCollectionGroup } from '../model';
import { readCollection } from './firewall-collections';
import { labelOf } from './identity';
import { isKnown, isUnknown, notRead } from './maybe';
import { Reading } from './reading';

const COLLECTIONS = {
  nat_rule_collection: 'nat',
  network_rule_collection: 'network',
  application_rule_collection: 'application',
} as const;

/**
 * The layers of a firewall's policy, the outermost parent first. A parent that isn't judged is a layer of which nothing is
 * known; NAT collections count in the last layer only, but are read in all. [25]
 */
export function policyLayers(
  reading: Reading,
  reference: Reference,
  firewall: string,
  publicAddresses: readonly number[],
): Firewall['policies'] {
  const layers: PolicyLayer[] = [];
  const met = new Set<Resource>();
  let next = reference;
  while (next.kind !== 'none') {
    const policy = targetOf(next);
    if (policy?.type !== 'azurerm_firewall_policy' || met.has(policy)) {
      const { unknown } = notRead(
        next,
        layers.length === 0 ? `the policy of ${firewall}` : 'a parent policy',
      );
      if (layers.length === 0) return { unknown };
      layers.unshift({ label: 'parent policy', groups: [], incomplete: unknown });
      break;
    }
    met.add(policy);
    layers.unshift(readLayer(reading, policy, publicAddresses));
    next = follow(reading.graph, policy, 'base_policy_id');
  }
  return layers;
}

const groupsByPolicy = perGraph((graph) => {
  const groups = graph
    .ofType('azurerm_firewall_policy_rule_collection_group')
    .map((resource) => ({ resource, policy: follow(graph, resource, 'firewall_policy_id') }));
  return {
    byPolicy: groupBy(groups, ({ policy }) => targetOf(policy)),
    isOpen: groups.some(({ policy }) => policy.kind === 'unknown'),
  };
});

function readLayer(reading: Reading, policy: Resource, publicAddresses: readonly number[]): PolicyLayer {
  const label = labelOf(policy);
  const { byPolicy, isOpen } = groupsByPolicy(reading.graph);
  const doubts = isOpen ? [`the policy of a rule collection group isn't known before deployment`] : [];
  const groups = (byPolicy.get(policy) ?? []).map(({ resource }): RuleCollectionGroup => {
    const priority = numberOf(resource.get('priority'));
    if (priority === undefined) doubts.push(`the priority of ${labelOf(resource)} isn't known`);
    const collections = Object.entries(COLLECTIONS).flatMap(([name, kind]) => {
      const blocks = resource.blocks(name);
      if (blocks.length === 0 && resource.get(name).state === 'unknown')
        doubts.push(`${name} of ${labelOf(resource)} isn't known`);
      return blocks.map((block) =>
        readCollection(reading, { kind, holder: resource, block, publicAddresses }),
      );
    });
    doubts.push(...collections.filter(isUnknown).map(({ unknown }) => unknown));
    return {
      name: labelOf(resource),
      priority: priority ?? 0,
      collections: collections.filter(isKnown),
    };
  });
  return { label, groups, ...(doubts[0] === undefined ? {} : { incomplete: doubts[0] }) };
}
