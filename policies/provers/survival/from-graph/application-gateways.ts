import { numberOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { written } from '../../../graph/views/read';
import { isZoneless, spreadInstances, zonalService } from './instances';
import { publicAddressOf } from './load-balancers';
import { keyOf, NodeReader, titleOf } from './reading';
import { zoneList } from './standing';

/** One that scales by itself has at least two instances, even at a minimum of none (Microsoft: "is always highly available"). */
const LEAST_SCALED = 2;

/** An application gateway: its instances over its zones, and the public addresses of its frontends. */
export const readApplicationGateway: NodeReader = (reading, resource) => {
  const key = keyOf(resource);
  const title = titleOf(resource);
  const count = instancesOf(resource);
  if (count === undefined) {
    return reading.opaque(key, resource, `how many instances ${title} has isn't known`);
  }
  const zones = zoneList(resource);
  const instances = spreadInstances(reading, resource, {
    id: `${key} (instances)`,
    scale: { most: count, least: count, offHours: false },
    zones: isZoneless(resource) ? undefined : zones,
    load: 1,
    seconds: 0,
  });
  const service = zonalService(reading, resource, { id: `${key} (service)`, title, zones });
  const addresses = resource
    .blocks('frontend_ip_configuration')
    .map((block) => publicAddressOf(reading, resource, block));
  return reading.all(key, title, [instances, service, ...addresses], key);
};

function instancesOf(resource: Resource): number | undefined {
  const [scaled] = resource.blocks('autoscale_configuration');
  if (scaled !== undefined) {
    const least = numberOf(scaled.get('min_capacity'));
    return least === undefined ? undefined : Math.max(LEAST_SCALED, least);
  }
  const [sku] = resource.blocks('sku');
  const capacity = sku && written(sku, 'capacity');
  if (capacity === undefined || capacity.state === 'absent') return 1;
  return numberOf(capacity);
}
