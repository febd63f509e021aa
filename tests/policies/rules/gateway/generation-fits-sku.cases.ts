import { generationFitsSku } from '../../../../policies/rules/gateway/generation-fits-sku';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const gateway = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_virtual_network_gateway', 'vpn', { type: 'Vpn', sku: 'VpnGw2AZ', ...attributes });

export const cases = casesOf(generationFitsSku, [
  {
    name: 'VpnGw2AZ of the second generation exists',
    expect: 'pass',
    resources: gateway({ generation: 'Generation2' }),
  },
  {
    name: 'VpnGw1AZ of the second generation does not exist',
    expect: 'fail',
    resources: gateway({ sku: 'VpnGw1AZ', generation: 'Generation2' }),
    on: 'azurerm_virtual_network_gateway.vpn',
    says: 'only as Generation1',
  },
  {
    name: 'VpnGw5AZ of the first generation does not exist',
    expect: 'fail',
    resources: gateway({ sku: 'VpnGw5AZ', generation: 'Generation1' }),
    says: 'only as Generation2',
  },
  {
    name: 'a generation that is not known is undecided',
    expect: 'unknown',
    resources: gateway({ generation: UNKNOWN }),
  },
  { name: 'Azure chooses a generation that nobody wrote', expect: 'not-applicable', resources: gateway({}) },
]);
