import { subnetNoDefaultOutbound } from '../../../../policies/rules/network/subnet-no-default-outbound';
import { network, one, subnet, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const switched = (value: unknown, name = 'snet-web') =>
  network('web', '10.64.4.0/24', {
    subnet: [subnet(name, '10.64.4.0/26', { default_outbound_access_enabled: value })],
  });

export const cases = casesOf(subnetNoDefaultOutbound, [
  { name: 'a subnet with default outbound access off passes', expect: 'pass', resources: switched(false) },
  {
    name: 'a subnet with default outbound access on fails',
    expect: 'fail',
    resources: switched(true),
    on: 'azurerm_virtual_network.web',
  },
  {
    name: 'a subnet resource that says nothing has it on',
    expect: 'fail',
    resources: one('azurerm_subnet', 'web', { virtual_network_name: 'web' }),
    on: 'azurerm_subnet.web',
    says: 'nothing, which means true',
  },
  { name: 'a switch that is not known is undecided', expect: 'unknown', resources: switched(UNKNOWN) },
  {
    name: "the gateway's subnet has public addresses of its own",
    expect: 'not-applicable',
    resources: switched(true, 'GatewaySubnet'),
  },
]);
