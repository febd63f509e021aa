import { tunnelsOnlyToDatacentres } from '../../../../policies/rules/sites/tunnels-only-to-datacentres';
import { declare, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { datacentre, office } from '../support/sites';

const tunnel = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_local_network_gateway', 'far', {
    gateway_address: '203.0.113.10',
    address_space: ['172.20.0.0/16'],
    ...attributes,
  });
const declaration = declare({ sites: [datacentre(), office()] });

export const cases = casesOf(tunnelsOnlyToDatacentres, [
  { name: 'a tunnel to a declared datacentre passes', expect: 'pass', resources: tunnel({}), declaration },
  {
    name: 'a peer may be named rather than numbered',
    expect: 'pass',
    resources: tunnel({ gateway_address: null, gateway_fqdn: 'vpn.example.org' }),
    declaration: declare({ sites: [datacentre({ peers: ['vpn.example.org'] })] }),
  },
  {
    name: 'no tunnel at all is what the clause wants most',
    expect: 'pass',
    resources: {},
    declaration,
    on: 'sites',
  },
  {
    name: 'a tunnel to a peer that nobody declared fails',
    expect: 'fail',
    resources: tunnel({ gateway_address: '198.51.100.7' }),
    declaration,
    on: 'azurerm_local_network_gateway.far',
    says: '198.51.100.7',
  },
  {
    name: 'a tunnel to an office fails',
    expect: 'fail',
    resources: tunnel({ gateway_address: '198.51.100.7', address_space: ['192.168.10.0/24'] }),
    declaration: declare({ sites: [office({ peers: ['198.51.100.7'] })] }),
    says: 'which is an office',
  },
  {
    name: "an office's range behind a datacentre's tunnel fails",
    expect: 'fail',
    resources: tunnel({ address_space: ['172.20.0.0/16', '192.168.10.0/24'] }),
    declaration,
    says: '192.168.10.0/24',
  },
  {
    name: 'a private line that no datacentre declares fails',
    expect: 'fail',
    resources: one('azurerm_express_route_circuit', 'line', { location: 'uksouth' }),
    declaration,
    on: 'azurerm_express_route_circuit.line',
  },
  {
    name: 'a peer that is not known is undecided',
    expect: 'unknown',
    resources: tunnel({ gateway_address: UNKNOWN }),
    declaration,
  },
  {
    name: 'a connection whose far end is not judged is undecided',
    expect: 'unknown',
    resources: one('azurerm_virtual_network_gateway_connection', 'c', { type: 'IPsec' }),
    declaration,
  },
  { name: 'without a declaration no site is known', expect: 'not-applicable', resources: tunnel({}) },
]);
