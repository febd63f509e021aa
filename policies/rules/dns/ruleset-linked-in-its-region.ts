import { EstateGraph, Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { groupBy } from '../../graph/views/group-by';
import { Network, networkAt } from '../../graph/views/networks';
import { follow, regionOf } from '../../graph/views/read';
import { fail, labelOf, pass, step, unknown } from '../support/results';

export const rulesetLinkedInItsRegion: Rule = {
  id: 'dns/ruleset-linked-in-its-region',
  title: 'A DNS forwarding ruleset is linked to networks of its own region, and a network to one ruleset',
  clauses: ['CHG-1', 'HA-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects: 'Terraform plans a link across regions, or a second one; Azure refuses both.',
  remedy: 'Make a ruleset in each region with the same rules, and link each network to that of its region.',
  sources: ['https://learn.microsoft.com/azure/dns/private-resolver-endpoints-rulesets'],
  needsDeclaration: false,
  *check({ graph }) {
    const links = graph.ofType('azurerm_private_dns_resolver_virtual_network_link');
    const networkOf = (link: Resource) => networkAt(graph, follow(graph, link, 'virtual_network_id'));
    const byNetwork = groupBy(links, networkOf);
    for (const link of links) {
      const network = networkOf(link);
      yield judge(graph, link, network, byNetwork.get(network)?.length ?? 0);
    }
  },
};

function judge(
  graph: EstateGraph,
  link: Resource,
  network: Network | undefined,
  linksOfNetwork: number,
): Result {
  const ruleset = follow(graph, link, 'dns_forwarding_ruleset_id');
  const home = ruleset.kind === 'resource' ? regionOf(ruleset.resource) : undefined;
  if (!network || network.region === undefined || home === undefined) {
    return unknown(link, 'its ruleset, its network or their regions are not judged here or not known');
  }
  if (linksOfNetwork > 1) {
    return fail(link, `${labelOf(network.resource)} is linked to ${linksOfNetwork} rulesets`, [
      step(link, 'virtual_network_id', labelOf(network.resource), 'one ruleset a network'),
    ]);
  }
  return home === network.region
    ? pass(link, `ruleset and network are in ${home}`)
    : fail(link, `links ${labelOf(network.resource)} in ${network.region} to a ruleset in ${home}`, [
        step(link, 'dns_forwarding_ruleset_id', home, network.region),
      ]);
}
