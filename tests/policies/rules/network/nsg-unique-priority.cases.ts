import { nsgUniquePriority } from '../../../../policies/rules/network/nsg-unique-priority';
import { merge, one, securityGroup, securityRule, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

export const cases = casesOf(nsgUniquePriority, [
  {
    name: 'two directions may share a priority',
    expect: 'pass',
    resources: securityGroup('web', [securityRule('in'), securityRule('out', { direction: 'Outbound' })]),
  },
  {
    name: 'two inbound rules of one priority fail and are both named',
    expect: 'fail',
    resources: securityGroup('web', [securityRule('https'), securityRule('ssh')]),
    on: 'azurerm_network_security_group.web',
    says: 'https and ssh share Inbound priority 200',
  },
  {
    name: 'an inline rule and a rule resource of one priority fail',
    expect: 'fail',
    resources: merge(
      securityGroup('web', [securityRule('https')]),
      one('azurerm_network_security_rule', 'ssh', {
        ...securityRule('ssh'),
        network_security_group_name: '${azurerm_network_security_group.web.name}',
      }),
    ),
    says: 'ssh',
  },
  {
    name: 'a priority written as text is the same priority',
    expect: 'fail',
    resources: securityGroup('web', [securityRule('https'), securityRule('ssh', { priority: '200' })]),
  },
  {
    name: "a priority that is not known may be another's",
    expect: 'unknown',
    resources: securityGroup('web', [securityRule('https'), securityRule('ssh', { priority: UNKNOWN })]),
  },
  { name: 'no group, no priorities', expect: 'not-applicable', resources: {} },
]);
