import { Declaration } from '../../declaration/declaration';
import { claimsOf } from '../../provers/reachability/claims/claims-of';
import { Rule } from '../rule';
import { pass } from '../support/results';
import { breachResults } from './support/breach-results';
import { openResult } from './support/open-results';

export const organisationsApart: Rule = {
  id: 'reach/organisations-apart',
  title: "One organisation's networks reach another's only by flows that both have agreed to",
  clauses: ['ORG-1'],
  decides: ['ORG-1'],
  severity: 'high',
  gates: true,
  protects:
    "Councils that share a platform don't share their networks: what only one of them wanted is a way in for the other's intruder.",
  remedy:
    'Narrow what lets it through, or have both organisations agree to the flow: its id under agreedFlows of each.',
  sources: [
    'Strategy clause ORG-1: several councils share one platform and can part again',
    'docs/why/reachability.md: how packets are followed, and what is not decided',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    if (!declaration) return;
    const claims = claimsOf(graph, declaration);
    const { model } = claims.reachability;
    if (model.subnets.length === 0) return;
    const findings = [
      ...breachResults(graph, claims, claims.crossings, {
        blame: 'filters',
        although: ", another organisation's, and not both have agreed",
        remedy: (culprit) => `Narrow ${culprit}, or have both organisations agree to the flow: agreedFlows.`,
      }),
      ...openResult(claims),
    ];
    yield* findings;
    if (findings.length === 0) yield* organisations(declaration);
  },
};

function* organisations({ organisations: all }: Declaration) {
  for (const { id, title, agreedFlows } of all) {
    const by = agreedFlows.length === 0 ? 'by no flow' : `only by ${agreedFlows.join(', ')}`;
    yield pass(`organisations.${id}`, `${title} reaches other organisations, and they it, ${by}`);
  }
}
