import { Resource } from '../../../graph/graph';
import { Network } from '../../../graph/views/networks';
import { follow, targetOf } from '../../../graph/views/read';
import { NodeId } from '../model';
import { zoneFor } from './dns';
import { endpointsTo, zonesOfEndpoint } from './private-endpoints';
import { distinct, Reading, titleOf } from './reading';

/** Private zones in which a network's machines find what holds a service's data. */
export function namesFor(reading: Reading, stores: readonly Resource[], network: Network): readonly NodeId[] {
  const targets = stores.flatMap((store) => [
    store,
    ...['server_id', 'storage_account_id'].flatMap(
      (path) => targetOf(follow(reading.graph, store, path)) ?? [],
    ),
  ]);
  const endpoints = distinct(targets).flatMap((target) => endpointsTo(reading, target));
  return distinct(
    endpoints.flatMap((endpoint) =>
      zonesOfEndpoint(reading, endpoint).flatMap((zone) =>
        zone.kind === 'resource'
          ? zoneFor(reading, zone.resource, network)
          : (reading.nodeAt(zone, `the private DNS zone of ${titleOf(endpoint)}`) ?? []),
      ),
    ),
  );
}
