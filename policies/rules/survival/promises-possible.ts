import { percent } from '../../provers/survival/words/percent';
import { Rule } from '../rule';
import { fail, pass } from '../support/results';
import { serviceSubject, survivalOfJudged } from './support/claim-results';

export const promisesPossible: Rule = {
  id: 'survival/promises-possible',
  title: 'No service promises more uptime than the parts it stands on allow at best',
  clauses: ['HA-2'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects: 'A promise above the upper bound is broken on average, whatever anybody does.',
  remedy:
    'Promise less, or take parts out of the line: a second way, a second region that takes over by itself.',
  sources: [
    'docs/why/survival.md: what fails, how it is decided, and what is not',
    'https://learn.microsoft.com/azure/well-architected/reliability/metrics',
  ],
  needsDeclaration: true,
  *check(judged) {
    const survival = survivalOfJudged(judged);
    for (const { name, title, tier } of survival.model.services) {
      if (tier?.uptime === undefined) continue;
      const { bound, factors } = survival.availability(name);
      const words = `${title} promises ${tier.uptime} %, and its parts allow ${percent(bound)} at best`;
      yield bound * 100 >= tier.uptime
        ? pass(serviceSubject(name), words)
        : fail(
            serviceSubject(name),
            words,
            factors.slice(0, 5).map((factor) => ({
              at: factor.title,
              found: `not there ${percent(factor.unavailability)} of the time`,
            })),
          );
    }
  },
};
