import { DeclaredPart, DeclaredService } from '../../declaration/declaration';
import { fateOf } from '../../provers/survival/words/answer-words';
import { Result, Rule } from '../rule';
import { abbreviated, fail, pass } from '../support/results';
import { serviceSubject, survivalOfJudged } from './support/claim-results';

type Hosted = Extract<DeclaredPart, { kind: 'hosted' }>;

export const sitesLeft: Rule = {
  id: 'survival/sites-left',
  title:
    'What stands in a datacentre has moved by its date, and no service needs a datacentre that has closed',
  clauses: ['VDC-5'],
  decides: ['VDC-5'],
  severity: 'high',
  gates: true,
  protects: 'A datacentre is never left while one forgotten service keeps it running.',
  remedy: 'Move the machines, or have a later date agreed that is not after the datacentre closes.',
  sources: [
    'docs/why/survival.md: what fails, how it is decided, and what is not',
    'Strategy clause VDC-5: a physical datacentre serves the migration and then closes',
  ],
  needsDeclaration: true,
  *check(judged) {
    const { declaration, asOf } = judged;
    for (const service of declaration?.services ?? []) {
      for (const part of service.parts) if (part.kind === 'hosted') yield moved(service, part, asOf);
    }
    const survival = survivalOfJudged(judged);
    for (const { id, title, closes } of declaration?.sites ?? []) {
      if (closes === undefined) continue;
      // Where nothing is lost with it, what is not up without it is not up at all.
      const without = survival.singles.get(`site:${id}`) ?? survival.after([]);
      const lost = without.filter((outcome) => fateOf(outcome) !== 'up');
      const names = abbreviated(lost.map((outcome) => outcome.service.title));
      const subject = `sites.${id}`;
      yield lost.length === 0
        ? pass(subject, `no service needs ${title}`)
        : asOf > closes
          ? fail(subject, `${title} was to close by ${closes}, and without it ${names} would not be up`)
          : pass(subject, `until it closes by ${closes}, these services need ${title}: ${names}`);
    }
  },
};

function moved({ name, title }: DeclaredService, part: Hosted, asOf: string): Result {
  const machines = abbreviated(part.machines);
  return asOf > part.movesBy
    ? fail(
        serviceSubject(name),
        `${machines} of ${title} were to have moved by ${part.movesBy}, and still stand in ${part.site} on ${asOf}`,
      )
    : pass(serviceSubject(name), `${machines} of ${title} move from ${part.site} by ${part.movesBy}`);
}
