import { Declaration } from '../declaration/declaration';
import { textOf } from '../graph/attribute';
import { EstateGraph, Resource } from '../graph/graph';
import { compareText, networkKeyOf, textsOf } from './network';

/** A place that tunnels lead to: local network gateways with the same ranges are one site. */
export interface Site {
  readonly key: string;
  readonly label: string;
  readonly ranges: readonly string[];
  /** Tunnels to each network, by the network's key. */
  readonly tunnels: ReadonlyMap<string, number>;
}

/** The sites that judged connections lead to, by label. A site is called as the declaration of the same ranges says. */
export function readSites(graph: EstateGraph, declaration?: Declaration): readonly Site[] {
  const sites = new Map<string, { label: string; ranges: readonly string[]; tunnels: Map<string, number> }>();
  for (const connection of graph.ofType('azurerm_virtual_network_gateway_connection')) {
    const peer = graph.follow(connection, 'local_network_gateway_id');
    const gateway = graph.follow(connection, 'virtual_network_gateway_id');
    if (peer.kind !== 'resource' || gateway.kind !== 'resource') continue;
    const hub = networkKeyOf(graph.follow(gateway.resource, 'ip_configuration.0.subnet_id'));
    if (hub === undefined) continue;
    const ranges = [...textsOf(peer.resource.get('address_space'))].sort(compareText);
    const key = ranges.length > 0 ? `site:${ranges.join(',')}` : `site:${peer.resource.address}`;
    const site = sites.get(key) ?? {
      label: labelOf(peer.resource, ranges, declaration),
      ranges,
      tunnels: new Map(),
    };
    site.tunnels.set(hub, (site.tunnels.get(hub) ?? 0) + 1);
    sites.set(key, site);
  }
  return [...sites]
    .map(([key, site]) => ({ key, ...site }))
    .sort((a, b) => compareText(a.label, b.label) || compareText(a.key, b.key));
}

function labelOf(gateway: Resource, ranges: readonly string[], declaration?: Declaration): string {
  const declared = declaration?.sites.find(
    (site) => [...site.ranges].sort(compareText).join(',') === ranges.join(','),
  );
  return declared?.title ?? textOf(gateway.get('name')) ?? gateway.name;
}
