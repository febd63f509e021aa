import { threatIntelDeny } from '../../../../policies/rules/firewall/threat-intel-deny';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const policy = (mode: unknown) =>
  one('azurerm_firewall_policy', 'hub', { location: 'uksouth', threat_intelligence_mode: mode });

export const cases = casesOf(threatIntelDeny, [
  { name: 'a policy that denies passes', expect: 'pass', resources: policy('Deny') },
  {
    name: 'a policy that only alerts fails',
    expect: 'fail',
    resources: policy('Alert'),
    on: 'azurerm_firewall_policy.hub',
  },
  {
    name: 'a policy that says nothing only alerts',
    expect: 'fail',
    resources: policy(null),
    says: 'nothing, which means "Alert"',
  },
  {
    name: 'a firewall without a policy is judged by its own mode',
    expect: 'fail',
    resources: one('azurerm_firewall', 'hub', { location: 'uksouth', threat_intel_mode: 'Off' }),
    on: 'azurerm_firewall.hub',
  },
  { name: 'a mode that is not known is undecided', expect: 'unknown', resources: policy(UNKNOWN) },
  { name: 'no firewall, no mode', expect: 'not-applicable', resources: {} },
]);
