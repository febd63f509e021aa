import { Rule } from '../rule';
import { claimResult, survivalOfJudged } from './support/claim-results';

export const regions: Rule = {
  id: 'survival/regions',
  title:
    'After the loss of a region or a datacentre each service stays up, or is recovered by its runbook within its objectives',
  clauses: ['DR-1', 'VDC-1'],
  decides: ['DR-1'],
  severity: 'critical',
  gates: true,
  protects:
    'A region has been lost before, for hours. Whoever has not worked out the way back finds out then that there is none.',
  remedy:
    'Build the part in the other region too, replicate it there, or back it up so that it can be restored there in time; or agree to a tier that promises less.',
  sources: [
    'docs/why/survival.md: what fails, how it is decided, and what is not',
    'https://learn.microsoft.com/azure/reliability/cross-region-replication-azure',
  ],
  needsDeclaration: true,
  *check(judged) {
    for (const outcome of survivalOfJudged(judged).regions) {
      yield claimResult(outcome, 'outlasts each region and datacentre, or is back in time');
    }
  },
};
