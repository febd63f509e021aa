import { allowedValue } from '../../../../policies/rules/schema/allowed-value';
import { network, one, securityGroup, securityRule, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

export const cases = casesOf(allowedValue, [
  {
    name: 'values of their lists and ranges pass, and so does what is not known yet',
    expect: 'pass',
    resources: securityGroup('a', [securityRule('x'), securityRule('y', { priority: UNKNOWN })]),
  },
  {
    name: 'a priority below its range fails',
    expect: 'fail',
    resources: securityGroup('a', [securityRule('x', { priority: 99 })]),
    on: 'azurerm_network_security_group.a',
    says: 'security_rule.0.priority is 99, where 100 to 4096 is allowed',
  },
  {
    name: 'a protocol in capitals fails',
    expect: 'fail',
    resources: securityGroup('a', [securityRule('x', { protocol: 'TCP' })]),
    says: 'one of *, Tcp, Udp',
  },
  {
    name: 'two blocks where one is allowed fail',
    expect: 'fail',
    resources: network('a', '10.0.0.0/16', {
      encryption: [{ enforcement: 'AllowUnencrypted' }, { enforcement: 'AllowUnencrypted' }],
    }),
    says: 'encryption is 2 blocks, where 0 to 1 is allowed',
  },
  {
    name: 'a type that the tables do not know is not judged',
    expect: 'not-applicable',
    resources: one('random_id', 'a', {}),
  },
]);
