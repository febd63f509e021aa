import { Rule } from '../rule';
import { fail } from '../support/results';
import { judgeReview } from '../support/review';

export const policiesReviewed: Rule = {
  id: 'review/policies-reviewed',
  title: 'Exemptions and security policies were reviewed as a whole in the last 12 months',
  clauses: ['SEC-6'],
  decides: ['SEC-6'],
  severity: 'medium',
  gates: true,
  protects: 'Exemptions that are renewed one by one add up to a policy that nobody decided.',
  remedy: 'Review exemptions and policies together and write the date in the estate: policiesReviewed.',
  sources: [
    'Strategy clause SEC-6: security policies and the strategy itself are reviewed at least once a year',
  ],
  needsDeclaration: true,
  *check({ declaration, asOf }) {
    if (!declaration) return;
    const { policiesReviewed: reviewed } = declaration;
    yield reviewed === undefined
      ? fail('policiesReviewed', 'the estate names no date on which its policies were reviewed')
      : judgeReview('policiesReviewed', 'the whole of exemptions and policies', reviewed, asOf);
  },
};
