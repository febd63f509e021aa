import { Rule } from '../rule';
import { claimResult, survivalOfJudged } from './support/claim-results';

export const nodes: Rule = {
  id: 'survival/nodes',
  title:
    'A service with an uptime takes the loss of any one compute node with no issue, and nothing alone takes it down',
  clauses: ['HA-2'],
  decides: ['HA-2'],
  severity: 'critical',
  gates: true,
  protects:
    'A server, a worker or a container is restarted every day somewhere: if a service notices, its uptime is a matter of luck.',
  remedy:
    'Give the part that falls a second instance in another zone or fault domain, behind a probe, and as many as carry the load without one.',
  sources: [
    'docs/why/survival.md: what fails, how it is decided, and what is not',
    'https://learn.microsoft.com/azure/reliability/availability-zones-overview',
  ],
  needsDeclaration: true,
  *check(judged) {
    for (const outcome of survivalOfJudged(judged).nodes) {
      yield claimResult(outcome, 'takes the loss of any one node with no issue');
    }
  },
};
