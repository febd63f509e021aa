import { policyOnlySettings } from '../../../../policies/rules/firewall/policy-only-settings';
import { idOf, one, UNKNOWN } from '../support/fragments';
import { casesOf, planOf } from '../support/rule-case';

const POLICY = idOf('Microsoft.Network/firewallPolicies', 'hub');
const firewall = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_firewall', 'hub', { location: 'uksouth', ...attributes });

export const cases = casesOf(policyOnlySettings, [
  {
    name: 'a firewall that leaves everything to its policy passes',
    expect: 'pass',
    resources: firewall({ firewall_policy_id: POLICY, dns_servers: [] }),
  },
  {
    name: 'DNS servers beside a policy fail',
    expect: 'fail',
    resources: firewall({ firewall_policy_id: POLICY, dns_servers: ['10.64.2.4'] }),
    on: 'azurerm_firewall.hub',
    says: 'dns_servers',
  },
  {
    name: 'a setting beside a policy fails though its value is not known',
    expect: 'fail',
    resources: firewall({ firewall_policy_id: POLICY, threat_intel_mode: UNKNOWN }),
    says: 'threat_intel_mode',
  },
  {
    name: 'a plan shows the threat mode that Azure filled in',
    expect: 'pass',
    kind: 'plan',
    stacks: { hub: planOf(firewall({ firewall_policy_id: POLICY, threat_intel_mode: 'Alert' })) },
  },
  {
    name: 'a firewall without a policy sets what it likes',
    expect: 'not-applicable',
    resources: firewall({ dns_servers: ['10.64.2.4'] }),
  },
]);
