import { routeNextHopComplete } from '../../../../policies/rules/network/route-next-hop-complete';
import { hub, merge, one, route, routeTable, UNKNOWN } from '../support/fragments';
import { casesOf, planOf } from '../support/rule-case';

const routed = (...routes: Parameters<typeof routeTable>[1]) =>
  merge(hub('uksouth'), routeTable('web', routes));

export const cases = casesOf(routeNextHopComplete, [
  {
    name: "a route to the firewall's address passes",
    expect: 'pass',
    resources: routed(route('0.0.0.0/0', '10.64.0.4')),
  },
  {
    name: 'a plan tells the firewall by its network, since Azure demands the name of its subnet',
    expect: 'pass',
    kind: 'plan',
    stacks: {
      hub: planOf(routed(route('0.0.0.0/0', '10.64.0.4')), {
        'azurerm_firewall.hub-uksouth': {
          afterUnknown: { ip_configuration: [{ subnet_id: true, public_ip_address_id: true }] },
          expressions: {
            ip_configuration: [{ subnet_id: { references: ['azurerm_virtual_network.hub-uksouth.id'] } }],
          },
        },
      }),
    },
  },
  {
    name: 'a route to the fixed address of a load balancer passes',
    expect: 'pass',
    resources: merge(
      routed(route('0.0.0.0/0', '10.64.1.10')),
      one('azurerm_lb', 'appliances', { frontend_ip_configuration: [{ private_ip_address: '10.64.1.10' }] }),
    ),
  },
  {
    name: 'a route to an appliance without an address fails',
    expect: 'fail',
    resources: routed(route('0.0.0.0/0', null)),
    on: 'azurerm_route_table.web',
    says: 'has no address',
  },
  {
    name: 'a route resource is judged like an inline one',
    expect: 'fail',
    resources: one('azurerm_route', 'out', {
      route_table_name: 'web',
      address_prefix: '0.0.0.0/0',
      next_hop_type: 'VirtualAppliance',
    }),
    on: 'azurerm_route.out',
  },
  {
    name: 'an address in a judged network that nothing has fails',
    expect: 'fail',
    resources: routed(route('0.0.0.0/0', '10.64.0.77')),
    says: 'which nothing judged has',
  },
  {
    name: 'an address on a route to the Internet fails',
    expect: 'fail',
    resources: routed(route('0.0.0.0/0', '10.64.0.4', { next_hop_type: 'Internet' })),
    says: 'only VirtualAppliance',
  },
  {
    name: 'an address in no judged network is undecided',
    expect: 'unknown',
    resources: routed(route('0.0.0.0/0', '10.200.0.4')),
  },
  {
    name: 'an address that is not known is undecided',
    expect: 'unknown',
    resources: routed(route('0.0.0.0/0', UNKNOWN)),
  },
  {
    name: 'a route to the Internet needs no address',
    expect: 'not-applicable',
    resources: routed(route('0.0.0.0/0', null, { next_hop_type: 'Internet' })),
  },
]);
