import { AddressTerms } from './address-terms';
import { endpointRoutes } from './endpoint-routes';
import { gatewayRoutes } from './gateway-routes';
import { IntervalSet } from '../sets/interval-set';
import { Subnet, VirtualNetwork } from '../model';
import { NumberMap } from '../sets/number-map';
import { ALL_IPV4, EVERYTHING, PRIVATE_BLOCKS, PUBLIC } from './public-space';
import { ALL_SIZE, EffectiveRoute, sizeOf, Way } from './route-candidate';
import { serviceEndpointAddresses } from './service-endpoints';
import { lastRoutes, networkRoutes } from './system-routes';
import {
  perhapsTagRoutes,
  rangeRoutes,
  tagRoutes,
  unplacedRoutes,
  unreadRoutes,
  writtenRanges,
} from './user-routes';
import { isUnknown, known, World } from './world';

/** The routes of a subnet, by destination: for each address those that it may follow, best first. */
export interface EffectiveRoutes {
  /** Every route by itself. */
  readonly byRoute: NumberMap<readonly EffectiveRoute[]>;
  /** One route for each way. */
  readonly byWay: NumberMap<readonly EffectiveRoute[]>;
}

/**
 * The routes that apply at a subnet. [12-18] All are put in one order, of which the first that has an address decides; a
 * route takes what it may have, without what a better one surely has. Gateway routes give way to those of networks and
 * peerings whatever their length, so those ranges are taken out of them beforehand.
 */
export function effectiveRoutes(world: World, terms: AddressTerms, subnet: Subnet): EffectiveRoutes {
  const network = world.networks.get(subnet.network);
  const ordered = network ? orderedRoutes(world, terms, subnet, network) : [];
  let taken = IntervalSet.none;
  const pieces: { numbers: IntervalSet; value: EffectiveRoute }[] = [];
  for (const value of ordered) {
    const numbers = value.addresses.possible.subtract(taken);
    if (!numbers.isEmpty) pieces.push({ numbers, value });
    taken = taken.union(value.addresses.sure);
  }
  let byRoute: EffectiveRoutes['byRoute'] | undefined;
  let byWay: EffectiveRoutes['byWay'] | undefined;
  return {
    get byRoute() {
      return (byRoute ??= NumberMap.of(pieces));
    },
    get byWay() {
      return (byWay ??= NumberMap.of(onePerWay(pieces)));
    },
  };
}

/** Whether a subnet has the routes of its network and table, and no others: those of all such subnets are the same. */
export function hasCommonRoutes({ name, serviceEndpoints, routeTable }: Subnet): boolean {
  const isRead = routeTable === undefined || (!isUnknown(routeTable) && routeTable.incomplete === undefined);
  return isRead && known(serviceEndpoints)?.length === 0 && name !== 'GatewaySubnet';
}

function orderedRoutes(
  world: World,
  terms: AddressTerms,
  subnet: Subnet,
  network: VirtualNetwork,
): readonly EffectiveRoute[] {
  const table = known(subnet.routeTable ?? undefined);
  const written = writtenRanges(table);
  const halves = written.map(({ range }) => range).filter((range) => sizeOf(range) < ALL_SIZE);
  const isSplit = IntervalSet.of(halves).covers(PUBLIC);
  const beyond = isSplit ? ALL_IPV4 : EVERYTHING;
  const user = [
    ...rangeRoutes(world, terms, written, beyond),
    ...(table ? [...tagRoutes(terms, table), ...unplacedRoutes(table)] : []),
  ];
  const hasDefault = written.length > halves.length;
  const system = [
    ...networkRoutes(world, terms, network),
    ...lastRoutes(world, network, hasDefault ? [] : PRIVATE_BLOCKS, beyond),
  ];
  const gateway = gatewayRoutes(world, terms, subnet, network);
  const ranges = [...user, ...gateway, ...system].sort((a, b) => a.size - b.size || a.rank - b.rank);
  return [
    ...unreadRoutes(subnet),
    serviceRoute(world, terms, subnet),
    ...(table ? perhapsTagRoutes(terms, table) : []),
    ...endpointRoutes(world, network, user),
    ...ranges,
  ];
}

function serviceRoute(world: World, terms: AddressTerms, subnet: Subnet): EffectiveRoute {
  return {
    way: { kind: 'service-endpoint' },
    name: `service endpoints of ${subnet.label}`,
    place: subnet.place,
    addresses: serviceEndpointAddresses(world, subnet, terms.reading),
  };
}

function onePerWay(
  pieces: readonly { readonly numbers: IntervalSet; readonly value: EffectiveRoute }[],
): { numbers: IntervalSet; value: EffectiveRoute }[] {
  const ways = new Map<string, { numbers: IntervalSet; value: EffectiveRoute }>();
  for (const { numbers, value } of pieces) {
    const key = wayKey(value.way);
    const found = ways.get(key);
    ways.set(key, found ? { numbers: found.numbers.union(numbers), value: found.value } : { numbers, value });
  }
  return [...ways.values()];
}

function wayKey(way: Way): string {
  switch (way.kind) {
    case 'peer':
      return `peer ${way.peer.ours.id}`;
    case 'appliance':
      return `appliance ${way.address}`;
    case 'gateway':
      return `gateway ${way.by}`;
    case 'local':
    case 'internet':
    case 'service-endpoint':
    case 'none':
    case 'unknown':
      return way.kind;
  }
}
