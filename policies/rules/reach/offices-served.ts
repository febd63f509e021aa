import { claimsOf } from '../../provers/reachability/claims/claims-of';
import { Rule } from '../rule';

export const officesServed: Rule = {
  id: 'reach/offices-served',
  title: 'Every published service is reached from an office by its broker, without a tunnel',
  clauses: ['RA-3', 'ZT-2'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A service that its broker cannot reach is a reason for somebody to ask for a tunnel to the office again.',
  remedy:
    'Build the way in at each edge of the service, and declare what it needs: to its broker, and to the service.',
  sources: [
    'Strategy clause RA-3: offices have no private line or tunnel',
    'https://learn.microsoft.com/entra/identity/app-proxy/application-proxy-connectors',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    if (!declaration) return;
    for (const { service, verdict, why } of claimsOf(graph, declaration).served) {
      yield { verdict, subject: `published.${service.name}`, message: `"${service.name}" ${why}` };
    }
  },
};
