import { Addresses, possibly, surely } from './addresses';
import { AddressTerms } from './address-terms';
import { rangeText } from './address-text';
import { IntervalSet } from './interval-set';
import { Interval, NextHop, Place, Route, RouteTable, Subnet, VirtualNetwork } from './model';
import { NumberMap } from './number-map';
import { endpointRoutes } from './endpoint-routes';
import { ALL_IPV4, EVERYTHING, PRIVATE_BLOCKS, PUBLIC } from './public-space';
import { serviceEndpointAddresses } from './service-endpoints';
import { isUnknown, known, Peer, World } from './world';

/** Where a route leads. */
export type Way =
  | Exclude<NextHop, { kind: 'network' | 'gateway' }>
  | { readonly kind: 'local' }
  | { readonly kind: 'peer'; readonly peer: Peer }
  | { readonly kind: 'gateway'; readonly by: 'user' | 'gateway' }
  | { readonly kind: 'service-endpoint' }
  | { readonly kind: 'unknown'; readonly why: string };

/** A route with the addresses that it takes, surely and possibly. */
export interface EffectiveRoute {
  readonly way: Way;
  /** For people: `route "default" 0.0.0.0/0 of rt-forms-uks`. */
  readonly name: string;
  readonly place: Place;
  readonly addresses: Addresses;
}

/** The routes of a subnet, by destination: for each address those that it may follow, best first. */
export interface EffectiveRoutes {
  /** Every route by itself. */
  readonly byRoute: NumberMap<readonly EffectiveRoute[]>;
  /** One route for each way. */
  readonly byWay: NumberMap<readonly EffectiveRoute[]>;
}

/** Numbers that order routes: the shorter first, then the lower rank. [13] */
interface Candidate extends EffectiveRoute {
  readonly size: number;
  readonly rank: number;
}

const RANK = { unplaced: -2, tag: -1, user: 0, gateway: 1, system: 2 } as const;
const ALL_SIZE = ALL_IPV4.size;

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
  return { byRoute: NumberMap.of(pieces), byWay: NumberMap.of(onePerWay(pieces)) };
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
    ...(table ? [...tagRoutes(terms, table, beyond), ...unplacedRoutes(table)] : []),
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

interface WrittenRange {
  readonly route: Route;
  readonly table: RouteTable;
  readonly range: Interval;
}

function writtenRanges(table: RouteTable | undefined): readonly WrittenRange[] {
  if (!table) return [];
  return table.routes.flatMap((route) => {
    const to = known(route.destination);
    return to && 'range' in to ? [{ route, table, range: to.range }] : [];
  });
}

/**
 * User routes by range. An atom may be in each that has public addresses. Where they cover all of those together, it is
 * in one of them, and so never reaches what lies `beyond`.
 */
function rangeRoutes(
  world: World,
  terms: AddressTerms,
  written: readonly WrittenRange[],
  beyond: IntervalSet,
): readonly Candidate[] {
  return written.map(({ route, table, range }) => {
    const set = IntervalSet.of([range]);
    const read = terms.readRanges(set);
    const isPart = beyond === ALL_IPV4 && set.overlaps(PUBLIC);
    const possible = isPart ? set.union(world.atoms.all) : read.possible;
    const isAll = sizeOf(range) === ALL_SIZE;
    return {
      ...describe(route, table, rangeText(range)),
      addresses: isAll ? surely(beyond) : { sure: read.sure, possible },
      size: sizeOf(range),
      rank: RANK.user,
    };
  });
}

/** Tag routes, for what they surely name: before routes to everywhere, behind all longer ones. [17] */
function tagRoutes(terms: AddressTerms, table: RouteTable, beyond: IntervalSet): readonly Candidate[] {
  return table.routes
    .flatMap((route) => {
      const to = known(route.destination);
      return to && 'tag' in to ? [{ route, tag: to.tag }] : [];
    })
    .sort((a, b) => Number(b.tag.includes('.')) - Number(a.tag.includes('.')))
    .map(({ route, tag }) => ({
      ...describe(route, table, tag),
      addresses: surely(terms.readTag(tag).sure.intersect(beyond)),
      size: ALL_SIZE,
      rank: RANK.tag,
    }));
}

/** Routes of unknown destination, which may be the longest of all. */
function unplacedRoutes(table: RouteTable): readonly Candidate[] {
  return table.routes
    .filter(({ destination }) => isUnknown(destination))
    .map((route) => ({
      ...describe(route, table, 'to a destination that is not known'),
      addresses: possibly(EVERYTHING),
      size: 1,
      rank: RANK.unplaced,
    }));
}

/** What a tag may name beside what it surely does, whatever prefix holds it. */
function perhapsTagRoutes(terms: AddressTerms, table: RouteTable): readonly EffectiveRoute[] {
  return table.routes.flatMap((route): readonly EffectiveRoute[] => {
    const to = known(route.destination);
    if (!to || !('tag' in to)) return [];
    const { sure, possible } = terms.readTag(to.tag);
    return [{ ...describe(route, table, to.tag), addresses: possibly(possible.subtract(sure)) }];
  });
}

