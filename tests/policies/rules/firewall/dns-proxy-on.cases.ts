import { dnsProxyOn } from '../../../../policies/rules/firewall/dns-proxy-on';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const withPolicy = (dns: unknown, id: unknown = '${azurerm_firewall_policy.hub.id}') =>
  merge(
    one('azurerm_firewall_policy', 'hub', { location: 'uksouth', dns }),
    one('azurerm_firewall', 'hub', { location: 'uksouth', firewall_policy_id: id }),
  );

export const cases = casesOf(dnsProxyOn, [
  {
    name: 'a firewall whose policy switches the proxy on passes',
    expect: 'pass',
    resources: withPolicy([{ proxy_enabled: true, servers: ['10.64.2.4'] }]),
  },
  {
    name: 'a policy that names servers only leaves the proxy off',
    expect: 'fail',
    resources: withPolicy([{ servers: ['10.64.2.4'] }]),
    on: 'azurerm_firewall_policy.hub',
    says: 'nothing, which means false',
  },
  {
    name: 'a policy without dns settings leaves the proxy off',
    expect: 'fail',
    resources: withPolicy(null),
    on: 'azurerm_firewall.hub',
  },
  {
    name: 'a firewall without a policy is judged by its own switch',
    expect: 'fail',
    resources: one('azurerm_firewall', 'hub', { location: 'uksouth', dns_proxy_enabled: false }),
  },
  { name: 'a policy that is not known is undecided', expect: 'unknown', resources: withPolicy([], UNKNOWN) },
  {
    name: 'a switch that is not known is undecided',
    expect: 'unknown',
    resources: withPolicy([{ proxy_enabled: UNKNOWN }]),
  },
  { name: 'no firewall, no proxy', expect: 'not-applicable', resources: {} },
]);
