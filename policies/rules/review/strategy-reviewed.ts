import { Rule } from '../rule';
import { judgeReview } from '../support/review';

export const strategyReviewed: Rule = {
  id: 'review/strategy-reviewed',
  title: 'Every strategy that binds somebody was reviewed in the last 12 months',
  clauses: ['SEC-6'],
  decides: ['SEC-6'],
  severity: 'medium',
  gates: true,
  protects: "An estate that keeps a strategy nobody has read for years keeps yesterday's promises.",
  remedy: 'Review the strategy and write the date in the estate: strategies.<id>.reviewed.',
  sources: [
    'Strategy clause SEC-6: security policies and the strategy itself are reviewed at least once a year',
  ],
  needsDeclaration: true,
  *check({ declaration, asOf }) {
    const binding = new Set(declaration?.organisations.flatMap(({ strategies }) => strategies));
    for (const { id, title, reviewed } of declaration?.strategies ?? []) {
      if (binding.has(id)) yield judgeReview(`strategies.${id}`, `"${title}"`, reviewed, asOf);
    }
  },
};
