import { booleanOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { Network, networkAt } from '../../../graph/views/networks';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, followParent, targetOf, Texts, textsOf } from '../../../graph/views/read';
import { NodeId } from '../model';
import { holderOf } from './addresses';
import { controlPlane } from './control-plane';
import { keyOf, NodeReader, Reading, titleOf } from './reading';

/** How the names of a network are resolved: what has to be there, and the network whose private DNS zones answer. */
export interface NameResolution {
  /** Undefined where Azure answers itself. */
  readonly node?: NodeId;
  /** Networks that its servers stand in. */
  readonly askedIn: readonly Network[];
  /** Networks of which one has to be linked to a private zone; none if that can't be told. */
  readonly answersIn: readonly Network[];
}

/** An endpoint of a resolver. */
export const readResolverEndpoint: NodeReader = (reading, resource) => {
  const resolver = follow(reading.graph, resource, 'private_dns_resolver_id');
  const own = controlPlane(reading, resource, 'itself');
  const node = reading.nodeAt(resolver, `the resolver of ${titleOf(resource)}`);
  return reading.all(keyOf(resource), titleOf(resource), [own, node], keyOf(resource));
};

/** A private DNS zone is held once for the world. */
export const readPrivateZone: NodeReader = (reading, resource) =>
  reading.unit({
    id: keyOf(resource),
    title: titleOf(resource),
    address: keyOf(resource),
    lostWith: [
      reading.events.resource(resource),
      reading.events.global('private-dns', 'Azure private DNS zones'),
    ],
  });

/** DNS servers of a network: any one of them is enough. A firewall passes questions on to the servers of its policy. */
export function nameResolution(reading: Reading, network: Network): NameResolution {
  const { texts, complete } = serversOf(reading.graph, network);
  if (!complete) {
    const reason = `the DNS servers of ${titleOf(network.resource)} aren't known before deployment`;
    return {
      node: reading.opaque(`dns:${keyOf(network.resource)}`, network.resource, reason),
      askedIn: [],
      answersIn: [],
    };
  }
  if (texts.length === 0) return { askedIn: [], answersIn: [network] };
  return serversAt(reading, texts, `dns:${keyOf(network.resource)}`, `DNS of ${titleOf(network.resource)}`);
}

function serversAt(
  reading: Reading,
  addresses: readonly string[],
  id: NodeId,
  title: string,
): NameResolution & { readonly node: NodeId } {
  const servers = addresses.map((address) => serverAt(reading, address));
  const of = [...new Set(servers.map(({ node }) => node))];
  const [only] = of;
  const node =
    only !== undefined && of.length === 1
      ? only
      : reading.gate({ kind: 'spread', id, title, of, need: 1, needScaledIn: 1, least: 1, seconds: 0 });
  return {
    node,
    askedIn: servers.flatMap(({ askedIn }) => askedIn),
    answersIn: servers.flatMap(({ answersIn }) => answersIn),
  };
}

function serverAt(reading: Reading, address: string): NameResolution & { readonly node: NodeId } {
  const { node, network, resource } = holderOf(reading, address, 'DNS server');
  const askedIn = network === undefined ? [] : [network];
  if (resource?.type !== 'azurerm_firewall') return { node, askedIn, answersIn: askedIn };
  const upstream = proxiedTo(reading, resource);
  if (upstream === undefined) return { node, askedIn, answersIn: askedIn };
  const id = `dns:${keyOf(resource)}`;
  if (upstream === 'unknown') {
    const reason = `which DNS servers ${titleOf(resource)} asks isn't known before deployment`;
    const asked = reading.opaque(`${id} (servers)`, resource, reason);
    return { node: reading.all(id, `DNS by ${titleOf(resource)}`, [node, asked]), askedIn, answersIn: [] };
  }
  const passed = serversAt(reading, upstream, `${id} (servers)`, `DNS servers of ${titleOf(resource)}`);
  return {
    node: reading.all(id, `DNS by ${titleOf(resource)}`, [node, passed.node]),
    askedIn,
    answersIn: passed.answersIn,
  };
}

/** The servers that a firewall asks; undefined if it asks Azure. */
function proxiedTo({ graph }: Reading, firewall: Resource): readonly string[] | 'unknown' | undefined {
  const policy = follow(graph, firewall, 'firewall_policy_id');
  if (policy.kind === 'none') return undefined;
  if (policy.kind !== 'resource') return 'unknown';
  const [dns] = policy.resource.blocks('dns');
  if (dns === undefined || booleanOf(dns.get('proxy_enabled')) === false) return undefined;
  const { texts, complete } = textsOf(dns, 'servers');
  if (!complete) return 'unknown';
  return texts.length === 0 ? undefined : texts;
}

function serversOf(graph: EstateGraph, network: Network): Texts {
  const separate = separateServers(graph).get(network.resource);
  return textsOf(separate?.[0] ?? network.resource, 'dns_servers');
}

const separateServers = perGraph((graph) =>
  groupBy(graph.ofType('azurerm_virtual_network_dns_servers'), (servers) =>
    targetOf(follow(graph, servers, 'virtual_network_id')),
  ),
);

/** A private zone as a network's machines see it: missing where nothing links it to whoever answers them. */
export function zoneFor(reading: Reading, zone: Resource, network: Network): NodeId {
  const node = reading.nodeOf(zone);
  const { answersIn } = nameResolution(reading, network);
  const links = linksOf(reading.graph).get(zone) ?? [];
  const id = `zone:${keyOf(zone)} for ${keyOf(network.resource)}`;
  const title = `${titleOf(zone)} in ${titleOf(network.resource)}`;
  if (answersIn.length === 0) {
    const opaque = `which network resolves names for ${titleOf(network.resource)} isn't known`;
    return reading.all(id, title, [node, reading.unit({ id: `${id} (link)`, title, opaque })]);
  }
  const link = answersIn
    .map((answering) => links.find(({ to }) => to?.resource === answering.resource))
    .find((found) => found !== undefined);
  if (link !== undefined) return reading.all(id, title, [node, controlPlane(reading, link.resource)]);
  const where = answersIn.map(({ resource }) => titleOf(resource)).join(', ');
  const reason = `${titleOf(zone)} has no link to ${where}, which resolves names for ${titleOf(network.resource)}`;
  const missing = links.some(({ open }) => open)
    ? reading.unit({
        id: `${id} (link)`,
        title,
        opaque: `where a link of ${titleOf(zone)} leads isn't known`,
      })
    : reading.missing(`${id} (link)`, title, reason);
  return reading.all(id, title, [node, missing]);
}

const linksOf = perGraph((graph) => {
  const links = graph.ofType('azurerm_private_dns_zone_virtual_network_link').map((resource) => {
    const to = follow(graph, resource, 'virtual_network_id');
    const zone = followParent(graph, resource, 'private_dns_zone_name', 'azurerm_private_dns_zone');
    return { resource, zone: targetOf(zone), to: networkAt(graph, to), open: to.kind === 'unknown' };
  });
  return groupBy(links, ({ zone }) => zone);
});
