import { gatewaySubnetRoutes } from '../../../../policies/rules/network/gateway-subnet-routes';
import { hub, merge, network, one, peering, route, routeTable, subnet, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const gateway = one('azurerm_virtual_network_gateway', 'vpn', {
  type: 'Vpn',
  ip_configuration: [{ subnet_id: '${azurerm_virtual_network.hub-uksouth.id}/subnets/GatewaySubnet' }],
});
const spokes = merge(
  network('web', '10.64.4.0/24'),
  network('far', '10.80.4.0/24', { location: 'ukwest' }),
  peering('hub-uksouth', 'web'),
  peering('hub-uksouth', 'far'),
);
const routed = (
  routes: Parameters<typeof routeTable>[1],
  attributes: Parameters<typeof routeTable>[2] = { bgp_route_propagation_enabled: true },
) =>
  merge(
    gateway,
    spokes,
    hub('uksouth', [
      subnet('GatewaySubnet', '10.64.1.0/27', { route_table_id: '${azurerm_route_table.gateway.id}' }),
    ]),
    routeTable('gateway', routes, attributes),
  );
const toWeb = route('10.64.4.0/24', '10.64.0.4');

export const cases = casesOf(gatewaySubnetRoutes, [
  {
    name: "a route to the firewall for each network of the region passes; the other region's need none",
    expect: 'pass',
    resources: routed([toWeb]),
  },
  {
    name: 'a network without a route is reached past the firewall',
    expect: 'fail',
    resources: routed([]),
    on: 'azurerm_virtual_network_gateway.vpn',
    says: 'azurerm_virtual_network.web',
  },
  {
    name: "a longer range than the network's own does not divert the peering",
    expect: 'fail',
    resources: routed([route('10.64.0.0/16', '10.64.0.4')]),
    says: 'azurerm_virtual_network.web',
  },
  {
    name: 'a subnet without a route table fails',
    expect: 'fail',
    resources: merge(gateway, spokes, hub('uksouth', [subnet('GatewaySubnet', '10.64.1.0/27')])),
    says: 'no route table',
  },
  {
    name: 'a default route fails',
    expect: 'fail',
    resources: routed([toWeb, route('0.0.0.0/0', '10.64.0.4')]),
    says: '0.0.0.0/0',
  },
  {
    name: 'route propagation switched off cuts the gateway off',
    expect: 'fail',
    resources: routed([toWeb], { bgp_route_propagation_enabled: false }),
    says: 'propagation',
  },
  {
    name: 'a route whose address is not known is undecided',
    expect: 'unknown',
    resources: routed([route('10.64.4.0/24', UNKNOWN)]),
  },
  {
    name: 'a gateway in a subnet that is not judged is undecided',
    expect: 'unknown',
    resources: one('azurerm_virtual_network_gateway', 'vpn', { ip_configuration: [{ subnet_id: UNKNOWN }] }),
  },
  {
    name: 'a hub without a gateway needs no such routes',
    expect: 'not-applicable',
    resources: hub('uksouth'),
  },
]);
