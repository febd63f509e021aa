import { typeKnown } from '../../../../policies/rules/monitoring/type-known';
import { merge, one } from '../support/fragments';
import { casesOf } from '../support/rule-case';

export const cases = casesOf(typeKnown, [
  {
    name: 'a type that stands in the baseline passes',
    expect: 'pass',
    resources: one('azurerm_resource_group', 'web', { location: 'uksouth' }),
  },
  {
    name: 'a type that nobody thought about is undecided, once however often it is built',
    expect: 'unknown',
    resources: merge(one('azurerm_teapot', 'one', {}), one('azurerm_teapot', 'two', {})),
    on: 'azurerm_teapot.one',
    says: 'built 2 times',
  },
  { name: 'nothing built, nothing to know', expect: 'not-applicable', resources: {} },
]);
