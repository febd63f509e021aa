import { EstateGraph, Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { follow, regionOf } from '../../graph/views/read';
import { fail, labelOf, pass, step, unknown } from '../support/results';

export const policyParentSameRegion: Rule = {
  id: 'firewall/policy-parent-same-region',
  title: "A firewall policy's parent is in its own region",
  clauses: ['HA-1', 'CHG-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    "Azure refuses a parent in another region, and rules that live in a lost region can't be changed.",
  remedy: 'Make a parent policy in each region from the same data.',
  sources: ['https://learn.microsoft.com/azure/firewall-manager/policy-overview'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of graph.ofType('azurerm_firewall_policy')) {
      const result = judge(graph, policy);
      if (result) yield result;
    }
  },
};

function judge(graph: EstateGraph, policy: Resource): Result | undefined {
  const parent = follow(graph, policy, 'base_policy_id');
  if (parent.kind === 'none') return undefined;
  if (parent.kind !== 'resource') {
    return unknown(policy, 'its parent is not judged here or not known before deployment');
  }
  const [own, other] = [regionOf(policy), regionOf(parent.resource)];
  if (own === undefined || other === undefined) {
    return unknown(policy, "its region or its parent's is not known before deployment");
  }
  return own === other
    ? pass(policy, `${labelOf(parent.resource)} is in ${own} too`)
    : fail(policy, `is in ${own} and its parent ${labelOf(parent.resource)} in ${other}`, [
        step(parent.resource, 'location', other, own),
      ]);
}
