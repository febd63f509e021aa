import { fateOf, outcomeWords } from '../../provers/survival/words/answer-words';
import { Rule } from '../rule';
import { fail, pass } from '../support/results';
import { serviceSubject, survivalOfJudged } from './support/claim-results';

export const publicAlways: Rule = {
  id: 'survival/public-always',
  title: 'What the public reaches is a service with an uptime that is never switched off',
  clauses: ['PUB-1'],
  decides: ['PUB-1'],
  severity: 'high',
  gates: true,
  protects:
    'Residents and businesses do things at night. A form that is off then is a form that does not exist.',
  remedy: 'Declare the service that it leads to, with hours: always and a tier that promises an uptime.',
  sources: [
    'docs/why/survival.md: what fails, how it is decided, and what is not',
    'Strategy clause PUB-1: online services are always available',
  ],
  needsDeclaration: true,
  *check(judged) {
    const { declaration } = judged;
    const published = (declaration?.published ?? []).filter(
      ({ by }) => by === 'front-door' || by === 'application-gateway',
    );
    if (published.length === 0) return;
    const now = survivalOfJudged(judged).after([]);
    for (const { name, title, service: leadsTo } of published) {
      const service = declaration?.services.find((candidate) => candidate.name === leadsTo);
      const outcome = now.find((candidate) => candidate.service.name === leadsTo);
      if (service === undefined) {
        yield fail(`published.${name}`, `${title} is open to the public, and leads to no declared service`);
      } else if (service.hours !== 'always' || service.tier.uptime === undefined) {
        const what = service.hours === 'always' ? 'promises no uptime' : `has ${service.hours} hours`;
        yield fail(
          serviceSubject(service.name),
          `${title} is open to the public, and ${service.title} ${what}`,
        );
      } else if (outcome === undefined || fateOf(outcome) !== 'up') {
        const words = outcome === undefined ? 'is nothing that is judged' : outcomeWords(outcome);
        const verdict = outcome !== undefined && fateOf(outcome) === 'unknown' ? 'unknown' : 'fail';
        const message = `${title} is open to the public, and with nothing lost ${service.title}: ${words}`;
        yield { verdict, subject: serviceSubject(service.name), message };
      } else {
        yield pass(
          serviceSubject(service.name),
          `${service.title} is always there for the public, ${service.tier.uptime} % promised`,
        );
      }
    }
  },
};
