import { nsgExplicitDeny } from '../../../../policies/rules/network/nsg-explicit-deny';
import { denyAll, merge, one, Resources, securityGroup, securityRule, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const closed = [denyAll('Inbound'), denyAll('Outbound')];
const standalone = (name: string, attributes: Readonly<Record<string, unknown>>): Resources =>
  one('azurerm_network_security_rule', name, { ...attributes, name, network_security_group_name: 'web' });

export const cases = casesOf(nsgExplicitDeny, [
  {
    name: 'a group that denies everything last in both directions passes',
    expect: 'pass',
    resources: securityGroup('web', [securityRule('https'), ...closed]),
  },
  {
    name: 'rules that are resources of their own count',
    expect: 'pass',
    resources: merge(
      securityGroup('web', [denyAll('Inbound')]),
      standalone('deny-all-outbound', denyAll('Outbound')),
    ),
  },
  {
    name: 'a group without rules leaves everything to built-in rule 65000',
    expect: 'fail',
    resources: securityGroup('web', []),
    on: 'azurerm_network_security_group.web',
    says: '65000',
  },
  {
    name: 'a group that denies one direction only fails for the other',
    expect: 'fail',
    resources: securityGroup('web', [denyAll('Inbound')]),
    says: 'outbound',
  },
  {
    name: 'a deny of one protocol is not a deny of everything',
    expect: 'fail',
    resources: securityGroup('web', [denyAll('Inbound', { protocol: 'Tcp' }), denyAll('Outbound')]),
    says: 'inbound',
  },
  {
    name: 'a deny of the Internet alone is not a deny of everything',
    expect: 'fail',
    resources: securityGroup('web', [
      denyAll('Inbound', { source_address_prefix: 'Internet' }),
      denyAll('Outbound'),
    ]),
    says: 'inbound',
  },
  {
    name: 'an allow behind the deny can never match',
    expect: 'fail',
    resources: securityGroup('web', [
      denyAll('Inbound', { priority: 300 }),
      securityRule('late', { priority: 400 }),
      denyAll('Outbound'),
    ]),
    says: 'late',
  },
  {
    name: 'a deny whose source is not known may not be of everything',
    expect: 'unknown',
    resources: securityGroup('web', [
      denyAll('Inbound', { source_address_prefix: UNKNOWN }),
      denyAll('Outbound'),
    ]),
  },
  {
    name: 'rules that are not known are undecided',
    expect: 'unknown',
    resources: one('azurerm_network_security_group', 'web', { location: 'uksouth', security_rule: UNKNOWN }),
  },
  { name: 'no group, nothing to end', expect: 'not-applicable', resources: {} },
]);
