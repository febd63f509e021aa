import { possibly, surely } from './addresses';
import { EffectiveRoute, Way } from './route-candidate';
import { IntervalSet } from '../sets/interval-set';
import { Interface, Subnet, VirtualNetwork } from '../model';
import { formatAddress } from '../../../../constructs/model/cidr';
import { isUnknown, known, Peer, World } from './world';

/**
 * The /32 that every private endpoint puts into its network and the peers of it. [24] Only a user route as long as the
 * range of the endpoint's network beats it, and only where the endpoint's subnet lets routes apply.
 */
export function endpointRoutes(
  world: World,
  network: VirtualNetwork,
  user: readonly (EffectiveRoute & { readonly size: number; readonly rank: number })[],
): readonly EffectiveRoute[] {
  const peers = world.peersOf(network).map((peer): [VirtualNetwork, Way] => [peer.network, wayTo(peer)]);
  return [[network, { kind: 'local' }] as [VirtualNetwork, Way], ...peers].flatMap(([home, way]) =>
    world.subnetsIn(home.id).flatMap((place) =>
      world
        .interfacesIn(place.id)
        .filter(({ kind }) => kind === 'private-endpoint')
        .flatMap((endpoint) => routesTo(endpoint, place, home, way, user)),
    ),
  );
}

function wayTo(peer: Peer): Way {
  return { kind: 'peer', peer };
}

function routesTo(
  endpoint: Interface,
  place: Subnet,
  home: VirtualNetwork,
  way: Way,
  user: readonly (EffectiveRoute & { readonly size: number; readonly rank: number })[],
): readonly EffectiveRoute[] {
  const address = known(endpoint.address);
  if (address === undefined) return [];
  const alone = IntervalSet.between(address, address);
  const injected: EffectiveRoute = {
    way,
    name: `route ${formatAddress(address)}/32 of private endpoint ${endpoint.label}`,
    place: endpoint.place,
    addresses: surely(alone),
  };
  const policies = place.privateEndpointPolicies;
  if (policies === 'Disabled' || policies === 'NetworkSecurityGroupEnabled') return [injected];
  const held = home.ranges.find(({ first, last }) => first <= address && address <= last);
  const limit = held ? held.last - held.first + 1 : 1;
  const longer = [...user]
    .sort((a, b) => a.size - b.size || a.rank - b.rank)
    .filter(({ size, addresses }) => size <= limit && addresses.possible.contains(address))
    .map((route) => ({
      ...route,
      addresses:
        !isUnknown(policies) && route.addresses.sure.contains(address) ? surely(alone) : possibly(alone),
    }));
  return [...longer, injected];
}
