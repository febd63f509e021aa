import { DeclaredService } from '../../declaration/declaration';
import { Survival } from '../../provers/survival/survival';
import { fateOf, outcomeWords } from '../../provers/survival/words/answer-words';
import { Result, Rule } from '../rule';
import { pass } from '../support/results';
import { serviceSubject, stepOf, survivalOfJudged } from './support/claim-results';

const HOST_POOL = '/providers/microsoft.desktopvirtualization/hostpools/';

export const desktops: Rule = {
  id: 'survival/desktops',
  title: 'Virtual desktops carry on in the other region when one is lost',
  clauses: ['DR-2', 'BB-6'],
  decides: ['DR-2'],
  severity: 'high',
  gates: true,
  protects: 'Desktops are where people go when an office is gone. They may not stand in the same place.',
  remedy:
    'Build the host pool in both regions, with hosts for everybody in each and profiles that both have.',
  sources: [
    'docs/why/survival.md: what fails, how it is decided, and what is not',
    'https://learn.microsoft.com/azure/virtual-desktop/disaster-recovery-concepts',
  ],
  needsDeclaration: true,
  *check(judged) {
    const services = (judged.declaration?.services ?? []).filter(hasDesktops);
    if (services.length === 0) return;
    const survival = survivalOfJudged(judged);
    for (const service of services) yield* carriesOn(survival, service);
  },
};

function hasDesktops({ parts }: DeclaredService): boolean {
  return parts.some((part) => part.kind === 'built' && part.resources.some((id) => id.includes(HOST_POOL)));
}

function* carriesOn({ model, singles }: Survival, { name, title }: DeclaredService): Iterable<Result> {
  const row = model.services.findIndex((service) => service.name === name);
  for (const event of model.events.filter(({ kind }) => kind === 'region')) {
    const outcome = singles.get(event.id)?.[row];
    if (outcome === undefined) continue;
    const fate = fateOf(outcome);
    const message = `with the loss of ${event.title}, ${title}: ${outcomeWords(outcome)}`;
    if (fate === 'up') yield pass(serviceSubject(name), message);
    else {
      yield {
        verdict: fate === 'unknown' ? 'unknown' : 'fail',
        subject: serviceSubject(name),
        message,
        witness: { summary: message, steps: outcome.chain.map(stepOf) },
      };
    }
  }
}
