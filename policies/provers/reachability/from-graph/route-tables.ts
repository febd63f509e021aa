import { Reference, Resource } from '../../../graph/graph';
import { follow, pathIn } from '../../../graph/views/read';
import { Route as WrittenRoute, RouteTable as WrittenTable, routeTableAt } from '../../../graph/views/routes';
import { Maybe, NextHop, Route, RouteTable } from '../model';
import { parseInterval } from './addresses';
import { idOf, labelOf, placeOf, placeOfBlock } from './identity';
import { notKnown, notRead, switchAt } from './maybe';
import { isOrdered } from './order';
import { Reading } from './reading';
import { staticAddressAt } from './static-address';

/** The route tables of a graph, each read once, so that subnets that share a table share the object. */
export class RouteTables {
  readonly #reading: Reading;
  readonly #read = new Map<Resource, RouteTable>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** The table that a reference points at; undefined if it points nowhere. */
  at(reference: Reference, what: string): Maybe<RouteTable> | undefined {
    if (reference.kind === 'none') return undefined;
    const written =
      reference.kind === 'resource' ? routeTableAt(this.#reading.graph, reference.resource) : undefined;
    if (written === undefined) return notRead(reference, what);
    const known = this.#read.get(written.resource);
    if (known !== undefined) return known;
    const table = readTable(this.#reading, written);
    this.#read.set(written.resource, table);
    return table;
  }
}

function readTable(reading: Reading, { resource, routes, complete }: WrittenTable): RouteTable {
  const label = labelOf(resource);
  return {
    id: idOf(resource),
    label,
    place: placeOf(resource),
    routes: routes.filter(isIpv4).map((route) => readRoute(reading, label, route)),
    gatewayRoutes: switchAt(
      resource,
      'bgp_route_propagation_enabled',
      true,
      `bgp_route_propagation_enabled of ${label}`,
    ),
    ...(complete ? {} : { incomplete: `not all routes of ${label} are known before deployment` }),
  };
}

/** A route of IPv6 takes no IPv4 packet. */
function isIpv4({ destination }: WrittenRoute): boolean {
  return destination?.includes(':') !== true;
}

function readRoute(reading: Reading, table: string, route: WrittenRoute): Route {
  const whose = `route "${route.name}" of ${table}`;
  return {
    name: route.name,
    place: placeOfBlock(route.holder, route.block),
    destination: destinationOf(reading, route, whose),
    nextHop: nextHopOf(reading, route, whose),
  };
}

function destinationOf(
  { spelling }: Reading,
  { destination }: WrittenRoute,
  whose: string,
): Route['destination'] {
  if (destination === undefined || destination === '') return notKnown(`the address prefix of ${whose}`);
  if (!/^\d/.test(destination)) return { tag: spelling.ofServiceTag(destination) };
  const range = parseInterval(destination);
  return range ? { range } : { unknown: `the address prefix of ${whose} is "${destination}", no IPv4 range` };
}

const NEXT_HOPS: Readonly<Record<string, NextHop>> = {
  virtualnetworkgateway: { kind: 'gateway' },
  vnetlocal: { kind: 'network' },
  internet: { kind: 'internet' },
  none: { kind: 'none' },
};

function nextHopOf(reading: Reading, route: WrittenRoute, whose: string): Maybe<NextHop> {
  const type = route.nextHop?.toLowerCase();
  if (type === undefined) return notKnown(`the next hop type of ${whose}`);
  if (type === 'virtualappliance') return applianceOf(reading, route, whose);
  return NEXT_HOPS[type] ?? { unknown: `the next hop type of ${whose} is "${route.nextHop}"` };
}

function applianceOf({ graph }: Reading, route: WrittenRoute, whose: string): Maybe<NextHop> {
  const what = `the next hop address of ${whose}`;
  const { holder, block } = route;
  if (route.address !== undefined) {
    const address = parseInterval(route.address)?.first;
    return address === undefined
      ? { unknown: `${what} is "${route.address}", no IPv4 address` }
      : { kind: 'appliance', address };
  }
  if (block.get('next_hop_in_ip_address').state === 'absent') return { unknown: `${what} isn't written` };
  if (!isOrdered(graph, holder, block)) return notKnown(what);
  const address = staticAddressAt(graph, follow(graph, holder, pathIn(block, 'next_hop_in_ip_address')));
  return address === undefined ? notKnown(what) : { kind: 'appliance', address };
}
