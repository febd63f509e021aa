import { nsgRuleComplete } from '../../../../policies/rules/network/nsg-rule-complete';
import { securityGroup, securityRule, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const written = (attributes: Readonly<Record<string, unknown>>) =>
  securityGroup('web', [securityRule('https', attributes)]);

export const cases = casesOf(nsgRuleComplete, [
  { name: 'a rule with both ends and their ports passes', expect: 'pass', resources: written({}) },
  {
    name: 'a list of prefixes is a source too',
    expect: 'pass',
    resources: written({ source_address_prefix: null, source_address_prefixes: ['10.64.4.0/26'] }),
  },
  {
    name: 'an application security group is a source too',
    expect: 'pass',
    resources: written({
      source_address_prefix: null,
      source_application_security_group_ids: ['/subscriptions/a/asg'],
    }),
  },
  {
    name: 'a rule without a source fails',
    expect: 'fail',
    resources: written({ source_address_prefix: null }),
    on: 'azurerm_network_security_group.web',
    says: 'no source',
  },
  {
    name: 'an empty source, as a plan shows it, is no source',
    expect: 'fail',
    resources: written({ source_address_prefix: '', source_address_prefixes: [] }),
    says: 'no source',
  },
  {
    name: 'a rule without a destination port fails',
    expect: 'fail',
    resources: written({ destination_port_range: null }),
    says: 'no destination port',
  },
  {
    name: 'a description of 141 characters fails',
    expect: 'fail',
    resources: written({ description: 'x'.repeat(141) }),
    says: '141 characters',
  },
  {
    name: 'a description of 140 characters passes',
    expect: 'pass',
    resources: written({ description: 'x'.repeat(140) }),
  },
  {
    name: 'a source that is not known is undecided',
    expect: 'unknown',
    resources: written({ source_address_prefix: UNKNOWN }),
  },
  { name: 'no rules, nothing to complete', expect: 'not-applicable', resources: securityGroup('web', []) },
]);
