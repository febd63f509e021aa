import { peeringGatewayTransitConsistent } from '../../../../policies/rules/network/peering-gateway-transit-consistent';
import { merge, network, one, Resources, peering, subnet, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const gatewayIn = (name: string) =>
  one('azurerm_virtual_network_gateway', name, {
    ip_configuration: [{ subnet_id: `\${azurerm_virtual_network.${name}.id}/subnets/GatewaySubnet` }],
  });
const networks = merge(
  network('hub', '10.64.0.0/22', { subnet: [subnet('GatewaySubnet', '10.64.0.0/27')] }),
  network('web', '10.64.4.0/24', { subnet: [subnet('GatewaySubnet', '10.64.4.0/27')] }),
);
const lent = (lends: unknown, ...more: readonly Resources[]) =>
  merge(
    networks,
    peering('hub', 'web', { allow_gateway_transit: lends }),
    peering('web', 'hub', { use_remote_gateways: true }),
    ...more,
  );

export const cases = casesOf(peeringGatewayTransitConsistent, [
  {
    name: 'a network that uses the gateway which its hub lends passes',
    expect: 'pass',
    resources: lent(true, gatewayIn('hub')),
  },
  {
    name: 'a hub that has a gateway and does not lend it fails',
    expect: 'fail',
    resources: lent(false, gatewayIn('hub')),
    on: 'azurerm_virtual_network_peering.web-to-hub',
    says: 'does not lend',
  },
  {
    name: 'a hub that lends a gateway it has not fails',
    expect: 'fail',
    resources: lent(true),
    says: 'no gateway to lend',
  },
  {
    name: "a network with a gateway of its own can't use another",
    expect: 'fail',
    resources: lent(true, gatewayIn('hub'), gatewayIn('web')),
    says: 'of its own',
  },
  {
    name: 'a network that uses the gateways of two hubs fails',
    expect: 'fail',
    resources: lent(
      true,
      gatewayIn('hub'),
      network('second', '10.80.0.0/22', { location: 'ukwest' }),
      peering('web', 'second', { use_remote_gateways: true }),
    ),
    says: 'gateways of 2 networks',
  },
  {
    name: 'a half that lends and uses at once fails',
    expect: 'fail',
    resources: merge(
      networks,
      peering('web', 'hub', { use_remote_gateways: true, allow_gateway_transit: true }),
    ),
    says: 'at once',
  },
  {
    name: 'whether the gateway is lent may not be known',
    expect: 'unknown',
    resources: lent(UNKNOWN, gatewayIn('hub')),
  },
  {
    name: 'a peering that uses no remote gateway needs none',
    expect: 'not-applicable',
    resources: merge(networks, peering('web', 'hub')),
  },
]);
