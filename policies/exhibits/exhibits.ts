import { Declaration } from '../declaration/declaration';
import { Exhibit } from '../exhibit';
import { EstateGraph } from '../graph/graph';
import { claimsOf } from '../provers/reachability/claims/claims-of';
import { addressesTable } from './addresses';
import { flowMatrices } from './flow-matrix';
import { FlowNames } from './flow-names';
import { flowsTable } from './flows';
import { effectiveFlows, effectiveFlowsTable } from './flows-effective';
import { readNetworks } from './network';
import { networkMap } from './network-map';
import { reachabilityMap } from './reachability-map';
import { regionsTable } from './regions';
import { signInExhibits } from './sign-ins';
import { stacksTable } from './stacks';
import { stateSecretsTable } from './state-secrets';
import { survivalExhibits } from './survival';

/**
 * What a report shows of an estate besides findings. All of it is read from the judged configuration; the declaration
 * only gives names, the order of regions, and what sign-ins have to meet.
 */
export function exhibitsOf(
  graph: EstateGraph,
  declaration: Declaration | undefined,
  asOf: string,
): readonly Exhibit[] {
  const networks = readNetworks(graph);
  const claims = claimsOf(graph, declaration);
  const names = new FlowNames(claims.reachability.model, networks, declaration);
  const flows = effectiveFlows(claims, names);
  return [
    networkMap(graph, networks, declaration),
    reachabilityMap(claims, names, networks, declaration),
    ...(declaration ? [flowsTable(claims, names)] : []),
    effectiveFlowsTable(flows),
    ...flowMatrices(flows, names, declaration),
    ...signInExhibits(graph, declaration, asOf),
    ...survivalExhibits(graph, declaration),
    regionsTable(networks, declaration),
    stacksTable(graph, declaration),
    addressesTable(graph, networks, declaration),
    stateSecretsTable(graph),
  ];
}
