import { DeclaredService } from '../../declaration/declaration';
import { Survival } from '../../provers/survival/survival';
import { outcomesOf } from '../../provers/survival/questions/outcomes-of';
import { fateOf } from '../../provers/survival/words/answer-words';
import { Result, Rule } from '../rule';
import { fail, pass } from '../support/results';
import { outcomeResult, serviceSubject, survivalOfJudged } from './support/claim-results';

export const directory: Rule = {
  id: 'survival/directory',
  title:
    'The directory and its synchronisation outlast any node, site or region, and who signs staff in depends on them',
  clauses: ['ID-3'],
  decides: ['ID-3'],
  severity: 'critical',
  gates: true,
  protects: 'Without the directory nobody signs in to anything that would bring the rest up again.',
  remedy:
    'Run two domain controllers and two synchronisation agents in different failure domains of each region, and name them where staff sign in: signsIn: staff.',
  sources: [
    'docs/why/survival.md: what fails, how it is decided, and what is not',
    'https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/plan-cloud-sync-topologies',
  ],
  needsDeclaration: true,
  *check(judged) {
    const services = judged.declaration?.services ?? [];
    const providers = services.filter(({ provides }) => provides.length > 0);
    if (providers.length === 0) return;
    const survival = survivalOfJudged(judged);
    for (const provider of providers) yield* outlasts(survival, provider);
    for (const service of services.filter(({ signsIn }) => signsIn === 'staff')) {
      yield dependsOnThem(service, providers);
    }
  },
};

function* outlasts(survival: Survival, { name, title }: DeclaredService): Iterable<Result> {
  const always = survival.after([]).find(({ service }) => service.name === name);
  const outcomes = [...(always ? [['', always] as const] : []), ...outcomesOf(survival, name)];
  const worst = outcomes.find(([, outcome]) => fateOf(outcome) !== 'up');
  if (worst === undefined) {
    yield pass(serviceSubject(name), `${title} outlasts any node, site or region by itself`);
    return;
  }
  const [event, outcome] = worst;
  yield outcomeResult(
    survival.model.events.filter(({ id }) => id === event),
    outcome,
  );
}

function dependsOnThem(
  { name, title, dependsOn }: DeclaredService,
  providers: readonly DeclaredService[],
): Result {
  const missing = providers.filter(
    (provider) => provider.name !== name && !dependsOn.includes(provider.name),
  );
  return missing.length === 0
    ? pass(serviceSubject(name), `${title} depends on what its staff sign in with`)
    : fail(
        serviceSubject(name),
        `staff sign in to ${title}, which does not say that it depends on ${missing.map((provider) => provider.title).join(' and ')}`,
      );
}
