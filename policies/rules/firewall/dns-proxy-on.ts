import { EstateGraph, Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { expectValue } from '../support/expect-value';
import { fail, labelOf, step, unknown } from '../support/results';
import { follow } from '../../graph/views/read';

export const dnsProxyOn: Rule = {
  id: 'firewall/dns-proxy-on',
  title: 'Every firewall answers names itself, as a proxy',
  clauses: ['SEC-1', 'VDC-2'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'Rules that name a domain see another address than the machine did unless both ask the firewall; queries go unlogged.',
  remedy: 'Write a dns block with proxy_enabled = true on the policy that the firewall has.',
  sources: ['https://learn.microsoft.com/azure/firewall/dns-details'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const firewall of graph.ofType('azurerm_firewall')) yield judge(graph, firewall);
  },
};

function judge(graph: EstateGraph, firewall: Resource): Result {
  const policy = follow(graph, firewall, 'firewall_policy_id');
  if (policy.kind === 'none') {
    return expectValue(firewall, firewall, { path: 'dns_proxy_enabled', allowed: [true], whenAbsent: false });
  }
  if (policy.kind !== 'resource') {
    return unknown(firewall, 'its policy is not judged here or not known before deployment');
  }
  const { resource } = policy;
  const [dns] = resource.blocks('dns');
  if (dns) return expectValue(resource, dns, { path: 'proxy_enabled', allowed: [true], whenAbsent: false });
  return resource.get('dns').state === 'unknown'
    ? unknown(firewall, `the dns settings of ${labelOf(resource)} are not known before deployment`)
    : fail(firewall, `${labelOf(resource)} has no dns settings, so the proxy is off`, [
        step(resource, 'dns', 'nothing', 'proxy_enabled = true'),
      ]);
}
