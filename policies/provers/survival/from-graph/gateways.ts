import { booleanOf, hidesSomething, textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { follow, targetOf, written } from '../../../graph/views/read';
import { NodeId } from '../model';
import { instanceUnits, isZoneless, zonalService } from './instances';
import { publicAddressOf } from './load-balancers';
import { keyOf, NodeReader, Reading, titleOf } from './reading';
import { standing, zoneList, zonesOf } from './standing';
import { regionOf } from '../../../graph/views/read';

/** Seconds until tunnels run over the other instance (Microsoft Learn, "highly available cross-premises connectivity"). */
const ACTIVE_ACTIVE = 60;
const STANDBY = 90;

/**
 * A virtual network gateway has two instances whatever is written: both carry traffic (active-active), or one waits. An
 * AZ size stands in the zones of its public addresses, others in any one.
 */
export const readGateway: NodeReader = (reading, resource) => {
  const key = keyOf(resource);
  const title = titleOf(resource);
  const sku = textOf(resource.get('sku'));
  const activeActive = written(resource, 'active_active');
  if (sku === undefined) return reading.opaque(key, resource, `the size of ${title} isn't known`);
  if (hidesSomething(activeActive)) {
    return reading.opaque(key, resource, `whether ${title} is active-active isn't known`);
  }
  const configurations = resource.blocks('ip_configuration');
  const isPair = booleanOf(activeActive) === true || textOf(resource.get('type')) === 'ExpressRoute';
  const zones = zonesOfGateway(reading, resource, sku);
  const pair = reading.gate({
    kind: 'spread',
    id: `${key} (instances)`,
    title: `the instances of ${title}`,
    address: key,
    of: instanceUnits(reading, resource, {
      scale: { most: 2, least: 2, offHours: false },
      zones,
    }),
    need: 1,
    needScaledIn: 1,
    least: 1,
    seconds: isPair ? ACTIVE_ACTIVE : STANDBY,
  });
  const service = zonalService(reading, resource, { id: `${key} (service)`, title, zones });
  const addresses = configurations.map((block) => publicAddressOf(reading, resource, block));
  return reading.all(key, title, [pair, service, ...addressesOf(reading, key, addresses)], key);
};

/** With two addresses one is enough for the tunnels that end there. */
function addressesOf(
  reading: Reading,
  key: string,
  addresses: readonly (NodeId | undefined)[],
): readonly NodeId[] {
  const nodes = addresses.filter((node) => node !== undefined);
  if (nodes.length < 2) return nodes;
  return [
    reading.gate({
      kind: 'spread',
      id: `${key} (addresses)`,
      title: `the addresses of ${key}`,
      of: nodes,
      need: 1,
      needScaledIn: 1,
      least: 1,
      seconds: ACTIVE_ACTIVE,
    }),
  ];
}

function zonesOfGateway(reading: Reading, resource: Resource, sku: string): readonly string[] | undefined {
  if (!/AZ$/i.test(sku)) return undefined;
  const addresses = resource
    .blocks('ip_configuration')
    .map((block) => targetOf(follow(reading.graph, resource, `${block.path}.public_ip_address_id`)));
  const zones = addresses.map((address) => address && zoneList(address));
  const region = regionOf(resource);
  if (isZoneless(resource) || region === undefined) return undefined;
  return zones.length > 0 && zones.every((list) => list !== undefined)
    ? [...new Set(zones.flat())].filter((zone) => zonesOf(region).includes(zone)).sort()
    : undefined;
}

/** An ExpressRoute circuit ends at one peering location. */
export const readCircuit: NodeReader = (reading, resource) => {
  const location = textOf(resource.get('peering_location'));
  const { address, lostWith } = standing(reading, resource);
  const place =
    location === undefined ? [] : [reading.events.site(`peering-${location.toLowerCase()}`, location)];
  return reading.unit({
    id: keyOf(resource),
    title: titleOf(resource),
    address,
    lostWith: [...lostWith.filter((event) => !event.startsWith('region:')), ...place],
    ...(location === undefined ? { opaque: `where ${titleOf(resource)} ends isn't known` } : {}),
  });
};
