import { textOf } from '../../graph/attribute';
import { EstateGraph, Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { networksOf } from '../../graph/views/networks';
import { follow } from '../../graph/views/read';
import { abbreviated, counted, fail, labelOf, pass, step, unknown } from '../support/results';

export const zonesLinkedEverywhere: Rule = {
  id: 'dns/zones-linked-everywhere',
  title: 'Every private link zone is linked to every network',
  clauses: ['HA-1', 'ZT-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    "A network that is not linked resolves a service's public address instead of its private endpoint, or nothing when the other region is lost.",
  remedy: 'Link the zone to the network.',
  sources: ['https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration'],
  needsDeclaration: false,
  *check({ graph }) {
    const zones = graph
      .ofType('azurerm_private_dns_zone')
      .filter((zone) => textOf(zone.get('name'))?.startsWith('privatelink.') !== false);
    const links = readLinks(graph);
    for (const zone of zones) yield judge(graph, zone, links);
  },
};

interface Links {
  /** Zone to the networks linked to it. */
  readonly linked: ReadonlyMap<Resource, ReadonlySet<Resource>>;
  readonly doubtful: boolean;
}

function readLinks(graph: EstateGraph): Links {
  const linked = new Map<Resource, Set<Resource>>();
  let doubtful = false;
  for (const link of graph.ofType('azurerm_private_dns_zone_virtual_network_link')) {
    const zone = follow(graph, link, 'private_dns_zone_name');
    const network = follow(graph, link, 'virtual_network_id');
    if (zone.kind === 'resource' && network.kind === 'resource') {
      const networks = linked.get(zone.resource) ?? new Set<Resource>();
      linked.set(zone.resource, networks.add(network.resource));
    }
    doubtful ||= zone.kind === 'unknown' || network.kind === 'unknown';
  }
  return { linked, doubtful };
}

function judge(graph: EstateGraph, zone: Resource, { linked, doubtful }: Links): Result {
  const networks = networksOf(graph);
  const own = linked.get(zone) ?? new Set<Resource>();
  const missing = own.size === networks.length ? [] : networks.filter(({ resource }) => !own.has(resource));
  if (missing.length === 0) return pass(zone, `is linked to all ${networks.length} networks`);
  const names = abbreviated(missing.map(({ resource }) => labelOf(resource)));
  const evidence = [step(zone, '', `linked to ${counted(own.size, 'network')}`, `all ${networks.length}`)];
  return doubtful
    ? unknown(zone, `whether it is linked to ${names} is not known before deployment`, evidence)
    : fail(zone, `is not linked to ${names}`, evidence);
}
