import { EstateGraph } from '../../graph/graph';
import { textOf } from '../../graph/attribute';
import { Result, Rule } from '../rule';
import { networkHolding } from '../support/address-space';
import { firewallAt, someAddressUnknown } from '../../graph/views/firewalls';
import { perGraph } from '../../graph/views/per-graph';
import { pathIn, written } from '../../graph/views/read';
import { fail, labelOf, pass, show, step, unknown } from '../support/results';
import { Route, routesOf } from '../../graph/views/routes';

export const routeNextHopComplete: Rule = {
  id: 'network/route-next-hop-complete',
  title: 'Every route to an appliance names an address that an appliance has',
  clauses: ['CHG-1', 'HA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'Terraform plans a route to an appliance without its address; one to an address that nothing has drops all that it carries.',
  remedy: 'Write next_hop_in_ip_address: the private address of the firewall or appliance.',
  sources: [
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
    'azurerm 4.55.0 plans VirtualAppliance without an address',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const route of routesOf(graph)) {
      const result = judge(graph, route);
      if (result) yield result;
    }
  },
};

function judge(graph: EstateGraph, route: Route): Result | undefined {
  const { holder, block, name, nextHop, address } = route;
  const attribute = written(block, 'next_hop_in_ip_address');
  const evidence = [
    step(holder, pathIn(block, 'next_hop_in_ip_address'), show(attribute), "an appliance's address"),
  ];
  if (nextHop === undefined || attribute.state === 'unknown') {
    return unknown(holder, `the next hop of route "${name}" is not known before deployment`, evidence);
  }
  if (nextHop !== 'VirtualAppliance') {
    return attribute.state === 'absent'
      ? undefined
      : fail(
          holder,
          `route "${name}" to ${nextHop} has an address, which only VirtualAppliance takes`,
          evidence,
        );
  }
  if (address === undefined) return fail(holder, `route "${name}" to an appliance has no address`, evidence);
  if (firewallAt(graph, address)) return pass(holder, `route "${name}" leads to the firewall at ${address}`);
  if (appliances(graph).has(address))
    return pass(holder, `route "${name}" leads to the appliance at ${address}`);
  const network = networkHolding(graph, address);
  return !network || someAddressUnknown(graph)
    ? unknown(holder, `what has ${address}, where route "${name}" leads, is not judged here`, evidence)
    : fail(
        holder,
        `route "${name}" leads to ${address} in ${labelOf(network.resource)}, which nothing judged has`,
        evidence,
      );
}

/** Fixed private addresses of interfaces and load balancers, behind which an appliance may stand. */
const appliances = perGraph((graph): ReadonlySet<string> => {
  const blocks = [
    ...graph.ofType('azurerm_network_interface').flatMap((nic) => nic.blocks('ip_configuration')),
    ...graph.ofType('azurerm_lb').flatMap((lb) => lb.blocks('frontend_ip_configuration')),
  ];
  return new Set(
    blocks.map((block) => textOf(block.get('private_ip_address'))).filter((address) => address !== undefined),
  );
});
