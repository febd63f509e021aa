import { gatewayHttpsOnly } from '../../../../policies/rules/web/gateway-https-only';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const HTTPS = { name: 'https', protocol: 'Https' };
const PLAIN = { name: 'plain', protocol: 'Http' };
const gateway = (attributes: Readonly<Record<string, unknown>> = {}) =>
  one('azurerm_application_gateway', 'web', {
    location: 'uksouth',
    http_listener: [HTTPS],
    backend_http_settings: [{ name: 'servers', protocol: 'Https', port: 443 }],
    ssl_policy: { policy_type: 'Predefined', policy_name: 'AppGwSslPolicy20220101S' },
    ...attributes,
  });
const redirecting = (redirect: Readonly<Record<string, unknown>>) =>
  gateway({
    http_listener: [HTTPS, PLAIN],
    request_routing_rule: [
      { name: 'on', http_listener_name: 'plain', redirect_configuration_name: 'to-https' },
    ],
    redirect_configuration: [{ name: 'to-https', ...redirect }],
  });

export const cases = casesOf(gatewayHttpsOnly, [
  { name: 'a gateway that speaks only HTTPS passes', expect: 'pass', resources: gateway() },
  {
    name: 'a plain listener fails',
    expect: 'fail',
    resources: gateway({ http_listener: [HTTPS, PLAIN] }),
    on: 'azurerm_application_gateway.web',
    says: 'http_listener.1.protocol',
  },
  {
    name: 'a plain listener that only redirects to an HTTPS one passes',
    expect: 'pass',
    resources: redirecting({ target_listener_name: 'https' }),
  },
  {
    name: 'a plain listener that only redirects to an HTTPS address passes',
    expect: 'pass',
    resources: redirecting({ target_url: 'https://www.example.org' }),
  },
  {
    name: 'a redirect to a plain listener is none to HTTPS',
    expect: 'fail',
    resources: redirecting({ target_listener_name: 'plain' }),
  },
  {
    name: 'a redirect to a plain address is none to HTTPS',
    expect: 'fail',
    resources: redirecting({ target_url: 'http://www.example.org' }),
  },
  {
    name: 'a gateway that speaks plain HTTP to its servers fails',
    expect: 'fail',
    resources: gateway({ backend_http_settings: [{ name: 'servers', protocol: 'Http', port: 80 }] }),
    says: 'backend_http_settings.0.protocol',
  },
  {
    name: 'a policy that takes TLS 1.0 fails',
    expect: 'fail',
    resources: gateway({ ssl_policy: { policy_type: 'Predefined', policy_name: 'AppGwSslPolicy20150501' } }),
    says: 'AppGwSslPolicy20150501',
  },
  {
    name: 'a policy of its own from TLS 1.2 up passes',
    expect: 'pass',
    resources: gateway({ ssl_policy: { policy_type: 'CustomV2', min_protocol_version: 'TLSv1_2' } }),
  },
  {
    name: "without a policy Azure's own stands, which is strong",
    expect: 'pass',
    resources: gateway({ ssl_policy: null }),
  },
  {
    name: 'a policy that is not known is undecided',
    expect: 'unknown',
    resources: gateway({ ssl_policy: { policy_name: UNKNOWN } }),
  },
  {
    name: 'listeners that are not known are undecided',
    expect: 'unknown',
    resources: gateway({ http_listener: UNKNOWN }),
  },
  { name: 'no gateway, nothing to hear', expect: 'not-applicable', resources: {} },
]);
