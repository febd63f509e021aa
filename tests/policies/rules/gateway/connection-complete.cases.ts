import { connectionComplete } from '../../../../policies/rules/gateway/connection-complete';
import { idOf, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const connection = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_virtual_network_gateway_connection', 'old', attributes);

export const cases = casesOf(connectionComplete, [
  {
    name: 'an IPsec connection with its far end passes',
    expect: 'pass',
    resources: connection({
      type: 'IPsec',
      local_network_gateway_id: idOf('Microsoft.Network/localNetworkGateways', 'old'),
    }),
  },
  {
    name: 'an IPsec connection without a far end fails',
    expect: 'fail',
    resources: connection({ type: 'IPsec' }),
    on: 'azurerm_virtual_network_gateway_connection.old',
    says: 'local_network_gateway_id',
  },
  {
    name: 'an ExpressRoute connection needs a circuit, whatever else it names',
    expect: 'fail',
    resources: connection({
      type: 'ExpressRoute',
      local_network_gateway_id: idOf('Microsoft.Network/localNetworkGateways', 'old'),
    }),
    says: 'express_route_circuit_id',
  },
  {
    name: 'a far end that is not known is undecided',
    expect: 'unknown',
    resources: connection({ type: 'IPsec', local_network_gateway_id: UNKNOWN }),
  },
  {
    name: 'a type that is not known is undecided',
    expect: 'unknown',
    resources: connection({ type: UNKNOWN }),
  },
  { name: 'no connection, no far end', expect: 'not-applicable', resources: {} },
]);
