import { gatewayRoutesNotLearned } from '../../../../policies/rules/network/gateway-routes-not-learned';
import { hub, merge, route, routeTable, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const table = (propagation: unknown, to = '0.0.0.0/0') =>
  merge(
    hub('uksouth'),
    routeTable('web', [route(to, '10.64.0.4')], { bgp_route_propagation_enabled: propagation }),
  );

export const cases = casesOf(gatewayRoutesNotLearned, [
  { name: 'a table that learns no routes passes', expect: 'pass', resources: table(false) },
  {
    name: 'a table that learns routes fails',
    expect: 'fail',
    resources: table(true),
    on: 'azurerm_route_table.web',
  },
  {
    name: 'a table that says nothing learns routes',
    expect: 'fail',
    resources: table(null),
    says: 'nothing, which means true',
  },
  { name: 'a switch that is not known is undecided', expect: 'unknown', resources: table(UNKNOWN) },
  {
    name: 'a table without a default route to the firewall may learn routes',
    expect: 'not-applicable',
    resources: table(true, '10.64.4.0/24'),
  },
]);
