import { EstateGraph } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { networkHolding } from '../support/address-space';
import { Network, networksOf } from '../../graph/views/networks';
import { textsOf } from '../../graph/views/read';
import { abbreviated, fail, listed, pass, show, step, unknown } from '../support/results';

export const noCrossRegionSinglePoint: Rule = {
  id: 'region/no-cross-region-single-point',
  title: "A network's DNS servers are in its own region",
  clauses: ['HA-1', 'DR-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects: 'A network that resolves names in the other region stops working when that region is lost.',
  remedy: "Name the DNS address of the network's own region; the other region's may only stand beside it.",
  sources: ['https://learn.microsoft.com/azure/dns/private-resolver-reliability'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const network of networksOf(graph)) {
      const servers = textsOf(network.resource, 'dns_servers');
      if (servers.complete && servers.texts.length === 0) continue;
      yield servers.complete && network.region !== undefined
        ? judge(graph, network, servers.texts)
        : unknown(network.resource, 'the DNS servers or the region are not known before deployment', [
            step(network.resource, 'dns_servers', show(network.resource.get('dns_servers'))),
          ]);
    }
  },
};

function judge(graph: EstateGraph, network: Network, servers: readonly string[]): Result {
  const regions = servers.map((server) => networkHolding(graph, server)?.region);
  const found = `${listed(servers)} (${listed(regions.map((region) => region ?? 'no judged network'))})`;
  const evidence = [step(network.resource, 'dns_servers', found, `an address in ${network.region}`)];
  if (regions.includes(network.region)) {
    return pass(network.resource, `resolves names in its own region by ${abbreviated(servers)}`);
  }
  return regions.includes(undefined)
    ? unknown(network.resource, `${abbreviated(servers)} are in no judged network`, evidence)
    : fail(
        network.resource,
        `is in ${network.region} and resolves names only by ${abbreviated(servers)} in ${listed([...new Set(regions)].map(String))}`,
        evidence,
      );
}
