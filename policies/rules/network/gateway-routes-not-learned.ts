import { Rule } from '../rule';
import { expectValue } from '../support/expect-value';
import { firewallAt } from '../../graph/views/firewalls';
import { EVERYWHERE, routeTablesOf } from '../../graph/views/routes';

export const gatewayRoutesNotLearned: Rule = {
  id: 'network/gateway-routes-not-learned',
  title: 'A route table that sends everything to the firewall learns no routes from gateways',
  clauses: ['ZT-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    "A gateway's routes are longer than 0.0.0.0/0: learned, they carry traffic to datacentres past the firewall one way.",
  remedy: 'Write bgp_route_propagation_enabled = false on the table.',
  sources: [
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
    'azurerm 4.55.0 takes true where nothing is written',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const { resource, routes } of routeTablesOf(graph)) {
      const sendsToFirewall = routes.some(
        ({ destination, address }) =>
          destination === EVERYWHERE && address !== undefined && firewallAt(graph, address) !== undefined,
      );
      if (!sendsToFirewall) continue;
      yield expectValue(resource, resource, {
        path: 'bgp_route_propagation_enabled',
        allowed: [false],
        whenAbsent: true,
      });
    }
  },
};
