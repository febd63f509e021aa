import { Reference, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, followList, regionOf, targetOf } from '../../../graph/views/read';
import { NodeId } from '../model';
import { keyOf, Reading, titleOf } from './reading';

/**
 * All private endpoints that lead to a resource; undefined if none that is judged does, so that it is reached in another way.
 * @param region only those in this region
 */
export function endpointsOf(reading: Reading, target: Resource, region?: string): NodeId | undefined {
  const endpoints = endpointsTo(reading, target).filter(
    (endpoint) => region === undefined || (regionOf(endpoint) ?? region) === region,
  );
  if (endpoints.length === 0) return undefined;
  const where = region === undefined ? '' : ` in ${region}`;
  return reading.all(
    `endpoints:${keyOf(target)}${where}`,
    `private endpoints of ${titleOf(target)}${where}`,
    endpoints.map((endpoint) => reading.nodeOf(endpoint)),
  );
}

/** The private endpoints that lead to a resource. */
export function endpointsTo({ graph }: Reading, target: Resource): readonly Resource[] {
  return byTarget(graph).get(target) ?? [];
}

/** The private DNS zones in which an endpoint writes its name, judged or not. */
export function zonesOfEndpoint({ graph }: Reading, endpoint: Resource): readonly Reference[] {
  return endpoint
    .blocks('private_dns_zone_group')
    .flatMap((group) => followList(graph, endpoint, `${group.path}.private_dns_zone_ids`));
}

const byTarget = perGraph((graph) =>
  groupBy(graph.ofType('azurerm_private_endpoint'), (endpoint) => {
    const [connection] = endpoint.blocks('private_service_connection');
    return (
      connection && targetOf(follow(graph, endpoint, `${connection.path}.private_connection_resource_id`))
    );
  }),
);
