import { booleanOf } from '../../graph/attribute';
import { EstateGraph, Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { firewallAt } from '../../graph/views/firewalls';
import { Network, networkAt, Subnet, subnetAt } from '../../graph/views/networks';
import { peeringsFrom } from '../../graph/views/peerings';
import { follow } from '../../graph/views/read';
import { abbreviated, counted, fail, labelOf, pass, show, step, unknown } from '../support/results';
import { EVERYWHERE, RouteTable, routeTableAt } from '../../graph/views/routes';

export const gatewaySubnetRoutes: Rule = {
  id: 'network/gateway-subnet-routes',
  title: 'What comes in by a gateway passes the firewall on its way to each network of the region',
  clauses: ['ZT-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    "A peering's own route is longer than any default, so without a route for each network a datacentre reaches them past the firewall.",
  remedy:
    'On GatewaySubnet write one route for each peered network of the region, as long as its range, to the firewall; no 0.0.0.0/0, and leave route propagation on.',
  sources: [
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
    'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const gateway of graph.ofType('azurerm_virtual_network_gateway')) {
      const reference = follow(graph, gateway, 'ip_configuration.0.subnet_id');
      const network = networkAt(graph, reference);
      const subnet = subnetAt(graph, reference, 'GatewaySubnet');
      yield network && subnet
        ? judgeGateway(graph, gateway, network, subnet)
        : unknown(gateway, 'the subnet it stands in is not judged here or not known');
    }
  },
};

function judgeGateway(graph: EstateGraph, gateway: Resource, network: Network, subnet: Subnet): Result {
  const { routeTable } = subnet;
  const spokes = peeringsFrom(graph, network)
    .map(({ to }) => to)
    .filter((peer) => peer !== undefined && peer.region === network.region)
    .map((peer) => peer!);
  if (routeTable.kind === 'none') {
    return spokes.length === 0
      ? pass(gateway, 'no network of the region is peered with the one it stands in')
      : fail(
          gateway,
          `its subnet has no route table, so ${counted(spokes.length, 'network')} is reached past the firewall`,
          [step(subnet.holder, subnet.block.path, 'no route table', 'one route a network to the firewall')],
        );
  }
  const table = routeTable.kind === 'resource' ? routeTableAt(graph, routeTable.resource) : undefined;
  return table
    ? judgeTable(graph, gateway, table, spokes)
    : unknown(gateway, 'the route table of its subnet is not judged here or not known');
}

function judgeTable(
  graph: EstateGraph,
  gateway: Resource,
  table: RouteTable,
  spokes: readonly Network[],
): Result {
  const propagation = table.resource.get('bgp_route_propagation_enabled');
  if (booleanOf(propagation) === false) {
    return fail(
      gateway,
      "its subnet's route table switches route propagation off, which cuts the gateway off",
      [step(table.resource, 'bgp_route_propagation_enabled', show(propagation), 'true')],
    );
  }
  if (table.routes.some(({ destination }) => destination === EVERYWHERE)) {
    return fail(
      gateway,
      `its subnet's route table has a route for ${EVERYWHERE}, which a gateway can't have`,
      [step(table.resource, 'route', EVERYWHERE, 'no default route')],
    );
  }
  const toFirewall = new Set(
    table.routes
      .filter(({ address }) => address !== undefined && firewallAt(graph, address))
      .map(({ destination }) => destination),
  );
  const missing = spokes.filter(({ ranges }) => ranges.some((range) => !toFirewall.has(range.toString())));
  const known =
    table.complete &&
    propagation.state !== 'unknown' &&
    table.routes.every(({ destination, address, nextHop }) =>
      nextHop === 'VirtualAppliance'
        ? destination !== undefined && address !== undefined
        : nextHop !== undefined,
    ) &&
    spokes.every(({ complete }) => complete);
  if (missing.length > 0 && known) {
    return fail(
      gateway,
      `its subnet has no route to the firewall for ${abbreviated(missing.map(({ resource }) => labelOf(resource)))}`,
      missing.map(({ resource, ranges }) =>
        step(table.resource, 'route', `none for ${labelOf(resource)}`, ranges.map(String).join(', ')),
      ),
    );
  }
  return known
    ? pass(gateway, `${counted(spokes.length, 'network')} of the region is reached through the firewall`)
    : unknown(gateway, 'the routes of its subnet, or the ranges of the networks, are not all known');
}
