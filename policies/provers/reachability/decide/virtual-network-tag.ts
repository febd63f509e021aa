import { Addresses, either, NO_ADDRESSES, possibly, surely } from './addresses';
import { IntervalSet } from '../sets/interval-set';
import { Route, RouteTable, Subnet } from '../model';
import { EVERYTHING, PLATFORM_ADDRESS } from './public-space';
import { isUnknown, known, World } from './world';

/** How ranges and tags are read, which is the same in routes and in rules. */
interface AddressReader {
  readRanges(ranges: IntervalSet): Addresses;
  readTag(tag: string): Addresses;
}

/** What `VirtualNetwork` names in the rules of one subnet. [9] */
export interface VirtualNetworkTag {
  readonly all: Addresses;
  /** Because of the network, its peers, what gateways lead to, and the platform. */
  readonly byNetworks: Addresses;
  /** Because the subnet's own routes name it. */
  readonly byRoutes: Addresses;
}

/** Reads the tag for a subnet. */
export function virtualNetworkTag(world: World, terms: AddressReader, subnet: Subnet): VirtualNetworkTag {
  const byNetworks = networkAddresses(world, terms, subnet);
  const byRoutes = routeAddresses(terms, subnet);
  return { all: either(byNetworks, byRoutes), byNetworks, byRoutes };
}

function networkAddresses(world: World, terms: AddressReader, subnet: Subnet): Addresses {
  const network = world.networks.get(subnet.network);
  const platform = surely(IntervalSet.between(PLATFORM_ADDRESS, PLATFORM_ADDRESS));
  if (!network) return platform;
  const peers = world.peersOf(network).map(({ network: peer, ours }) => {
    const ranges = terms.readRanges(world.rangesOf(peer));
    if (ours.allowVirtualNetworkAccess === false) return NO_ADDRESSES;
    return ours.allowVirtualNetworkAccess === true ? ranges : possibly(ranges.possible);
  });
  const sites = world.gatewayWays(network).flatMap((way) =>
    world.sitesBehind(way.network).map(({ ranges }) => {
      const held = known(ranges);
      if (!held) return possibly(world.unclaimed);
      const addresses = terms.readRanges(IntervalSet.of(held));
      return way.isSure ? addresses : possibly(addresses.possible);
    }),
  );
  return [...peers, ...sites].reduce(either, either(platform, terms.readRanges(world.rangesOf(network))));
}

function routeAddresses(terms: AddressReader, subnet: Subnet): Addresses {
  const table = subnet.routeTable;
  if (table === undefined) return NO_ADDRESSES;
  if (isUnknown(table)) return possibly(EVERYTHING);
  return tableAddresses(terms, table);
}

function tableAddresses(terms: AddressReader, { routes, incomplete }: RouteTable): Addresses {
  const destinations = routes.map(({ destination }: Route) => known(destination));
  const ranges = destinations.flatMap((to) => (to && 'range' in to ? [to.range] : []));
  const isPartial = incomplete !== undefined || destinations.includes(undefined);
  return destinations
    .flatMap((to) => (to && 'tag' in to ? [terms.readTag(to.tag)] : []))
    .reduce(
      either,
      either(
        ranges.length === 0 ? NO_ADDRESSES : terms.readRanges(IntervalSet.of(ranges)),
        isPartial ? possibly(EVERYTHING) : NO_ADDRESSES,
      ),
    );
}
