import { Rule } from '../rule';
import { claimResult, survivalOfJudged } from './support/claim-results';

export const pairs: Rule = {
  id: 'survival/pairs',
  title: 'Services that ask for it outlast any two nodes, zones or fault domains, or are recovered in time',
  clauses: ['HA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'While one machine is being patched, another fails. Two at once is not rare for what everything depends on.',
  remedy: 'Add a third instance, or make the other region able to take over.',
  sources: [
    'docs/why/survival.md: what fails, how it is decided, and what is not',
    'https://learn.microsoft.com/azure/reliability/availability-zones-overview',
  ],
  needsDeclaration: true,
  *check(judged) {
    for (const outcome of survivalOfJudged(judged).pairs) {
      yield claimResult(outcome, 'outlasts any two nodes, zones or fault domains, or is back in time');
    }
  },
};
