import { Rule } from '../rule';
import { expectValue } from '../support/expect-value';
import { follow } from '../../graph/views/read';

export const threatIntelDeny: Rule = {
  id: 'firewall/threat-intel-deny',
  title: 'Every firewall denies traffic with known malicious addresses',
  clauses: ['ZT-1', 'SEC-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'In the mode Alert, which stands where nothing is written, the firewall logs such traffic and lets it through.',
  remedy:
    'Write threat_intelligence_mode = "Deny" on the policy (threat_intel_mode on a firewall without one).',
  sources: ['https://learn.microsoft.com/azure/firewall/threat-intel'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of graph.ofType('azurerm_firewall_policy')) {
      yield expectValue(policy, policy, {
        path: 'threat_intelligence_mode',
        allowed: ['Deny'],
        whenAbsent: 'Alert',
      });
    }
    for (const firewall of graph.ofType('azurerm_firewall')) {
      if (follow(graph, firewall, 'firewall_policy_id').kind !== 'none') continue;
      yield expectValue(firewall, firewall, {
        path: 'threat_intel_mode',
        allowed: ['Deny'],
        whenAbsent: 'Alert',
      });
    }
  },
};
