import { claimsOf } from '../../provers/reachability/claims/claims-of';
import { Rule } from '../rule';
import { pass } from '../support/results';
import { breachResults } from './support/breach-results';
import { openResult } from './support/open-results';

export const egressThroughFirewall: Rule = {
  id: 'reach/egress-through-firewall',
  title: 'Whatever leaves a network passes a firewall',
  clauses: ['ZT-1', 'RA-2'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A service endpoint, a peering or a longer route leads round the firewall, whose rules and records then say nothing of what left.',
  remedy: 'Take away the service endpoint, peering or route that leads round the firewall.',
  sources: [
    'docs/why/reachability.md, statements 14, 16 and 23',
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
    'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    const claims = claimsOf(graph, declaration);
    const { model } = claims.reachability;
    const findings = [
      ...breachResults(graph, claims, claims.goingRound, {
        blame: 'routes',
        although: ' past every firewall',
        remedy: (culprit) =>
          `Take away the service endpoint, peering or route that leads round the firewall: ${culprit}.`,
      }),
      ...openResult(claims),
    ];
    yield* findings;
    if (findings.length === 0 && model.subnets.length > 0) {
      yield pass('networks', 'nothing leaves a network but through a firewall, or where Azure requires it');
    }
  },
};
