import { compareText } from '../../../../constructs/model/compare-text';
import { Declaration } from '../../../declaration/declaration';
import { EstateGraph } from '../../../graph/graph';
import { NetworkModel, Place } from '../model';
import { readAdminRules } from './admin-rules';
import { AddressTerms } from './addresses';
import { atomsOf } from './atoms';
import { readFirewalls } from './firewalls';
import { readGateways } from './gateways';
import { withLoadBalancerOutbound } from './load-balancer-outbound';
import { readLoadBalancers } from './load-balancers';
import { attachNatGateways } from './nat-gateways';
import { readNetworkInterfaces } from './network-interfaces';
import { NetworkPlaces } from './network-places';
import { outsideNetworks, readNetworks } from './networks';
import { readPeerings } from './peerings';
import { readPrivateEndpoints } from './private-endpoints';
import { PublicAddressBook } from './public-addresses';
import { GapList, Reading } from './reading';
import { RouteTables } from './route-tables';
import { readScaleSets } from './scale-sets';
import { SecurityGroups } from './security-groups';
import { readSites } from './sites';
import { Spelling } from './spelling';
import { outsideSubnets, readSubnets } from './subnets';
import { readTerminatingNodes } from './terminating-nodes';
import { findUnmodelled } from './unmodelled';

/**
 * What of a judged configuration decides where packets go. Every fact is the graph's; a declaration only tells which far
 * ends are which site, what sites are trusted to announce, and which hosts and tags to have atoms for. What can't be told
 * before a deployment, or stands in something that isn't judged, is unknown with its reason, or a gap; nothing is assumed
 * harmless because it wasn't read. Costs one visit of each resource and of each attribute that matters; the order of
 * everything depends on ids alone.
 */
export function networkModel(graph: EstateGraph, declaration?: Declaration): NetworkModel {
  const spelling = new Spelling();
  const reading: Reading = {
    graph,
    spelling,
    addressTerms: new AddressTerms(spelling),
    places: new NetworkPlaces(graph),
    publicAddresses: new PublicAddressBook(graph),
    gaps: new GapList(),
  };
  const groups = new SecurityGroups(reading);

  const gateways = readGateways(reading);
  const networks = readNetworks(reading, gateways);
  const judgedSubnets = readSubnets(reading, groups, new RouteTables(reading));
  const peerings = readPeerings(reading);
  const sites = readSites(reading, gateways, networks, declaration?.sites ?? []);
  const cards = [...readNetworkInterfaces(reading, groups), ...readScaleSets(reading, groups)];
  const endpoints = readPrivateEndpoints(reading);
  const balancing = readLoadBalancers(reading, cards);
  const firewalls = readFirewalls(reading);
  const terminatingNodes = readTerminatingNodes(reading, gateways);
  const adminRules = readAdminRules(reading);
  attachNatGateways(reading);
  findUnmodelled(reading);

  const { loadBalancers, frontends } = balancing;
  const subnets = [
    ...withLoadBalancerOutbound(reading, judgedSubnets, cards, loadBalancers),
    ...outsideSubnets(reading),
  ];
  const interfaces = [...cards.map((card) => card.interface), ...endpoints, ...frontends];
  const parts = {
    subnets: byId(subnets),
    interfaces: byId(interfaces),
    firewalls: byId(firewalls),
    adminRules,
  };
  const atoms = atomsOf(parts, reading.publicAddresses.atoms, spelling, declaration);
  return {
    ...parts,
    atoms,
    networks: byId([...networks, ...outsideNetworks(reading)]),
    peerings: byId(peerings),
    sites: byId(sites),
    publicAddresses: byId(reading.publicAddresses.addresses),
    loadBalancers: byId(loadBalancers),
    terminatingNodes: byId(terminatingNodes),
    adminRules: byPlace(adminRules),
    gaps: byPlace(reading.gaps.gaps),
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => compareText(a.id, b.id));
}

function byPlace<T extends { readonly place: Place }>(items: readonly T[]): readonly T[] {
  const key = ({ place }: T) => `${place.stack} ${place.at}`;
  return [...items].sort((a, b) => compareText(key(a), key(b)));
}
