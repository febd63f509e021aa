import { Resource } from '../../../graph/graph';
import { follow, written } from '../../../graph/views/read';
import { GatewayKind } from '../model';
import { idOf, labelOf, placeOf } from './identity';
import { isUnknown, wordAt } from './maybe';
import { Reading } from './reading';

/** A virtual network gateway and the network that it stands in. */
export interface Gateway {
  readonly resource: Resource;
  readonly id: string;
  readonly label: string;
  readonly kind: GatewayKind;
  readonly network: string;
  /** Id of its GatewaySubnet. */
  readonly subnet: string;
}

const KINDS = { Vpn: 'vpn', ExpressRoute: 'express-route' } as const;
/** Settings that change what a gateway carries, in words; none of them is modelled. */
const UNMODELLED = {
  custom_route: 'advertises further ranges to its clients (custom_route)',
  default_local_network_gateway_id: 'sends everything to one site (default_local_network_gateway_id)',
  virtual_wan_traffic_enabled: 'carries traffic of virtual WANs (virtual_wan_traffic_enabled)',
  remote_vnet_traffic_enabled: 'carries traffic of remote networks (remote_vnet_traffic_enabled)',
} as const;

/** All gateways of virtual networks whose kind and network are known; the others are gaps. */
export function readGateways({ graph, places, gaps }: Reading): readonly Gateway[] {
  return graph.ofType('azurerm_virtual_network_gateway').flatMap((resource): readonly Gateway[] => {
    const label = labelOf(resource);
    const type = wordAt(resource, 'type', ['Vpn', 'ExpressRoute'], undefined, `the type of ${label}`);
    const [first] = resource.blocks('ip_configuration');
    const place =
      first && places.subnetAt(follow(graph, resource, `${first.path}.subnet_id`), 'GatewaySubnet');
    if (isUnknown(type)) gaps.add(placeOf(resource, 'type'), type.unknown);
    if (place === undefined) gaps.add(placeOf(resource), `the network of ${label} isn't known`);
    if (isUnknown(type) || place === undefined) return [];
    for (const [path, why] of Object.entries(UNMODELLED)) {
      const attribute = written(resource, path);
      const isOff =
        attribute.state === 'absent' || (attribute.state === 'known' && attribute.value === false);
      if (!isOff) gaps.add(placeOf(resource, path), `${label} ${why}`);
    }
    return [{ resource, id: idOf(resource), label, kind: KINDS[type], ...place }];
  });
}
