import { wafInPrevention } from '../../../../policies/rules/web/waf-in-prevention';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

type Attributes = Readonly<Record<string, unknown>>;

const frontDoorPolicy = (attributes: Attributes = {}) =>
  one('azurerm_cdn_frontdoor_firewall_policy', 'web', { mode: 'Prevention', ...attributes });
const domain = one('azurerm_cdn_frontdoor_custom_domain', 'web', { host_name: 'www.example.org' });
const guard = (domainId: string) =>
  one('azurerm_cdn_frontdoor_security_policy', 'web', {
    security_policies: { firewall: { association: { domain: [{ cdn_frontdoor_domain_id: domainId }] } } },
  });
const gatewayPolicy = (settings: unknown = { mode: 'Prevention' }) =>
  one('azurerm_web_application_firewall_policy', 'web', { location: 'uksouth', policy_settings: settings });
const gateway = (attributes: Attributes) =>
  one('azurerm_application_gateway', 'web', {
    location: 'uksouth',
    frontend_ip_configuration: [{ name: 'public', public_ip_address_id: '/a/public/address' }],
    ...attributes,
  });
const GUARDED = { firewall_policy_id: '${azurerm_web_application_firewall_policy.web.id}' };

export const cases = casesOf(wafInPrevention, [
  {
    name: 'a domain of Front Door behind a policy that blocks passes',
    expect: 'pass',
    resources: merge(frontDoorPolicy(), domain, guard('${azurerm_cdn_frontdoor_custom_domain.web.id}')),
  },
  {
    name: 'a policy of Front Door that only watches fails',
    expect: 'fail',
    resources: frontDoorPolicy({ mode: 'Detection' }),
    on: 'azurerm_cdn_frontdoor_firewall_policy.web',
    says: '"Detection"',
  },
  {
    name: 'a policy of Front Door that is switched off fails',
    expect: 'fail',
    resources: frontDoorPolicy({ enabled: false }),
    says: 'enabled',
  },
  {
    name: 'a domain that no security policy stands before fails',
    expect: 'fail',
    resources: merge(frontDoorPolicy(), domain),
    on: 'azurerm_cdn_frontdoor_custom_domain.web',
  },
  {
    name: 'an endpoint is a way in beside its domains',
    expect: 'fail',
    resources: merge(
      domain,
      one('azurerm_cdn_frontdoor_endpoint', 'web', {}),
      guard('${azurerm_cdn_frontdoor_custom_domain.web.id}'),
    ),
    on: 'azurerm_cdn_frontdoor_endpoint.web',
  },
  {
    name: "a security policy whose domains are not known may be this one's",
    expect: 'unknown',
    resources: merge(domain, guard(UNKNOWN)),
  },
  {
    name: 'a gateway behind a policy that blocks passes',
    expect: 'pass',
    resources: merge(gatewayPolicy(), gateway(GUARDED)),
  },
  {
    name: 'a policy of a gateway that only watches fails',
    expect: 'fail',
    resources: merge(gatewayPolicy({ mode: 'Detection' }), gateway(GUARDED)),
    on: 'azurerm_web_application_firewall_policy.web',
  },
  {
    name: 'a policy of a gateway that says nothing only watches',
    expect: 'fail',
    resources: gatewayPolicy(null),
    says: 'only watches',
  },
  {
    name: 'a gateway with a public address and no policy fails',
    expect: 'fail',
    resources: gateway({}),
    on: 'azurerm_application_gateway.web',
    says: 'no web application firewall',
  },
  {
    name: 'a gateway may have the older configuration inside it',
    expect: 'pass',
    resources: gateway({ waf_configuration: { enabled: true, firewall_mode: 'Prevention' } }),
  },
  {
    name: 'an older configuration that only watches fails',
    expect: 'fail',
    resources: gateway({ waf_configuration: { enabled: true, firewall_mode: 'Detection' } }),
    says: 'firewall_mode',
  },
  {
    name: 'a gateway without a public address is no way in',
    expect: 'pass',
    resources: gateway({ frontend_ip_configuration: [{ name: 'inside', subnet_id: '/a/subnet' }] }),
  },
  {
    name: 'a policy that is not judged is undecided',
    expect: 'unknown',
    resources: gateway({ firewall_policy_id: UNKNOWN }),
  },
  { name: 'no way in, no firewall', expect: 'not-applicable', resources: {} },
]);
