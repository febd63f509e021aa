import { noOtherWayIn } from '../../../../policies/rules/access/no-other-way-in';
import { idOf, merge, network, one } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const web = network('web', '10.64.4.0/24');
const translating = (rule: Readonly<Record<string, unknown>>) =>
  merge(
    web,
    one('azurerm_firewall_policy_rule_collection_group', 'edge', {
      nat_rule_collection: [{ name: 'in', rule: [{ name: 'admin', ...rule }] }],
    }),
  );

export const cases = casesOf(noOtherWayIn, [
  { name: 'networks without another way in pass', expect: 'pass', resources: web, on: 'networks' },
  {
    name: 'an interface with a private address only passes',
    expect: 'pass',
    resources: merge(
      web,
      one('azurerm_network_interface', 'vm', { ip_configuration: [{ name: 'a', public_ip_address_id: '' }] }),
    ),
  },
  {
    name: 'a rule that translates to HTTPS is an edge, not a way in for people',
    expect: 'pass',
    resources: translating({ translated_port: 443 }),
  },
  {
    name: 'a Bastion is a way in',
    expect: 'fail',
    resources: one('azurerm_bastion_host', 'hub', { location: 'uksouth' }),
    on: 'azurerm_bastion_host.hub',
  },
  {
    name: 'an interface with a public address is a way in',
    expect: 'fail',
    resources: one('azurerm_network_interface', 'vm', {
      ip_configuration: [{ public_ip_address_id: idOf('Microsoft.Network/publicIPAddresses', 'vm') }],
    }),
    on: 'azurerm_network_interface.vm',
  },
  {
    name: 'a gateway that takes tunnels from devices is a way in',
    expect: 'fail',
    resources: one('azurerm_virtual_network_gateway', 'vpn', {
      vpn_client_configuration: [{ address_space: ['10.99.0.0/24'] }],
    }),
    on: 'azurerm_virtual_network_gateway.vpn',
  },
  {
    name: 'a rule that translates an odd port to Remote Desktop is a way in',
    expect: 'fail',
    resources: translating({ destination_ports: ['51000'], translated_port: 3389 }),
    on: 'azurerm_firewall_policy_rule_collection_group.edge',
    says: '3389',
  },
  { name: 'nothing built, no way in', expect: 'not-applicable', resources: {} },
]);
