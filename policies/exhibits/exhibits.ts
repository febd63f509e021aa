import { Declaration } from '../declaration/declaration';
import { Exhibit } from '../exhibit';
import { EstateGraph } from '../graph/graph';
import { addressesTable } from './addresses';
import { readNetworks } from './network';
import { networkMap } from './network-map';
import { regionsTable } from './regions';
import { stacksTable } from './stacks';
import { stateSecretsTable } from './state-secrets';

/**
 * What a report shows of an estate besides findings. All of it is read from the judged configuration; the declaration
 * only gives names, and the order of regions.
 */
export function exhibitsOf(graph: EstateGraph, declaration?: Declaration): readonly Exhibit[] {
  const networks = readNetworks(graph);
  return [
    networkMap(graph, networks, declaration),
    regionsTable(networks, declaration),
    stacksTable(graph, declaration),
    addressesTable(graph, networks, declaration),
    stateSecretsTable(graph),
  ];
}
