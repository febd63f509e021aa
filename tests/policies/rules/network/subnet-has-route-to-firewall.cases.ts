import { subnetHasRouteToFirewall } from '../../../../policies/rules/network/subnet-has-route-to-firewall';
import { hub, merge, network, route, routeTable, subnet, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const routed = (routes: Parameters<typeof routeTable>[1], subnetName = 'snet-web', region = 'uksouth') =>
  merge(
    hub('uksouth'),
    hub('ukwest'),
    routeTable('web', routes),
    network('web', '10.64.4.0/24', {
      location: region,
      subnet: [subnet(subnetName, '10.64.4.0/26', { route_table_id: '${azurerm_route_table.web.id}' })],
    }),
  );
const attached = (id: unknown, name = 'snet-web') =>
  network('web', '10.64.4.0/24', { subnet: [subnet(name, '10.64.4.0/26', { route_table_id: id })] });

export const cases = casesOf(subnetHasRouteToFirewall, [
  {
    name: "a subnet that sends everything to its region's firewall passes",
    expect: 'pass',
    resources: routed([route('0.0.0.0/0', '10.64.0.4')]),
  },
  {
    name: 'a subnet that drops everything passes',
    expect: 'pass',
    resources: routed([route('0.0.0.0/0', null, { next_hop_type: 'None' })]),
  },
  {
    name: "Bastion's subnet has no route table, as Azure demands",
    expect: 'pass',
    resources: attached(null, 'AzureBastionSubnet'),
  },
  {
    name: "the firewall's own subnet may send to the Internet",
    expect: 'pass',
    resources: routed([route('0.0.0.0/0', null, { next_hop_type: 'Internet' })], 'AzureFirewallSubnet'),
  },
  {
    name: 'a subnet without a route table goes straight to the Internet',
    expect: 'fail',
    resources: attached(null),
    on: 'azurerm_virtual_network.web',
    says: 'no route table',
  },
  {
    name: 'a table without a default route fails',
    expect: 'fail',
    resources: routed([route('10.80.0.0/12', '10.64.0.4')]),
    says: 'no route for 0.0.0.0/0',
  },
  {
    name: 'a default route to the Internet passes by the firewall',
    expect: 'fail',
    resources: routed([route('0.0.0.0/0', null, { next_hop_type: 'Internet' })]),
    says: 'past the firewall',
  },
  {
    name: "the other region's firewall falls with that region",
    expect: 'fail',
    resources: routed([route('0.0.0.0/0', '10.80.0.4')]),
    says: 'in ukwest',
  },
  {
    name: 'an address in the hub that no firewall has fails',
    expect: 'fail',
    resources: routed([route('0.0.0.0/0', '10.64.0.9')]),
    says: 'no judged firewall has',
  },
  {
    name: "a default route on the gateway's subnet fails",
    expect: 'fail',
    resources: routed([route('0.0.0.0/0', '10.64.0.4')], 'GatewaySubnet'),
    says: '0.0.0.0/0',
  },
  {
    name: 'a next hop that is not known is undecided',
    expect: 'unknown',
    resources: routed([route('0.0.0.0/0', UNKNOWN)]),
  },
  {
    name: "an address outside every judged network may be a firewall's",
    expect: 'unknown',
    resources: routed([route('0.0.0.0/0', '10.200.0.4')]),
  },
  { name: 'a route table that is not known is undecided', expect: 'unknown', resources: attached(UNKNOWN) },
  {
    name: 'a network without subnets sends nothing',
    expect: 'not-applicable',
    resources: network('web', '10.64.4.0/24'),
  },
]);
