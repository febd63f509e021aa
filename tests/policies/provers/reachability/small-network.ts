import {
  AddressTerm,
  Firewall,
  Interface,
  Match,
  NetworkModel,
  Peering,
  Place,
  Route,
  RouteTable,
  RuleCollection,
  SecurityGroup,
  SecurityRule,
  Subnet,
  VirtualNetwork,
} from '../../../../policies/provers/reachability/model';
import { Packet } from '../../../../policies/provers/reachability/packet';
import { Cidr, parseAddress } from '../../../../constructs/model/cidr';

/** A hub with a firewall at 10.0.0.4, and spokes `a` (web, data) and `b` (app) behind it, each part to be replaced. */
export const PLACE: Place = { at: 'azurerm_test.one', stack: 'test' };

export function range(text: string): { readonly first: number; readonly last: number } {
  const { first, last } = Cidr.parse(text);
  return { first, last };
}

export function ip(text: string): number {
  const address = parseAddress(text);
  if (address === undefined) throw new RangeError(`${text} is no address`);
  return address;
}

/** Text of a range or tag, or a term. */
export function term(value: string | AddressTerm): AddressTerm {
  if (typeof value !== 'string') return value;
  if (value === '*') return { kind: 'any' };
  return /^\d/.test(value) ? { kind: 'range', range: range(value) } : { kind: 'service-tag', tag: value };
}

export function match(
  from: string | AddressTerm,
  to: string | AddressTerm,
  port?: number,
  protocol?: number,
): Match {
  return {
    protocols: [protocol === undefined ? { first: 0, last: 255 } : { first: protocol, last: protocol }],
    sources: [term(from)],
    sourcePorts: [{ first: 0, last: 65535 }],
    destinations: [term(to)],
    destinationPorts: [port === undefined ? { first: 0, last: 65535 } : { first: port, last: port }],
  };
}

export function rule(
  direction: SecurityRule['direction'],
  priority: number,
  access: SecurityRule['access'],
  what: Match,
): SecurityRule {
  return { name: `r${priority}`, place: PLACE, direction, priority, access, match: what };
}

export function group(...rules: SecurityRule[]): SecurityGroup {
  return { id: 'nsg', label: 'nsg', place: PLACE, rules };
}

export function route(to: string, nextHop: Route['nextHop']): Route {
  const destination = /^\d/.test(to) ? { range: range(to) } : { tag: to };
  return { name: to, place: PLACE, destination, nextHop };
}

export const FIREWALL_HOP = { kind: 'appliance', address: ip('10.0.0.4') } as const;

export function table(...routes: Route[]): RouteTable {
  return { id: 'rt', label: 'rt', place: PLACE, routes, gatewayRoutes: true };
}

export function subnet(network: string, name: string, text: string, rest: Partial<Subnet> = {}): Subnet {
  return {
    id: name,
    label: name,
    place: PLACE,
    network,
    name,
    ranges: [range(text)],
    outbound: [],
    serviceEndpoints: [],
    privateEndpointPolicies: 'Disabled',
    ...rest,
  };
}

export function network(id: string, text: string): VirtualNetwork {
  return { id, label: id, place: PLACE, ranges: [range(text)], gateways: [] };
}

export function peering(from: string, to: string, rest: Partial<Peering> = {}): Peering {
  return {
    id: `${from}-${to}`,
    place: PLACE,
    from,
    to,
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: true,
    allowGatewayTransit: false,
    useRemoteGateways: false,
    ...rest,
  };
}

export function card(id: string, home: string, address: string, rest: Partial<Interface> = {}): Interface {
  return {
    id,
    label: id,
    place: PLACE,
    kind: 'network-card',
    subnet: home,
    address: ip(address),
    applicationSecurityGroups: [],
    forwards: false,
    ...rest,
  };
}

export function collection(
  kind: 'network' | 'application',
  priority: number,
  action: 'Allow' | 'Deny',
  ...matches: Match[]
): RuleCollection {
  return {
    kind,
    name: `c${priority}`,
    priority,
    action,
    rules: matches.map((each, n) => ({ name: `f${n}`, place: PLACE, match: each })),
  };
}

/** Layers of one group each. */
export function firewall(...layers: (readonly RuleCollection[])[]): Firewall {
  return {
    id: 'firewall',
    label: 'firewall',
    place: PLACE,
    subnet: 'firewall-subnet',
    address: ip('10.0.0.4'),
    publicAddresses: [],
    policies: layers.map((collections, n) => ({
      label: `policy-${n}`,
      groups: [{ name: 'g', priority: 100, collections }],
    })),
  };
}

export const THROUGH_FIREWALL = { routeTable: table(route('0.0.0.0/0', FIREWALL_HOP)) };

/** Spokes send everything that no peering takes to the firewall, which lets everything through. */
export function smallNetwork(rest: Partial<NetworkModel> = {}): NetworkModel {
  return {
    atoms: [
      { kind: 'fqdn', name: 'www.example.org' },
      { kind: 'service-tag', name: 'Storage' },
      { kind: 'public-address', name: 'pip' },
      { kind: 'other-public' },
    ],
    networks: [network('hub', '10.0.0.0/16'), network('a', '10.1.0.0/16'), network('b', '10.2.0.0/16')],
    subnets: smallSubnets(),
    interfaces: [],
    peerings: smallPeerings(),
    firewalls: [firewall([collection('network', 100, 'Allow', match('*', '*'))])],
    sites: [],
    publicAddresses: [],
    loadBalancers: [],
    terminatingNodes: [],
    adminRules: [],
    gaps: [],
    ...rest,
  };
}

/** The subnets, those of these names with another content. */
export function smallSubnets(changed: Readonly<Record<string, Partial<Subnet>>> = {}): readonly Subnet[] {
  return [
    subnet('hub', 'firewall-subnet', '10.0.0.0/26', { name: 'AzureFirewallSubnet' }),
    subnet('hub', 'shared', '10.0.1.0/24'),
    subnet('a', 'web', '10.1.1.0/24', THROUGH_FIREWALL),
    subnet('a', 'data', '10.1.2.0/24', THROUGH_FIREWALL),
    subnet('b', 'app', '10.2.1.0/24', THROUGH_FIREWALL),
  ].map((each) => ({ ...each, ...changed[each.id] }));
}

export function smallPeerings(rest: Partial<Peering> = {}): readonly Peering[] {
  return ['a', 'b'].flatMap((spoke) => [peering('hub', spoke, rest), peering(spoke, 'hub', rest)]);
}

export const STORAGE_ATOM = 2 ** 32 + 1;
export const PUBLIC_ADDRESS_ATOM = 2 ** 32 + 2;

export function packet(
  source: string | number,
  destination: string | number,
  port = 443,
  protocol = 6,
): Packet {
  const address = (value: string | number) => (typeof value === 'number' ? value : ip(value));
  return {
    source: address(source),
    destination: address(destination),
    protocol,
    sourcePort: 50000,
    destinationPort: port,
  };
}
