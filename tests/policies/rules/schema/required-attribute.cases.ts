import { requiredAttribute } from '../../../../policies/rules/schema/required-attribute';
import { network, one, securityGroup, securityRule, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

export const cases = casesOf(requiredAttribute, [
  {
    name: 'a network with all that is required passes',
    expect: 'pass',
    resources: network('a', '10.0.0.0/16'),
  },
  {
    name: 'an expression counts as written',
    expect: 'pass',
    resources: network('a', '10.0.0.0/16', { location: UNKNOWN }),
  },
  {
    name: 'a null counts as not written',
    expect: 'fail',
    resources: network('a', '10.0.0.0/16', { location: null }),
    on: 'azurerm_virtual_network.a',
    says: 'location is required (string) and is not written',
  },
  {
    name: 'a rule without a priority fails with its place',
    expect: 'fail',
    resources: securityGroup('a', [securityRule('x'), securityRule('y', { priority: null })]),
    says: 'security_rule.1.priority',
  },
  {
    name: 'a type that the tables do not know is not judged',
    expect: 'not-applicable',
    resources: one('random_id', 'a', {}),
  },
]);
