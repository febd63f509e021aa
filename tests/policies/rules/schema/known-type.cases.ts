import { knownType } from '../../../../policies/rules/schema/known-type';
import { network, one } from '../support/fragments';
import { casesOf } from '../support/rule-case';

export const cases = casesOf(knownType, [
  { name: 'a type of the tables passes', expect: 'pass', resources: network('a', '10.0.0.0/16') },
  {
    name: 'another type is not decided',
    expect: 'unknown',
    resources: one('azurerm_brand_new_thing', 'a', {}),
    on: 'azurerm_brand_new_thing.a',
    says: 'azurerm_brand_new_thing is not in the provider tables',
  },
  { name: 'no resources, no types', expect: 'not-applicable', resources: {} },
]);
