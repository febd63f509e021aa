import { Rule } from '../rule';
import { claimResult, survivalOfJudged } from './support/claim-results';

export const failureDomains: Rule = {
  id: 'survival/failure-domains',
  title: 'No service is taken down by the loss of one instance, zone, fault domain or building',
  clauses: ['HA-1', 'HA-3'],
  decides: ['HA-1', 'HA-3'],
  severity: 'critical',
  gates: true,
  protects: 'Buildings burn and lose power. What stands in one of them alone is gone with it.',
  remedy:
    'Spread the part that falls over zones, or over fault domains where the region has no zones, and make its data zone-redundant.',
  sources: [
    'docs/why/survival.md: what fails, how it is decided, and what is not',
    'https://learn.microsoft.com/azure/reliability/availability-zones-overview',
  ],
  needsDeclaration: false,
  *check(judged) {
    for (const outcome of survivalOfJudged(judged).domains) {
      yield claimResult(outcome, 'survives every single instance, zone, fault domain and building');
    }
  },
};
