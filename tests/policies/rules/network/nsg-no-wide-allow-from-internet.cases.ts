import { nsgNoWideAllowFromInternet } from '../../../../policies/rules/network/nsg-no-wide-allow-from-internet';
import { merge, network, securityGroup, securityRule, subnet, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const allowing = (attributes: Readonly<Record<string, unknown>>, subnetName = 'snet-web') =>
  merge(
    securityGroup('web', [securityRule('in', attributes)]),
    network('web', '10.64.4.0/24', {
      subnet: [
        subnet(subnetName, '10.64.4.0/26', { security_group: '${azurerm_network_security_group.web.id}' }),
      ],
    }),
  );

export const cases = casesOf(nsgNoWideAllowFromInternet, [
  { name: 'an allow from a subnet passes', expect: 'pass', resources: allowing({}) },
  {
    name: 'a Bastion takes HTTPS from the Internet',
    expect: 'pass',
    resources: allowing({ source_address_prefix: 'Internet' }, 'AzureBastionSubnet'),
  },
  {
    name: 'an allow from everywhere fails',
    expect: 'fail',
    resources: allowing({ source_address_prefix: '*' }),
    on: 'azurerm_network_security_group.web',
    says: 'port 443',
  },
  {
    name: 'an allow from the Internet tag fails',
    expect: 'fail',
    resources: allowing({ source_address_prefix: 'Internet', destination_port_range: '22' }),
    says: 'port 22',
  },
  {
    name: 'half of the Internet is the Internet',
    expect: 'fail',
    resources: allowing({ source_address_prefix: '128.0.0.0/1' }),
  },
  {
    name: 'a Bastion takes nothing but HTTPS from the Internet',
    expect: 'fail',
    resources: allowing(
      { source_address_prefix: 'Internet', destination_port_range: '3389' },
      'AzureBastionSubnet',
    ),
    says: '3389',
  },
  {
    name: "a group may guard the Bastion's subnet if that one's group is not known",
    expect: 'unknown',
    resources: merge(
      securityGroup('web', [securityRule('in', { source_address_prefix: 'Internet' })]),
      network('hub', '10.64.0.0/22', {
        subnet: [subnet('AzureBastionSubnet', '10.64.0.0/26', { security_group: UNKNOWN })],
      }),
    ),
  },
  {
    name: 'a source that is not known is undecided',
    expect: 'unknown',
    resources: allowing({ source_address_prefix: UNKNOWN }),
  },
  {
    name: 'a deny lets nobody in',
    expect: 'not-applicable',
    resources: allowing({ source_address_prefix: '*', access: 'Deny' }),
  },
]);
