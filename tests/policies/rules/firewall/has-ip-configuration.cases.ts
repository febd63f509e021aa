import { hasIpConfiguration } from '../../../../policies/rules/firewall/has-ip-configuration';
import { idOf, networkId, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const SUBNET = `${networkId('hub')}/subnets/AzureFirewallSubnet`;
const ADDRESS = idOf('Microsoft.Network/publicIPAddresses', 'hub');
const standing = (...configurations: readonly Readonly<Record<string, unknown>>[]) =>
  one('azurerm_firewall', 'hub', { location: 'uksouth', ip_configuration: configurations });

export const cases = casesOf(hasIpConfiguration, [
  {
    name: 'a firewall with one subnet and a public address passes',
    expect: 'pass',
    resources: standing({ subnet_id: SUBNET, public_ip_address_id: ADDRESS }),
  },
  {
    name: 'further addresses name no subnet',
    expect: 'pass',
    resources: standing(
      { subnet_id: SUBNET, public_ip_address_id: ADDRESS },
      { public_ip_address_id: ADDRESS },
    ),
  },
  {
    name: 'a firewall in a virtual hub passes',
    expect: 'pass',
    resources: one('azurerm_firewall', 'hub', { virtual_hub: [{ virtual_hub_id: '/subscriptions/a' }] }),
  },
  {
    name: 'a firewall that stands nowhere fails',
    expect: 'fail',
    resources: one('azurerm_firewall', 'hub', { location: 'uksouth' }),
    on: 'azurerm_firewall.hub',
    says: 'no ip_configuration',
  },
  {
    name: 'two configurations with a subnet fail',
    expect: 'fail',
    resources: standing({ subnet_id: SUBNET, public_ip_address_id: ADDRESS }, { subnet_id: SUBNET }),
    says: '2 ip_configurations',
  },
  {
    name: 'a firewall without a public address fails',
    expect: 'fail',
    resources: standing({ subnet_id: SUBNET }),
    says: 'public address',
  },
  {
    name: 'a subnet that is not known is undecided',
    expect: 'unknown',
    resources: standing({ subnet_id: UNKNOWN, public_ip_address_id: ADDRESS }),
  },
  { name: 'no firewall, no configuration', expect: 'not-applicable', resources: {} },
]);
