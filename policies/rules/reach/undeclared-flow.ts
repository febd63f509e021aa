import { EstateGraph } from '../../graph/graph';
import { Claims } from '../../provers/reachability/claims/claims';
import { claimsOf } from '../../provers/reachability/claims/claims-of';
import { Result, Rule } from '../rule';
import { counted, pass } from '../support/results';
import { breachResults } from './support/breach-results';
import { openResults } from './support/open-results';

export const undeclaredFlow: Rule = {
  id: 'reach/undeclared-flow',
  title: 'Nothing gets anywhere but by a declared flow',
  clauses: ['ZT-1', 'ZT-4'],
  decides: ['ZT-1', 'ZT-4'],
  severity: 'high',
  gates: true,
  protects:
    'What nobody declared nobody watches: one machine that is taken over reaches the next, inside a subnet as well as between networks.',
  remedy:
    'Narrow the rule, route or peering that lets it through, or declare the flow with its reason and owner.',
  sources: [
    'docs/why/reachability.md: how packets are followed, and what is not decided',
    'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  ],
  needsDeclaration: false,
  *check({ graph, declaration }) {
    const claims = claimsOf(graph, declaration);
    const { model } = claims.reachability;
    const findings = [
      ...(declaration ? undeclared(graph, claims) : plainlyWrong(graph, claims)),
      ...openResults(graph, claims),
    ];
    yield* findings;
    if (findings.length === 0 && model.subnets.length > 0) {
      yield pass(
        'networks',
        declaration ? inWords(claims.reached.length) : 'nothing gets in or across past a firewall',
      );
    }
  },
};

function undeclared(graph: EstateGraph, claims: Claims): readonly Result[] {
  return breachResults(graph, claims, claims.undeclared, {
    blame: 'filters',
    although: ', and no flow declares it',
    remedy: (culprit) => `Narrow ${culprit}, or declare the flow with its reason and owner.`,
  });
}

function plainlyWrong(graph: EstateGraph, claims: Claims): readonly Result[] {
  const [inward, across] = [true, false].map((isInward) =>
    claims.plainlyWrong.filter(({ origin }) => (origin.kind === 'internet') === isInward),
  );
  return [
    ...breachResults(graph, claims, inward!, {
      blame: 'filters',
      although: ' past every firewall',
      remedy: (culprit) => `Take the public address away, or narrow ${culprit}.`,
    }),
    ...breachResults(graph, claims, across!, {
      blame: 'routes',
      although: ' past every firewall',
      remedy: (culprit) => `Lead it through a firewall instead of by ${culprit}.`,
    }),
  ];
}

function inWords(ways: number): string {
  return `${counted(ways, 'pair')} of places reach one another, all by declared flows`;
}
