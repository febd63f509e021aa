import { textOf } from '../../graph/attribute';
import { Block, Resource } from '../../graph/graph';
import { written } from '../../graph/views/read';
import { Result, Rule } from '../rule';
import { expectValue } from '../support/expect-value';
import { fail, listed, pass, show, step, unknown } from '../support/results';

/** Predefined policies of TLS 1.2 at least; without a word, Azure takes the first since its API of February 2023. */
const STRONG_POLICIES: readonly string[] = ['AppGwSslPolicy20220101', 'AppGwSslPolicy20220101S'];
const STRONG_VERSIONS: readonly string[] = ['TLSv1_2', 'TLSv1_3'];

export const gatewayHttpsOnly: Rule = {
  id: 'web/gateway-https-only',
  title: 'Every application gateway speaks HTTPS of TLS 1.2 at least, to people and to servers',
  clauses: ['ZT-1', 'DATA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects: 'What people send in clear, or by a broken version of TLS, is read and changed on its way.',
  remedy:
    'Make each listener and each backend setting Https, let a plain one only redirect to HTTPS, and write the TLS policy AppGwSslPolicy20220101S.',
  sources: ['https://learn.microsoft.com/azure/application-gateway/application-gateway-ssl-policy-overview'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const gateway of graph.ofType('azurerm_application_gateway')) {
      yield* listeners(gateway);
      yield* backends(gateway);
      yield tlsPolicy(gateway);
    }
  },
};

function* listeners(gateway: Resource): Iterable<Result> {
  const all = gateway.blocks('http_listener');
  if (all.length === 0 && gateway.get('http_listener').state === 'unknown') {
    yield unknown(gateway, 'its listeners are not known before deployment');
  }
  for (const listener of all) {
    const redirects = textOf(listener.get('protocol')) === 'Http' && onlyRedirects(gateway, listener);
    yield redirects
      ? pass(gateway, `listener ${show(listener.get('name'))} only sends people on to HTTPS`)
      : expectValue(gateway, listener, { path: 'protocol', allowed: ['Https'], whenAbsent: 'Http' });
  }
}

/** Whether there are rules for the listener, and all of them lead to HTTPS by a redirect. */
function onlyRedirects(gateway: Resource, listener: Block): boolean {
  const name = textOf(listener.get('name'));
  if (name === undefined) return false;
  const rules = gateway
    .blocks('request_routing_rule')
    .filter((rule) => textOf(rule.get('http_listener_name')) === name);
  return rules.length > 0 && rules.every((rule) => redirectsToHttps(gateway, rule));
}

function redirectsToHttps(gateway: Resource, rule: Block): boolean {
  const name = textOf(rule.get('redirect_configuration_name'));
  const redirect = name === undefined ? undefined : named(gateway, 'redirect_configuration', name);
  if (redirect === undefined) return false;
  const url = textOf(redirect.get('target_url'));
  if (url !== undefined && url !== '') return url.startsWith('https://');
  const target = textOf(redirect.get('target_listener_name'));
  const listener = target === undefined ? undefined : named(gateway, 'http_listener', target);
  return listener !== undefined && textOf(listener.get('protocol')) === 'Https';
}

function named(gateway: Resource, kind: 'redirect_configuration' | 'http_listener', name: string) {
  return gateway.blocks(kind).find((block) => textOf(block.get('name')) === name);
}

function* backends(gateway: Resource): Iterable<Result> {
  for (const settings of gateway.blocks('backend_http_settings')) {
    yield expectValue(gateway, settings, { path: 'protocol', allowed: ['Https'], whenAbsent: 'Http' });
  }
}

function tlsPolicy(gateway: Resource): Result {
  const policy = written(gateway, 'ssl_policy');
  const name = written(gateway, 'ssl_policy.0.policy_name');
  const least = written(gateway, 'ssl_policy.0.min_protocol_version');
  if (policy.state === 'absent') return pass(gateway, "takes Azure's own TLS policy, of TLS 1.2 at least");
  const evidence = [
    step(gateway, 'ssl_policy.0.policy_name', show(name), listed(STRONG_POLICIES)),
    step(gateway, 'ssl_policy.0.min_protocol_version', show(least), listed(STRONG_VERSIONS)),
  ];
  if ([policy, name, least].some(({ state }) => state === 'unknown')) {
    return unknown(gateway, 'its TLS policy is not known before deployment', evidence);
  }
  const isStrong =
    STRONG_POLICIES.includes(textOf(name) ?? '') || STRONG_VERSIONS.includes(textOf(least) ?? '');
  return isStrong
    ? pass(gateway, `has the TLS policy ${show(name.state === 'absent' ? least : name)}`)
    : fail(gateway, `has the TLS policy ${show(name)}, which takes versions before 1.2`, evidence);
}
