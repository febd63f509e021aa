import { requiredAttribute } from '../../../../policies/rules/schema/required-attribute';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const address = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_public_ip', 'web', { location: 'uksouth', allocation_method: 'Static', ...attributes });

export const cases = casesOf(requiredAttribute, [
  { name: 'a resource with all that is required passes', expect: 'pass', resources: address({}) },
  {
    name: 'a required value that is not known is there',
    expect: 'pass',
    resources: address({ location: UNKNOWN }),
  },
  {
    name: 'a required attribute that nobody wrote fails',
    expect: 'fail',
    resources: address({ location: null }),
    on: 'azurerm_public_ip.web',
    says: 'location',
  },
  {
    name: 'a type that the tables do not know is not judged',
    expect: 'not-applicable',
    resources: one('azurerm_teapot', 'one', {}),
  },
]);
