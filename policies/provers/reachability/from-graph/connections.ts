import { DeclaredSite } from '../../../declaration/declaration';
import { textOf } from '../../../graph/attribute';
import { Reference, Resource } from '../../../graph/graph';
import { rangesAt } from '../../../graph/views/networks';
import { follow, written } from '../../../graph/views/read';
import { Interval, Maybe, Place, Site } from '../model';
import { intervalOf } from './addresses';
import { Gateway } from './gateways';
import { idAt, idOf, labelOf, placeOf } from './identity';
import { isUnknown, notKnown, switchAt } from './maybe';
import { Reading } from './reading';

/** What a gateway's connection leads to. */
export interface Connection {
  readonly gateway: Gateway;
  readonly site: FarEnd;
  readonly place: Place;
  /** Ranges that the configuration gives the far end; those of `learned` ones don't count. */
  readonly ranges: Maybe<readonly Interval[]>;
  readonly routing: Site['routing'];
}

interface FarEnd {
  readonly id: string;
  readonly label: string;
  readonly declared?: DeclaredSite;
}

/** All connections of judged gateways to places outside Azure; what else a connection may lead to is a gap. */
export function readConnections(
  reading: Reading,
  gateways: readonly Gateway[],
  declared: readonly DeclaredSite[],
): readonly Connection[] {
  return reading.graph.ofType('azurerm_virtual_network_gateway_connection').flatMap((resource) => {
    const reference = follow(reading.graph, resource, 'virtual_network_gateway_id');
    const gateway = gateways.find(({ id }) => id === idAt(reference));
    if (gateway === undefined) {
      const why = `the gateway of ${labelOf(resource)} isn't known`;
      if (reference.kind !== 'external') reading.gaps.add(placeOf(resource), why);
      return [];
    }
    const connection = readConnection(reading, resource, gateway, declared);
    if (hasTranslation(resource)) {
      reading.gaps.add(placeOf(resource), `${labelOf(resource)} translates addresses`);
    }
    return connection === undefined ? [] : [connection];
  });
}

function hasTranslation(resource: Resource): boolean {
  return ['ingress_nat_rule_ids', 'egress_nat_rule_ids'].some(
    (path) => written(resource, path).state !== 'absent',
  );
}

function readConnection(
  reading: Reading,
  resource: Resource,
  gateway: Gateway,
  declared: readonly DeclaredSite[],
): Connection | undefined {
  const { graph, gaps } = reading;
  const type = textOf(resource.get('type'))?.toLowerCase();
  if (type === 'ipsec') {
    return tunnel(resource, gateway, follow(graph, resource, 'local_network_gateway_id'), declared);
  }
  if (type === 'expressroute') {
    return circuit(resource, gateway, follow(graph, resource, 'express_route_circuit_id'), declared);
  }
  const why =
    type === 'vnet2vnet' ? 'joins two networks by their gateways' : 'is of a kind that is not known';
  gaps.add(placeOf(resource), `${labelOf(resource)} ${why}`);
  return undefined;
}

function tunnel(
  resource: Resource,
  gateway: Gateway,
  reference: Reference,
  declared: readonly DeclaredSite[],
): Connection {
  const what = `the far end of ${labelOf(resource)}`;
  const bgp = switchAt(resource, 'enable_bgp', false, `enable_bgp of ${labelOf(resource)}`);
  if (reference.kind !== 'resource') {
    const id = idAt(reference) ?? idOf(resource);
    const ranges = notKnown(`the address space of ${what}`);
    return { gateway, site: { id, label: what }, place: placeOf(resource), ranges, routing: 'learned' };
  }
  const peer = reference.resource;
  const { ranges, complete } = rangesAt(peer, 'address_space');
  return {
    gateway,
    site: farEnd(peer, siteOfPeer(peer, declared)),
    place: placeOf(peer),
    ranges: complete ? ranges.map(intervalOf) : notKnown(`the address space of ${labelOf(peer)}`),
    routing: isUnknown(bgp) || bgp ? 'learned' : 'configured',
  };
}

/** The declared site that a local network gateway stands for. */
export function siteOfPeer(peer: Resource, declared: readonly DeclaredSite[]): DeclaredSite | undefined {
  const names = ['gateway_address', 'gateway_fqdn']
    .map((path) => textOf(peer.get(path))?.toLowerCase())
    .filter((name) => name !== undefined && name !== '');
  return declared.find(({ peers }) => peers.some((written) => names.includes(written.toLowerCase())));
}

function circuit(
  resource: Resource,
  gateway: Gateway,
  reference: Reference,
  declared: readonly DeclaredSite[],
): Connection {
  const line = reference.kind === 'resource' ? reference.resource : resource;
  return {
    gateway,
    site: farEnd(line, siteOfCircuit(line, declared)),
    place: placeOf(line),
    ranges: [],
    routing: 'learned',
  };
}

/** A declaration doesn't name circuits: the one site that has any, or the one whose id is in the circuit's name. */
export function siteOfCircuit(line: Resource, declared: readonly DeclaredSite[]): DeclaredSite | undefined {
  const candidates = declared.filter(({ expressRoute }) => expressRoute);
  if (candidates.length === 1) return candidates[0];
  const named = candidates.filter(({ id }) => `-${labelOf(line)}-`.includes(`-${id}-`));
  return named.length === 1 ? named[0] : undefined;
}

function farEnd(resource: Resource, declared: DeclaredSite | undefined): FarEnd {
  return declared === undefined
    ? { id: idOf(resource), label: labelOf(resource) }
    : { id: declared.id, label: declared.title, declared };
}
