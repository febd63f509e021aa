import { EstateGraph, Reference, Resource } from '../../graph/graph';
import { perGraph } from '../../graph/views/per-graph';
import { follow, targetOf, written } from '../../graph/views/read';
import { Result, Rule } from '../rule';
import { expectValue } from '../support/expect-value';
import { fail, pass, step, unknown } from '../support/results';

export const wafInPrevention: Rule = {
  id: 'web/waf-in-prevention',
  title: 'Every public way in to web applications passes a web application firewall that blocks',
  clauses: ['ZT-1', 'ZT-3'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'Without a web application firewall, or with one that only watches, a known attack reaches the application.',
  remedy:
    'Write mode = "Prevention" and leave the policy enabled; tie it to the gateway (firewall_policy_id) or, by a security policy, to each domain and endpoint of Front Door.',
  sources: [
    'https://learn.microsoft.com/azure/web-application-firewall/ag/ag-overview',
    'https://learn.microsoft.com/azure/web-application-firewall/afds/afds-overview',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of graph.ofType('azurerm_cdn_frontdoor_firewall_policy')) {
      yield expectValue(policy, policy, { path: 'mode', allowed: ['Prevention'], whenAbsent: 'Detection' });
      yield expectValue(policy, policy, { path: 'enabled', allowed: [true], whenAbsent: true });
    }
    for (const policy of graph.ofType('azurerm_web_application_firewall_policy')) {
      yield* gatewayPolicy(policy);
    }
    for (const gateway of graph.ofType('azurerm_application_gateway')) yield guardedGateway(graph, gateway);
    for (const door of graph.ofType(
      'azurerm_cdn_frontdoor_custom_domain',
      'azurerm_cdn_frontdoor_endpoint',
    )) {
      yield guardedDoor(door, guardsOf(graph));
    }
  },
};

function* gatewayPolicy(policy: Resource): Iterable<Result> {
  const [settings] = policy.blocks('policy_settings');
  if (settings) {
    yield expectValue(policy, settings, { path: 'mode', allowed: ['Prevention'], whenAbsent: 'Prevention' });
    yield expectValue(policy, settings, { path: 'enabled', allowed: [true], whenAbsent: true });
    return;
  }
  const evidence = [step(policy, 'policy_settings', 'nothing', 'mode "Prevention"')];
  yield written(policy, 'policy_settings').state === 'unknown'
    ? unknown(policy, 'its mode is not known before deployment', evidence)
    : fail(policy, 'says nothing of its mode, and Azure then only watches', evidence);
}

function guardedGateway(graph: EstateGraph, gateway: Resource): Result {
  if (isPrivate(graph, gateway)) return pass(gateway, 'has no public address');
  const policy = follow(graph, gateway, 'firewall_policy_id');
  if (policy.kind === 'resource') return pass(gateway, `is guarded by ${policy.resource.address}`);
  const evidence = [step(gateway, 'firewall_policy_id', 'no judged policy', 'a policy in prevention')];
  if (policy.kind !== 'none') return unknown(gateway, 'nothing is known of its firewall policy', evidence);
  const [settings] = gateway.blocks('waf_configuration');
  if (!settings) return fail(gateway, 'has no web application firewall', evidence);
  const off = expectValue(gateway, settings, { path: 'enabled', allowed: [true], whenAbsent: false });
  return off.verdict === 'pass'
    ? expectValue(gateway, settings, {
        path: 'firewall_mode',
        allowed: ['Prevention'],
        whenAbsent: 'Detection',
      })
    : off;
}

function isPrivate(graph: EstateGraph, gateway: Resource): boolean {
  const frontends = gateway.blocks('frontend_ip_configuration');
  const addresses = frontends.map(({ path }) => follow(graph, gateway, `${path}.public_ip_address_id`));
  return addresses.length > 0 && addresses.every(({ kind }) => kind === 'none');
}

interface Guards {
  readonly domains: ReadonlySet<Resource | undefined>;
  readonly doubtful: boolean;
}

/** What the security policies of all Front Doors stand before. */
const guardsOf = perGraph((graph: EstateGraph): Guards => {
  const references = graph
    .ofType('azurerm_cdn_frontdoor_security_policy')
    .flatMap((policy) => domainsOf(graph, policy));
  return {
    domains: new Set(references.map(targetOf)),
    doubtful: references.some(({ kind }) => kind === 'unknown'),
  };
});

function domainsOf(graph: EstateGraph, policy: Resource): readonly Reference[] {
  const domains = policy
    .blocks('security_policies')
    .flatMap((block) => block.blocks('firewall'))
    .flatMap((block) => block.blocks('association'))
    .flatMap((block) => block.blocks('domain'));
  return domains.length === 0
    ? [{ kind: 'unknown' }]
    : domains.map(({ path }) => follow(graph, policy, `${path}.cdn_frontdoor_domain_id`));
}

function guardedDoor(door: Resource, { domains, doubtful }: Guards): Result {
  if (domains.has(door)) return pass(door, 'a security policy stands before it');
  const evidence = [step(door, '', 'no security policy', 'one with a firewall policy in prevention')];
  return doubtful
    ? unknown(door, 'a security policy whose domains are not known may stand before it', evidence)
    : fail(door, 'no web application firewall stands before it', evidence);
}
