import { noPrivateCircuit } from '../../../../policies/rules/reach/no-private-circuit';
import { merge, one, peering, Resources, route, routeTable, subnet } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { datacentre } from '../support/sites';
import { appOut, appToDb, end, meant, smallEstate, through } from './estate';

const OLD = '172.20.0.0/16';
const toOld = appToDb({
  id: 'app-to-old',
  pairs: [{ from: end('web', 'app'), to: { kind: 'site', site: 'old' } }],
});
const declaration = meant([toOld], { sites: [datacentre({ expressRoute: true })] });

/** The application reaches the old datacentre through the firewall, by what else stands in the hub. */
function joined(...gateways: readonly Resources[]): Resources {
  return merge(
    smallEstate({
      app: [appOut({ destination_address_prefix: OLD })],
      firewall: [through({ destination_addresses: [OLD] })],
      hubSubnets: [
        subnet('GatewaySubnet', '10.64.0.64/27', { route_table_id: '${azurerm_route_table.gateway.id}' }),
      ],
    }),
    peering('web', 'hub', { use_remote_gateways: true }),
    peering('hub', 'web', { allow_gateway_transit: true }),
    routeTable('gateway', [route('10.64.4.0/24', '10.64.0.4')], { bgp_route_propagation_enabled: true }),
    ...gateways,
  );
}

function gateway(name: string, type: 'Vpn' | 'ExpressRoute'): Resources {
  return one('azurerm_virtual_network_gateway', name, {
    location: 'uksouth',
    type,
    sku: type === 'Vpn' ? 'VpnGw2AZ' : 'ErGw1AZ',
    ip_configuration: [
      {
        name: 'primary',
        subnet_id: '${azurerm_virtual_network.hub.id}/subnets/GatewaySubnet',
      },
    ],
  });
}

const circuit = merge(
  gateway('line', 'ExpressRoute'),
  one('azurerm_express_route_circuit', 'line', { location: 'uksouth' }),
  one('azurerm_virtual_network_gateway_connection', 'line', {
    location: 'uksouth',
    type: 'ExpressRoute',
    virtual_network_gateway_id: '${azurerm_virtual_network_gateway.line.id}',
    express_route_circuit_id: '${azurerm_express_route_circuit.line.id}',
  }),
);
const tunnel = merge(
  gateway('tunnel', 'Vpn'),
  one('azurerm_local_network_gateway', 'old', {
    location: 'uksouth',
    gateway_address: '203.0.113.10',
    address_space: [OLD],
  }),
  one('azurerm_virtual_network_gateway_connection', 'tunnel', {
    location: 'uksouth',
    type: 'IPsec',
    virtual_network_gateway_id: '${azurerm_virtual_network_gateway.tunnel.id}',
    local_network_gateway_id: '${azurerm_local_network_gateway.old.id}',
  }),
);

export const cases = casesOf(noPrivateCircuit, [
  {
    name: 'where there is no circuit nothing needs one',
    expect: 'pass',
    resources: smallEstate(),
    declaration: meant(),
    on: 'sites',
    says: 'no private circuit',
  },
  {
    name: 'a flow that has a tunnel too does not need the circuit',
    expect: 'pass',
    resources: joined(circuit, tunnel),
    declaration,
    says: 'with all private circuits gone',
  },
  {
    name: 'a flow that has nothing but the circuit needs it',
    expect: 'fail',
    resources: joined(circuit),
    declaration,
    on: 'flows.app-to-old',
    says: 'without private circuits, "app-to-old" does not work',
  },
  { name: 'without a network there is no circuit', expect: 'not-applicable', resources: {}, declaration },
]);
