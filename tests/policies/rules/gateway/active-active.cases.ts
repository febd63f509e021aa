import { activeActive } from '../../../../policies/rules/gateway/active-active';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const gateway = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_virtual_network_gateway', 'vpn', { type: 'Vpn', sku: 'VpnGw2AZ', ...attributes });

const two = [{ name: 'a' }, { name: 'b' }];

export const cases = casesOf(activeActive, [
  {
    name: 'a gateway with two active instances passes',
    expect: 'pass',
    resources: gateway({ active_active: true, ip_configuration: two }),
  },
  {
    name: 'a gateway that says nothing has one active instance',
    expect: 'fail',
    resources: gateway({ ip_configuration: two }),
    on: 'azurerm_virtual_network_gateway.vpn',
    says: 'one active instance',
  },
  {
    name: 'active-active with one address fails',
    expect: 'fail',
    resources: gateway({ active_active: true, ip_configuration: [{ name: 'a' }] }),
    says: '1 address',
  },
  {
    name: 'a switch that is not known is undecided',
    expect: 'unknown',
    resources: gateway({ active_active: UNKNOWN, ip_configuration: two }),
  },
  {
    name: 'an ExpressRoute gateway has no such switch',
    expect: 'not-applicable',
    resources: gateway({ type: 'ExpressRoute' }),
  },
]);
