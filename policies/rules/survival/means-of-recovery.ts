import { Rule } from '../rule';
import { listed, pass } from '../support/results';
import { stepOf, survivalOfJudged } from './support/claim-results';

export const meansOfRecovery: Rule = {
  id: 'survival/means-of-recovery',
  title:
    'The loss of either region leaves the means of recovering: vaults, state, identity, names, monitoring, pipeline',
  clauses: ['DR-1'],
  decides: ['DR-1'],
  severity: 'critical',
  gates: true,
  protects:
    'A backup in the region that is gone, and a runbook in a wiki that nobody can sign in to, recover nothing.',
  remedy:
    'Keep one of it in each region: backups in the source region with restore across regions, Site Recovery in the target region.',
  sources: [
    'docs/why/survival.md: what fails, how it is decided, and what is not',
    'https://learn.microsoft.com/azure/site-recovery/azure-to-azure-common-questions',
  ],
  needsDeclaration: true,
  *check(judged) {
    if (judged.declaration?.services.length === 0) return;
    for (const { id, title, verdict, lostWith, chain } of survivalOfJudged(judged).means) {
      const subject = `recovery.${id}`;
      if (verdict === 'pass') {
        yield pass(subject, `${title} outlast the loss of either region`);
        continue;
      }
      const events = listed(lostWith.map((event) => event.title));
      yield {
        verdict,
        subject,
        message: `${title} ${verdict === 'fail' ? 'are' : 'may be'} gone with ${events}`,
        witness: { summary: `${title} with ${events}`, steps: chain.map(stepOf) },
      };
    }
  },
};
