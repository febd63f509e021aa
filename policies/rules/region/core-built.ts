import { Declaration } from '../../declaration/declaration';
import { EstateGraph } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { regionOf } from '../../graph/views/read';
import { fail, listed, pass, unknown } from '../support/results';

interface Part {
  readonly what: string;
  readonly type: string;
  readonly needed: (declaration: Declaration) => boolean;
}

const always = () => true;
const forDatacentres = ({ sites }: Declaration) => sites.some((site) => site.kind === 'datacentre');

/** What every virtual datacentre has of its own, so that it works without the other one. */
const CORE: readonly Part[] = [
  { what: 'virtual network', type: 'azurerm_virtual_network', needed: always },
  { what: 'firewall', type: 'azurerm_firewall', needed: always },
  { what: 'firewall policy', type: 'azurerm_firewall_policy', needed: always },
  { what: 'DNS resolver', type: 'azurerm_private_dns_resolver', needed: always },
  { what: 'inbound DNS endpoint', type: 'azurerm_private_dns_resolver_inbound_endpoint', needed: always },
  { what: 'Log Analytics workspace', type: 'azurerm_log_analytics_workspace', needed: always },
  { what: 'VPN gateway', type: 'azurerm_virtual_network_gateway', needed: forDatacentres },
];

export const coreBuilt: Rule = {
  id: 'region/core-built',
  title: 'Each virtual datacentre has its own firewall, name resolution, logging and hybrid networking',
  clauses: ['VDC-2'],
  decides: ['VDC-2'],
  severity: 'high',
  gates: true,
  protects:
    'A datacentre that borrows its firewall, name resolution or logging from the other one stops working with it.',
  remedy: 'Build the missing part in the region; a hub of the estate has all of them.',
  sources: [
    'Strategy clause VDC-2: each virtual datacentre holds core infrastructure, hybrid networking, security and governance controls',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    if (!declaration) return;
    const parts = CORE.filter((part) => part.needed(declaration));
    for (const region of [declaration.regions.primary, declaration.regions.secondary]) {
      yield judge(graph, region, parts);
    }
  },
};

function judge(graph: EstateGraph, region: string, parts: readonly Part[]): Result {
  const subject = `hubs.${region}`;
  const missing = parts.filter((part) => !graph.ofType(part.type).some((r) => regionOf(r) === region));
  if (missing.length === 0) {
    return pass(subject, `${region} has its own ${listed(parts.map(({ what }) => what))}`);
  }
  const undecided = missing.filter((part) => graph.ofType(part.type).some((r) => regionOf(r) === undefined));
  const names = listed(missing.map(({ what }) => what));
  return undecided.length === missing.length
    ? unknown(subject, `whether ${region} has a ${names} is not known before deployment`)
    : fail(subject, `${region} has no ${names}`);
}
