import {
  AddressTerm,
  Firewall,
  Interface,
  Interval,
  Match,
  NetworkModel,
  NextHop,
  Peering,
  Place,
  PolicyLayer,
  PublicAddress,
  Route,
  RouteTable,
  RuleCollection,
  SecurityGroup,
  SecurityRule,
  Subnet,
  VirtualNetwork,
} from '../../../../../policies/provers/reachability/model';
import { prefix } from './address-space';

/** Models that are written by hand stand nowhere. What isn't said of their parts has the value that changes nothing. */
export const HERE: Place = { at: 'hand.written', stack: 'hand' };

/** A model with nothing in it but these parts. */
export function smallModel(parts: Partial<NetworkModel>): NetworkModel {
  return {
    atoms: [{ kind: 'other-public' }],
    networks: [],
    subnets: [],
    interfaces: [],
    peerings: [],
    firewalls: [],
    sites: [],
    publicAddresses: [],
    loadBalancers: [],
    terminatingNodes: [],
    adminRules: [],
    gaps: [],
    ...parts,
  };
}

/** The address as a number. */
export function ip(text: string): number {
  return prefix(text).first;
}

export function network(id: string, range: string): VirtualNetwork {
  return { id, label: id, place: HERE, ranges: [prefix(range)], gateways: [] };
}

/** `network/name`. */
export function subnet(id: string, range: string, parts: Partial<Subnet> = {}): Subnet {
  const [of = id, name = id] = id.split('/');
  return {
    id,
    label: id,
    place: HERE,
    network: of,
    name,
    ranges: [prefix(range)],
    outbound: [],
    serviceEndpoints: [],
    privateEndpointPolicies: 'Disabled',
    ...parts,
  };
}

/** Both halves, with everything allowed that lets packets through. */
export function peering(a: string, b: string, parts: Partial<Peering> = {}): readonly Peering[] {
  return [
    [a, b],
    [b, a],
  ].map(([from = '', to = '']) => ({
    id: `${from}-to-${to}`,
    place: HERE,
    from,
    to,
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: true,
    allowGatewayTransit: false,
    useRemoteGateways: false,
    ...parts,
  }));
}

export function card(id: string, of: string, address: string, parts: Partial<Interface> = {}): Interface {
  return {
    id,
    label: id,
    place: HERE,
    kind: 'network-card',
    subnet: of,
    address: ip(address),
    applicationSecurityGroups: [],
    forwards: false,
    ...parts,
  };
}

/** Routes by prefix, or by the name of a tag. */
export function routes(entries: Readonly<Record<string, NextHop>>): RouteTable {
  return {
    id: 'routes',
    label: 'routes',
    place: HERE,
    gatewayRoutes: false,
    routes: Object.entries(entries).map(([to, nextHop]): Route => {
      const destination = /^\d/.test(to) ? { range: prefix(to) } : { tag: to };
      return { name: to, place: HERE, destination, nextHop };
    }),
  };
}

export function appliance(address: string): NextHop {
  return { kind: 'appliance', address: ip(address) };
}

/** One end of a match: a prefix, `*`, a host, or the name of a tag. */
export function term(text: string): AddressTerm {
  if (text === '*') return { kind: 'any' };
  if (/^\d/.test(text)) return { kind: 'range', range: prefix(text) };
  return text.includes('.') ? { kind: 'fqdn', fqdn: text } : { kind: 'service-tag', tag: text };
}

/** TCP from one end to the other, at one port or at all. */
export function tcp(source: string, destination: string, port?: number): Match {
  return {
    protocols: [{ first: 6, last: 6 }],
    sources: [term(source)],
    sourcePorts: [ALL_PORTS],
    destinations: [term(destination)],
    destinationPorts: [port === undefined ? ALL_PORTS : { first: port, last: port }],
  };
}

const ALL_PORTS: Interval = { first: 0, last: 65535 };

/** Rules in the order of their priority. */
export function group(
  id: string,
  rules: readonly (readonly [SecurityRule['direction'], SecurityRule['access'], Match])[],
): SecurityGroup {
  return {
    id,
    label: id,
    place: HERE,
    rules: rules.map(([direction, access, match], index) => ({
      name: `${id}-${index}`,
      place: HERE,
      direction,
      priority: 100 + index,
      access,
      match,
    })),
  };
}

export function firewall(
  id: string,
  of: string,
  address: string,
  policies: readonly PolicyLayer[],
  publicAddresses: readonly number[] = [],
): Firewall {
  return { id, label: id, place: HERE, subnet: of, address: ip(address), publicAddresses, policies };
}

export function publicAddress(id: string, address: number, on: PublicAddress['on']): PublicAddress {
  return { id, label: id, place: HERE, address, sku: 'Standard', on };
}

/** A layer of one group for each list of collections, by rising priority. */
export function layer(label: string, ...groups: readonly (readonly RuleCollection[])[]): PolicyLayer {
  return {
    label,
    groups: groups.map((collections, index) => ({
      name: `${label}-${index}`,
      priority: 100 + index,
      collections,
    })),
  };
}

export function collection(
  kind: 'network' | 'application',
  priority: number,
  action: 'Allow' | 'Deny',
  match: Match,
): RuleCollection {
  const name = `${kind}-${priority}`;
  return { kind, name, priority, action, rules: [{ name, place: HERE, match }] };
}

/** Translates what comes to a public address of the firewall. */
export function translation(
  priority: number,
  publicAddress: number,
  port: number,
  to: string,
): RuleCollection {
  const name = `nat-${priority}`;
  const match: Match = {
    ...tcp('*', '*', port),
    destinations: [{ kind: 'range', range: { first: publicAddress, last: publicAddress } }],
  };
  return { kind: 'nat', name, priority, rules: [{ name, place: HERE, match, translatedAddress: ip(to) }] };
}
