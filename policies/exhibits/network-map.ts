import { tryFindRegion } from '../../constructs/model/region';
import { Declaration } from '../declaration/declaration';
import { Graph, GraphEdge, GraphNode } from '../exhibit';
import { EstateGraph } from '../graph/graph';
import { firewallWords, vpnWords } from './hub-words';
import { compareText } from '../../constructs/model/compare-text';
import { Network, networkKeyOf, networkPart } from './network';
import { regionLabel, regionsOf } from './region-order';
import { readSites, Site } from './site';

const INTERNET = 'internet';

/**
 * The networks as a picture: regions with hubs and spokes, peerings, sites and the Internet. A line's `from` and `to`
 * say only which end stands further left: the first region's spokes and hub, then what is outside Azure, then the other
 * regions' hubs and spokes, so that the picture is symmetrical about what the regions share.
 */
export function networkMap(
  graph: EstateGraph,
  networks: readonly Network[],
  declaration?: Declaration,
): Graph {
  const regions = regionsOf(networks, declaration);
  const sites = readSites(graph, declaration);
  const peerings = readPeerings(graph);
  const place = placesOf(networks, regions);
  const strangers = strangersOf(peerings, networks);
  const exits = networks.filter(({ firewalls }) => firewalls.length > 0);
  const joined = (a: string, b: string, label: string): GraphEdge => {
    const [from, to] = place(a) <= place(b) ? [a, b] : [b, a];
    return { from, to, label, directed: false };
  };
  return {
    kind: 'graph',
    id: 'network-map',
    title: 'Network map',
    alternative: alternativeOf(networks, regions, sites),
    nodes: [
      ...regions.flatMap((region) => [regionNode(region), ...networksIn(region, networks).map(networkNode)]),
      ...(exits.length > 0 ? [internetNode(declaration)] : []),
      ...sites.map(siteNode),
      ...strangers.map((key) => ({
        id: key,
        label: key.slice(key.lastIndexOf('/') + 1),
        details: ['not judged'],
        category: 'external',
      })),
    ],
    edges: [
      ...peerings.map(({ a, b, halves }) =>
        joined(a, b, halves === 2 ? 'peered' : 'peered from one side only'),
      ),
      ...exits.map(({ key }) => joined(key, INTERNET, 'through the firewall')),
      ...sites.flatMap((site) =>
        [...site.tunnels].map(([hub, n]) => joined(hub, site.key, amount(n, 'tunnel'))),
      ),
    ],
  };
}

function networksIn(region: string, networks: readonly Network[]): readonly Network[] {
  const here = networks.filter((network) => network.region === region);
  return [...here.filter(({ role }) => role === 'hub'), ...here.filter(({ role }) => role === 'spoke')];
}

function regionNode(region: string): GraphNode {
  const facts = tryFindRegion(region);
  const zones = facts && (facts.zones.length === 0 ? 'no zones' : `${facts.zones.length} zones`);
  return {
    id: `region:${region}`,
    label: facts?.displayName ?? regionLabel(region),
    details: zones === undefined ? [] : [region, zones],
    category: 'region',
  };
}

function networkNode(network: Network): GraphNode {
  return {
    id: network.key,
    label: network.label,
    details: [...network.ranges, ...(network.role === 'hub' ? serviceWords(network) : [])],
    parent: `region:${network.region}`,
    category: network.role,
  };
}

function serviceWords(hub: Network): readonly string[] {
  return [
    ...(hub.firewalls.length > 0 ? `Firewall ${firewallWords(hub)}`.split(', ') : []),
    ...(hub.vpnGateways.length > 0 ? [`VPN ${vpnWords(hub)}`] : []),
    ...(hub.expressRouteGateways.length > 0 ? ['ExpressRoute gateway'] : []),
    ...(hub.bastions.length > 0 ? ['Bastion'] : []),
    ...(hub.resolvers.length > 0 ? ['DNS resolver'] : []),
  ];
}

function siteNode({ key, label, ranges, tunnels }: Site): GraphNode {
  const n = [...tunnels.values()].reduce((sum, each) => sum + each, 0);
  return { id: key, label, details: [...ranges, amount(n, 'tunnel')], category: 'site' };
}

function internetNode(declaration?: Declaration): GraphNode {
  const offices = declaration?.sites.filter(({ kind }) => kind === 'office').map(({ title }) => title) ?? [];
  return { id: INTERNET, label: 'Internet', details: [...offices].sort(compareText), category: 'internet' };
}

interface Peering {
  readonly a: string;
  readonly b: string;
  readonly halves: 1 | 2;
}

/** Pairs of networks that are peered, each once; `a` is the smaller key. */
function readPeerings(graph: EstateGraph): readonly Peering[] {
  const halves = new Map<string, Set<string>>();
  for (const peering of graph.ofType('azurerm_virtual_network_peering')) {
    const local = networkKeyOf(graph.follow(peering, 'virtual_network_name')) ?? networkPart(peering.id);
    const remote = networkKeyOf(graph.follow(peering, 'remote_virtual_network_id'));
    if (local === undefined || remote === undefined) continue;
    const pair = [local, remote].sort(compareText).join('\n');
    halves.set(pair, (halves.get(pair) ?? new Set()).add(local));
  }
  return [...halves]
    .sort(([a], [b]) => compareText(a, b))
    .map(([pair, sides]) => {
      const [a = '', b = ''] = pair.split('\n');
      return { a, b, halves: sides.size === 2 ? 2 : 1 };
    });
}

function strangersOf(peerings: readonly Peering[], networks: readonly Network[]): readonly string[] {
  const known = new Set(networks.map(({ key }) => key));
  const ends = peerings.flatMap(({ a, b }) => [a, b]).filter((key) => !known.has(key));
  return [...new Set(ends)].sort(compareText);
}

/** How far to the right a box stands. */
export function placesOf(networks: readonly Network[], regions: readonly string[]): (key: string) => number {
  const places = new Map(
    networks.map(({ key, region, role }) => {
      const first = region === regions[0];
      return [key, role === 'hub' ? (first ? 1 : 3) : first ? 0 : 4];
    }),
  );
  return (key) => places.get(key) ?? 2;
}

function alternativeOf(
  networks: readonly Network[],
  regions: readonly string[],
  sites: readonly Site[],
): string {
  const inRegions = regions.map((region) => {
    const here = networks.filter((network) => network.region === region);
    const hubs = here.filter(({ role }) => role === 'hub').length;
    return `${regionLabel(region)}: ${amount(hubs, 'hub')} and ${amount(here.length - hubs, 'spoke')}`;
  });
  const tunnels =
    sites.length === 0 ? [] : [`Tunnels lead to ${sites.map(({ label }) => `"${label}"`).join(', ')}`];
  return [...inRegions, ...tunnels].map((sentence) => `${sentence}.`).join(' ') || 'There is no network.';
}

function amount(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
