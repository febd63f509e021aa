import { Declaration } from '../declaration/declaration';
import { textOf } from '../graph/attribute';
import { EstateGraph, Resource } from '../graph/graph';
import { compareText } from '../../constructs/model/compare-text';
import { networkKeyOf, textsOf } from './network';

/** A place that tunnels lead to: local network gateways of one declared site, or with the same ranges, are one. */
export interface Site {
  readonly key: string;
  readonly label: string;
  readonly ranges: readonly string[];
  /** Tunnels to each network, by the network's key. */
  readonly tunnels: ReadonlyMap<string, number>;
}

/**
 * The sites that judged connections lead to, by label. A declared site is recognised by its peer or its ranges; a peer
 * that speaks BGP carries no ranges.
 */
export function readSites(graph: EstateGraph, declaration?: Declaration): readonly Site[] {
  const sites = new Map<string, { label: string; ranges: readonly string[]; tunnels: Map<string, number> }>();
  for (const connection of graph.ofType('azurerm_virtual_network_gateway_connection')) {
    const peer = graph.follow(connection, 'local_network_gateway_id');
    const gateway = graph.follow(connection, 'virtual_network_gateway_id');
    if (peer.kind !== 'resource' || gateway.kind !== 'resource') continue;
    const hub = networkKeyOf(graph.follow(gateway.resource, 'ip_configuration.0.subnet_id'));
    if (hub === undefined) continue;
    const written = [...textsOf(peer.resource.get('address_space'))].sort(compareText);
    const declared = declaredSite(peer.resource, written, declaration);
    const ranges = written.length > 0 ? written : (declared?.ranges ?? []);
    const key = `site:${declared?.id ?? (ranges.length > 0 ? ranges.join(',') : peer.resource.address)}`;
    const site = sites.get(key) ?? {
      label: declared?.title ?? textOf(peer.resource.get('name')) ?? peer.resource.name,
      ranges,
      tunnels: new Map<string, number>(),
    };
    site.tunnels.set(hub, (site.tunnels.get(hub) ?? 0) + 1);
    sites.set(key, site);
  }
  return [...sites]
    .map(([key, site]) => ({ key, ...site }))
    .sort((a, b) => compareText(a.label, b.label) || compareText(a.key, b.key));
}

function declaredSite(gateway: Resource, ranges: readonly string[], declaration?: Declaration) {
  const peer = textOf(gateway.get('gateway_address')) ?? textOf(gateway.get('gateway_fqdn'));
  return declaration?.sites.find(
    (site) =>
      (peer !== undefined && site.peers.includes(peer)) ||
      (ranges.length > 0 && [...site.ranges].sort(compareText).join(',') === ranges.join(',')),
  );
}
