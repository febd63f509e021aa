import { Declaration } from '../../../policies/declaration/declaration';
import { FlowNames } from '../../../policies/exhibits/flow-names';
import { effectiveFlows } from '../../../policies/exhibits/flows-effective';
import { readNetworks } from '../../../policies/exhibits/network';
import { buildGraph } from '../../../policies/graph/build-graph';
import { claimsOf } from '../../../policies/provers/reachability/claims/claims-of';
import { Resources } from '../rules/support/fragments';
import { documentsOf } from '../rules/support/rule-case';

/** What exhibits of flows are made from, for some resources and what was meant. */
export function shown(resources: Resources, declaration?: Declaration) {
  const graph = buildGraph(documentsOf({ name: '', expect: 'pass', resources }));
  const networks = readNetworks(graph);
  const claims = claimsOf(graph, declaration);
  const names = new FlowNames(claims.reachability.model, networks, declaration);
  return { networks, claims, names, flows: effectiveFlows(claims, names) };
}
