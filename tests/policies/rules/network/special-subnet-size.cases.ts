import { specialSubnetSize } from '../../../../policies/rules/network/special-subnet-size';
import { merge, network, one, subnet, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const sized = (name: string, range: string) =>
  network('hub', '10.64.0.0/22', { subnet: [subnet(name, range)] });
const resolver = (range: string) =>
  merge(
    sized('snet-dns-inbound', range),
    one('azurerm_private_dns_resolver_inbound_endpoint', 'inbound', {
      ip_configurations: [{ subnet_id: '${azurerm_virtual_network.hub.id}/subnets/snet-dns-inbound' }],
    }),
  );

export const cases = casesOf(specialSubnetSize, [
  {
    name: "a firewall's subnet of /26 passes",
    expect: 'pass',
    resources: sized('AzureFirewallSubnet', '10.64.0.0/26'),
  },
  { name: "a resolver's subnet of /28 passes", expect: 'pass', resources: resolver('10.64.0.0/28') },
  {
    name: "a firewall's subnet of /27 fails",
    expect: 'fail',
    resources: sized('AzureFirewallSubnet', '10.64.0.0/27'),
    on: 'azurerm_virtual_network.hub',
    says: '/26 or larger',
  },
  {
    name: "a gateway's subnet of /28 fails",
    expect: 'fail',
    resources: sized('GatewaySubnet', '10.64.0.0/28'),
    says: '/27 or larger',
  },
  {
    name: "a resolver's subnet is known by the endpoint in it, and may be too large too",
    expect: 'fail',
    resources: resolver('10.64.0.0/23'),
    says: '/28 to /24',
  },
  {
    name: 'a range that is not known is undecided',
    expect: 'unknown',
    resources: sized('GatewaySubnet', UNKNOWN),
  },
  {
    name: 'an ordinary subnet may have any size',
    expect: 'not-applicable',
    resources: sized('snet-web', '10.64.0.0/29'),
  },
]);
