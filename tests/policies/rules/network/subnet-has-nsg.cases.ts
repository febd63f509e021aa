import { subnetHasNsg } from '../../../../policies/rules/network/subnet-has-nsg';
import {
  merge,
  network,
  networkId,
  one,
  Resources,
  securityGroup,
  subnet,
  UNKNOWN,
} from '../support/fragments';
import { casesOf } from '../support/rule-case';

const group = securityGroup('web', []);
const guarded = (securityGroupId: unknown, name = 'snet-web') =>
  merge(
    group,
    network('web', '10.64.4.0/24', {
      subnet: [subnet(name, '10.64.4.0/26', { security_group: securityGroupId })],
    }),
  );
const standalone = (...more: readonly Resources[]) =>
  merge(
    group,
    network('web', '10.64.4.0/24', { subnet: null }),
    one('azurerm_subnet', 'app', { virtual_network_name: 'web', address_prefixes: ['10.64.4.0/26'] }),
    ...more,
  );
const association = (subnetId: unknown) =>
  one('azurerm_subnet_network_security_group_association', 'app', {
    subnet_id: subnetId,
    network_security_group_id: '${azurerm_network_security_group.web.id}',
  });

export const cases = casesOf(subnetHasNsg, [
  {
    name: 'an inline subnet with a security group passes',
    expect: 'pass',
    resources: guarded('${azurerm_network_security_group.web.id}'),
  },
  {
    name: 'a subnet resource gets its security group by an association, by expression',
    expect: 'pass',
    resources: standalone(association('${azurerm_subnet.app.id}')),
  },
  {
    name: 'a subnet resource gets its security group by an association, by id without regard to case',
    expect: 'pass',
    resources: standalone(association(`${networkId('WEB')}/subnets/APP`)),
  },
  {
    name: "the firewall's subnet has none, as Azure demands",
    expect: 'pass',
    resources: guarded(null, 'AzureFirewallSubnet'),
  },
  {
    name: 'a group that a plan shows as an empty text is none',
    expect: 'fail',
    resources: guarded(''),
    says: 'no security group',
  },
  {
    name: 'an inline subnet without a security group fails',
    expect: 'fail',
    resources: guarded(null),
    on: 'azurerm_virtual_network.web',
    says: '"snet-web" has no security group',
  },
  {
    name: 'a subnet resource that no association names fails',
    expect: 'fail',
    resources: standalone(),
    on: 'azurerm_subnet.app',
  },
  {
    name: "a security group on the gateway's subnet fails",
    expect: 'fail',
    resources: guarded('${azurerm_network_security_group.web.id}', 'GatewaySubnet'),
    says: 'which Azure forbids',
  },
  {
    name: 'a security group that is not known is undecided',
    expect: 'unknown',
    resources: guarded(UNKNOWN),
    on: 'azurerm_virtual_network.web',
  },
  {
    name: "an association of a subnet that is not known may be this one's",
    expect: 'unknown',
    resources: standalone(association(UNKNOWN)),
    on: 'azurerm_subnet.app',
  },
  {
    name: 'a subnet whose name is not known may be one where Azure forbids a group',
    expect: 'unknown',
    resources: guarded(null, UNKNOWN),
  },
  {
    name: 'a network that does not tell its subnets is undecided',
    expect: 'unknown',
    resources: network('web', '10.64.4.0/24', { subnet: UNKNOWN }),
  },
  {
    name: 'a network without subnets has nothing to guard',
    expect: 'not-applicable',
    resources: network('web', '10.64.4.0/24'),
  },
]);
