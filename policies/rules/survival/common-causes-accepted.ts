import { fateOf } from '../../provers/survival/words/answer-words';
import { Rule } from '../rule';
import { abbreviated, fail, pass } from '../support/results';
import { survivalOfJudged } from './support/claim-results';

export const commonCausesAccepted: Rule = {
  id: 'survival/common-causes-accepted',
  title: 'Somebody has accepted each global service that takes services of both regions along',
  clauses: ['HA-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'Two datacentres that stand behind one service of Microsoft are one datacentre on the day that it fails: that may be right, but somebody has to have said so.',
  remedy: 'Write who accepts it, and why, into accepted.<service>; or give services a second way in.',
  sources: ['docs/why/survival.md: what fails, how it is decided, and what is not'],
  needsDeclaration: true,
  *check(judged) {
    const survival = survivalOfJudged(judged);
    for (const event of survival.model.events.filter(({ kind }) => kind === 'global')) {
      const id = event.id.replace(/^global:/, '');
      const falling = survival.after([event.id]).filter((outcome) => fateOf(outcome) !== 'up');
      if (falling.length === 0) continue;
      const subject = `accepted.${id}`;
      const accepted = judged.declaration?.accepted.find((cause) => cause.id === id);
      const services = abbreviated(falling.map(({ service }) => service.title));
      yield accepted
        ? pass(subject, `${accepted.approver} has accepted ${event.title} for ${services}`)
        : fail(subject, `nobody has accepted that ${services} would fall with ${event.title}`);
    }
  },
};
