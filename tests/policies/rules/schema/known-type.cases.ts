import { knownType } from '../../../../policies/rules/schema/known-type';
import { one } from '../support/fragments';
import { casesOf } from '../support/rule-case';

export const cases = casesOf(knownType, [
  {
    name: 'a type of the provider passes',
    expect: 'pass',
    resources: one('azurerm_resource_group', 'web', { location: 'uksouth' }),
  },
  {
    name: 'a type that the tables do not know is undecided',
    expect: 'unknown',
    resources: one('azurerm_teapot', 'one', {}),
    on: 'azurerm_teapot.one',
  },
  { name: 'nothing built, nothing to look up', expect: 'not-applicable', resources: {} },
]);