/** Routes that were not read may take anything. */
function unreadRoutes({ routeTable: table, label, place }: Subnet): readonly EffectiveRoute[] {
  const why = isUnknown(table) ? table.unknown : table?.incomplete;
  if (why === undefined) return [];
  return [
    {
      way: { kind: 'unknown', why },
      name: `a route of ${known<RouteTable | undefined>(table)?.label ?? label} that was not read`,
      place: known<RouteTable | undefined>(table)?.place ?? place,
      addresses: possibly(EVERYTHING),
    },
  ];
}

/** The network's own ranges, and its peers'. [12, 14] */
function networkRoutes(world: World, terms: AddressTerms, network: VirtualNetwork): readonly Candidate[] {
  const own = network.ranges.map((range) =>
    system(terms, range, { kind: 'local' }, `system route ${rangeText(range)} of ${network.label}`, network.place),
  );
  const peered = world.peersOf(network).flatMap((peer) =>
    peer.network.ranges.map((range) =>
      system(
        terms,
        range,
        { kind: 'peer', peer },
        `peering route ${rangeText(range)} to ${peer.network.label}`,
        peer.ours.place,
      ),
    ),
  );
  return [...own, ...peered];
}

/** Private space to nowhere, where the network doesn't have it, and what is left to the Internet. [12] */
function lastRoutes(
  world: World,
  network: VirtualNetwork,
  blocks: readonly IntervalSet[],
  beyond: IntervalSet,
): readonly Candidate[] {
  const { place } = network;
  const nowhere = blocks
    .filter((block) => !world.rangesOf(network).covers(block))
    .map((block): Candidate => ({
      way: { kind: 'none' },
      name: `system route ${rangeText(block.intervals[0]!)} to nowhere`,
      place,
      addresses: surely(block),
      size: block.size,
      rank: RANK.system,
    }));
  const internet: Candidate = {
    way: { kind: 'internet' },
    name: 'system route 0.0.0.0/0',
    place,
    addresses: surely(beyond),
    size: ALL_SIZE,
    rank: RANK.system,
  };
  return [...nowhere, internet];
}

/** What gateways learn or are told of sites. [18, 19] */
function gatewayRoutes(
  world: World,
  terms: AddressTerms,
  subnet: Subnet,
  network: VirtualNetwork,
): readonly Candidate[] {
  const table = known(subnet.routeTable ?? undefined);
  const propagates = subnet.name === 'GatewaySubnet' || (table?.gatewayRoutes ?? true);
  if (propagates === false) return [];
  const nearer = world
    .peersOf(network)
    .reduce((sum, peer) => sum.union(world.rangesOf(peer.network)), world.rangesOf(network));
  return world.gatewayWays(network).flatMap((gateway) =>
    world.sitesBehind(gateway.network).flatMap((site) => {
      const ranges = known(site.ranges);
      const isSure = gateway.isSure && propagates === true && ranges !== undefined;
      return (ranges ?? world.unclaimed.intervals).map((range): Candidate => {
        const read = terms.readRanges(IntervalSet.of([range]).subtract(nearer));
        return {
          way: { kind: 'gateway', by: 'gateway' },
          name: `gateway route ${rangeText(range)} to ${site.label}`,
          place: site.place,
          addresses: isSure ? read : possibly(read.possible),
          size: ranges ? sizeOf(range) : 1,
          rank: RANK.gateway,
        };
      });
    }),
  );
}

function serviceRoute(world: World, terms: AddressTerms, subnet: Subnet): EffectiveRoute {
  return {
    way: { kind: 'service-endpoint' },
    name: `service endpoints of ${subnet.label}`,
    place: subnet.place,
    addresses: serviceEndpointAddresses(world, subnet, terms.reading),
  };
}

function system(terms: AddressTerms, range: Interval, way: Way, name: string, place: Place): Candidate {
  const addresses = terms.readRanges(IntervalSet.of([range]));
  return { way, name, place, addresses, size: sizeOf(range), rank: RANK.system };
}

function describe(route: Route, table: RouteTable, destination: string): Omit<EffectiveRoute, 'addresses'> {
  return {
    way: wayOf(route.nextHop),
    name: `route "${route.name}" ${destination} of ${table.label}`,
    place: route.place,
  };
}

function wayOf(hop: Route['nextHop']): Way {
  if (isUnknown(hop)) return { kind: 'unknown', why: hop.unknown };
  if (hop.kind === 'network') return { kind: 'local' };
  return hop.kind === 'gateway' ? { kind: 'gateway', by: 'user' } : hop;
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

function sizeOf({ first, last }: Interval): number {
  return last - first + 1;
}
