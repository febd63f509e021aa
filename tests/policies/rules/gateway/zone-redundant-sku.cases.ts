import { zoneRedundantSku } from '../../../../policies/rules/gateway/zone-redundant-sku';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const gateway = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_virtual_network_gateway', 'vpn', { type: 'Vpn', sku: 'VpnGw2AZ', ...attributes });

export const cases = casesOf(zoneRedundantSku, [
  { name: 'a gateway with an AZ SKU passes', expect: 'pass', resources: gateway({}) },
  {
    name: 'an ExpressRoute gateway with an AZ SKU passes',
    expect: 'pass',
    resources: gateway({ type: 'ExpressRoute', sku: 'ErGw1AZ' }),
  },
  {
    name: 'a gateway with an older SKU fails',
    expect: 'fail',
    resources: gateway({ sku: 'VpnGw2' }),
    on: 'azurerm_virtual_network_gateway.vpn',
    says: '"VpnGw2"',
  },
  { name: 'a Basic gateway fails', expect: 'fail', resources: gateway({ sku: 'Basic' }) },
  { name: 'a SKU that is not known is undecided', expect: 'unknown', resources: gateway({ sku: UNKNOWN }) },
  { name: 'no gateway, no SKU', expect: 'not-applicable', resources: {} },
]);
