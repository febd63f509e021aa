import { EstateGraph } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { Network, networkAt, networksOf } from '../../graph/views/networks';
import { perGraph } from '../../graph/views/per-graph';
import { booleanOf } from '../../graph/attribute';
import { follow } from '../../graph/views/read';
import { fail, pass, step, unknown } from '../support/results';

/** What stands in a network with a public address, and where its subnet is written. */
const PUBLIC_TENANTS = [
  ['azurerm_firewall', 'ip_configuration.0.subnet_id'],
  ['azurerm_bastion_host', 'ip_configuration.0.subnet_id'],
  ['azurerm_virtual_network_gateway', 'ip_configuration.0.subnet_id'],
  ['azurerm_application_gateway', 'gateway_ip_configuration.0.subnet_id'],
] as const;

export const ddosPlan: Rule = {
  id: 'network/ddos-plan',
  title: 'Networks with public addresses are covered by a DDoS protection plan',
  clauses: ['PUB-1'],
  decides: [],
  severity: 'medium',
  gates: false,
  protects:
    "Without a plan Azure only protects itself: an attack that is small for Azure still takes a council's edge down.",
  remedy:
    "Name the estate's DDoS plan on the network, enabled; one plan covers all subscriptions of a tenant.",
  sources: ['https://learn.microsoft.com/azure/ddos-protection/ddos-protection-overview'],
  needsDeclaration: false,
  *check({ graph }) {
    const exposed = exposedNetworks(graph);
    for (const network of networksOf(graph)) {
      if (exposed.has(network)) yield judge(graph, network);
    }
  },
};

const exposedNetworks = perGraph(
  (graph): ReadonlySet<Network> =>
    new Set(
      PUBLIC_TENANTS.flatMap(([type, path]) =>
        graph.ofType(type).map((tenant) => networkAt(graph, follow(graph, tenant, path))),
      ).filter((network) => network !== undefined),
    ),
);

function judge(graph: EstateGraph, { resource }: Network): Result {
  const [plan] = resource.blocks('ddos_protection_plan');
  const reference = follow(graph, resource, 'ddos_protection_plan.0.id');
  if (resource.get('ddos_protection_plan').state === 'unknown' || (plan && reference.kind === 'unknown')) {
    return unknown(resource, 'whether a DDoS plan covers it is not known before deployment');
  }
  if (!plan || reference.kind === 'none') {
    return fail(resource, 'has public addresses and no DDoS plan', [
      step(resource, 'ddos_protection_plan', 'nothing', "the estate's plan"),
    ]);
  }
  const enabled = booleanOf(plan.get('enable'));
  if (enabled === undefined) return unknown(resource, 'whether its DDoS plan is enabled is not known');
  return enabled
    ? pass(resource, 'is covered by a DDoS plan')
    : fail(resource, 'names a DDoS plan that is not enabled', [
        step(resource, 'ddos_protection_plan.0.enable', 'false', 'true'),
      ]);
}
