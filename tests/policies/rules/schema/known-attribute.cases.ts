import { knownAttribute } from '../../../../policies/rules/schema/known-attribute';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const address = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_public_ip', 'web', { location: 'uksouth', allocation_method: 'Static', ...attributes });

export const cases = casesOf(knownAttribute, [
  {
    name: 'a resource with known attributes passes',
    expect: 'pass',
    resources: address({ sku: 'Standard' }),
  },
  {
    name: 'what Terraform itself takes is no attribute of the provider',
    expect: 'pass',
    resources: address({ lifecycle: { create_before_destroy: true }, depends_on: [] }),
  },
  {
    name: 'a value that is not known is still at a known attribute',
    expect: 'pass',
    resources: address({ sku: UNKNOWN }),
  },
  {
    name: 'a mistyped attribute fails and the right one is named',
    expect: 'fail',
    resources: address({ alocation_method: 'Static' }),
    on: 'azurerm_public_ip.web',
    says: 'allocation_method',
  },
  {
    name: 'a type that the tables do not know is not judged',
    expect: 'not-applicable',
    resources: one('azurerm_teapot', 'one', {}),
  },
]);
