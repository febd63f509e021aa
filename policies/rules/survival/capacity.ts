import { Rule } from '../rule';
import { pass } from '../support/results';
import { survivalOfJudged } from './support/claim-results';

export const capacity: Rule = {
  id: 'survival/capacity',
  title: 'What is left after a failure fits into the quotas of its subscription and region',
  clauses: ['CAP-1', 'DR-1'],
  decides: ['CAP-1'],
  severity: 'high',
  gates: true,
  protects:
    'On the day that a region is lost, everybody asks the other one for machines: what no quota allows does not start.',
  remedy: 'Raise the quota and write it into subscriptions.<name>.vcpus, or replicate fewer machines.',
  sources: [
    'docs/why/survival.md: what fails, how it is decided, and what is not',
    'https://learn.microsoft.com/azure/quotas/per-vm-quota-requests',
  ],
  needsDeclaration: true,
  *check(judged) {
    for (const { quota, verdict, because } of survivalOfJudged(judged).capacity) {
      const declared = judged.declaration?.subscriptions.find(({ id }) => id === quota.subscription);
      const name = declared?.name ?? quota.subscription;
      const subject = `subscriptions.${name}`;
      const message = `${name} in ${quota.region}: ${because}`;
      yield verdict === 'pass' ? pass(subject, message) : { verdict, subject, message };
    }
  },
};
