import { nsgAllowNamesItsEnds } from '../../../../policies/rules/network/nsg-allow-names-its-ends';
import { merge, network, securityGroup, securityRule, subnet, UNKNOWN } from '../support/fragments';
import { casesOf, stackOf } from '../support/rule-case';

const allowing = (attributes: Readonly<Record<string, unknown>>, subnetName = 'snet-web') =>
  merge(
    securityGroup('web', [securityRule('allowed', attributes)]),
    network('web', '10.64.4.0/24', {
      subnet: [
        subnet(subnetName, '10.64.4.0/26', { security_group: '${azurerm_network_security_group.web.id}' }),
      ],
    }),
    network('revenues', '10.64.5.0/24'),
  );

export const cases = casesOf(nsgAllowNamesItsEnds, [
  { name: 'an allow from a subnet of one network passes', expect: 'pass', resources: allowing({}) },
  {
    name: 'a service tag of Azure is one far end',
    expect: 'pass',
    resources: allowing({ source_address_prefix: 'AzureLoadBalancer' }),
  },
  {
    name: 'an outbound rule may have any source: it stands at the source',
    expect: 'pass',
    resources: allowing({ direction: 'Outbound', source_address_prefix: '*' }),
  },
  {
    name: "Bastion's own rules are as wide as Azure demands",
    expect: 'pass',
    resources: allowing({ source_address_prefix: 'VirtualNetwork' }, 'AzureBastionSubnet'),
  },
  {
    name: 'an allow from VirtualNetwork joins all that is peered',
    expect: 'fail',
    resources: allowing({ source_address_prefix: 'VirtualNetwork' }),
    on: 'azurerm_network_security_group.web',
    says: 'VirtualNetwork',
  },
  {
    name: 'a range that spans two networks fails and names them',
    expect: 'fail',
    resources: allowing({ source_address_prefix: '10.64.0.0/12' }),
    says: 'azurerm_virtual_network.revenues',
  },
  {
    name: 'networks of two stacks are two, though they have one address in each',
    expect: 'fail',
    stacks: {
      web: stackOf(
        merge(
          network('spoke', '10.64.4.0/24'),
          securityGroup('web', [securityRule('allowed', { source_address_prefix: '10.64.0.0/12' })]),
        ),
      ),
      revenues: stackOf(network('spoke', '10.64.5.0/24', { name: 'other' })),
    },
    says: 'azurerm_virtual_network.spoke (revenues)',
  },
  {
    name: "a group may guard the Bastion's subnet if that one's group is not known",
    expect: 'unknown',
    resources: merge(
      securityGroup('web', [securityRule('allowed', { source_address_prefix: 'VirtualNetwork' })]),
      network('hub', '10.64.0.0/22', {
        subnet: [subnet('AzureBastionSubnet', '10.64.0.0/26', { security_group: UNKNOWN })],
      }),
    ),
  },
  {
    name: 'an outbound allow to everywhere fails',
    expect: 'fail',
    resources: allowing({ direction: 'Outbound', destination_address_prefix: '*' }),
    says: 'outbound',
  },
  {
    name: 'a source that is not known is undecided',
    expect: 'unknown',
    resources: allowing({ source_address_prefix: UNKNOWN }),
  },
  {
    name: 'a deny joins nothing',
    expect: 'not-applicable',
    resources: allowing({ access: 'Deny', source_address_prefix: '*' }),
  },
]);
