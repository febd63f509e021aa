import { conflictingAttributes } from '../../../../policies/rules/schema/conflicting-attributes';
import { one } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const far = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_local_network_gateway', 'far', { location: 'uksouth', ...attributes });

export const cases = casesOf(conflictingAttributes, [
  {
    name: 'one of two attributes that exclude one another passes',
    expect: 'pass',
    resources: far({ gateway_address: '203.0.113.10' }),
  },
  {
    name: 'both of two attributes that exclude one another fail',
    expect: 'fail',
    resources: far({ gateway_address: '203.0.113.10', gateway_fqdn: 'vpn.example.org' }),
    on: 'azurerm_local_network_gateway.far',
    says: 'gateway_fqdn',
  },
  {
    name: 'a type that the tables do not know is not judged',
    expect: 'not-applicable',
    resources: one('azurerm_teapot', 'one', {}),
  },
]);
