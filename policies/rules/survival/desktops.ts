import { DeclaredService } from '../../declaration/declaration';
import { Survival } from '../../provers/survival/survival';
import { outcomesOf } from '../../provers/survival/questions/outcomes-of';
import { fateOf, outcomeWords } from '../../provers/survival/words/answer-words';
import { Result, Rule } from '../rule';
import { pass } from '../support/results';
import { outcomeResult, serviceSubject, survivalOfJudged } from './support/claim-results';

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

function* carriesOn(survival: Survival, { name, title }: DeclaredService): Iterable<Result> {
  const outcomes = outcomesOf(survival, name);
  for (const event of survival.model.events.filter(({ kind }) => kind === 'region')) {
    const outcome = outcomes.get(event.id);
    if (outcome === undefined) continue;
    yield fateOf(outcome) === 'up'
      ? pass(serviceSubject(name), `with the loss of ${event.title}, ${title}: ${outcomeWords(outcome)}`)
      : outcomeResult([event], outcome);
  }
}
