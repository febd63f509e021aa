import { join } from 'node:path';
import type { Survival } from '../../policies/provers/survival/survival';
import type { Judgeable } from './clone-spokes';
import { measureFresh, Run } from './measure';
import { survivalModel } from './survival-model';

const POLICIES = join(__dirname, '..', '..', 'build', 'policies');
const SURVIVAL = join(POLICIES, 'provers', 'survival');
const { buildGraph } = require(
  join(POLICIES, 'graph', 'build-graph'),
) as typeof import('../../policies/graph/build-graph');
const { proveSurvival } = require(
  join(SURVIVAL, 'prove-survival'),
) as typeof import('../../policies/provers/survival/prove-survival');
const { survivalOf } = require(
  join(SURVIVAL, 'survivals'),
) as typeof import('../../policies/provers/survival/survivals');

/** Services of the estates that are measured; the largest that has a limit is the third. */
const SIZES = [100, 250, 500, 1000];

/** What one estate costs, each part in a process of its own. */
export interface SurvivalCost {
  readonly services: number;
  readonly units: number;
  readonly gates: number;
  readonly events: number;
  readonly cutSets: number;
  readonly singles: Run;
  readonly cuts: Run;
  readonly claims: Run;
}

/** Measures estates of some sizes. */
export function measureSurvival(runs: number): readonly SurvivalCost[] {
  return SIZES.map((services) => {
    const model = survivalModel(services);
    return {
      services,
      units: model.units.length,
      gates: model.gates.length,
      events: model.events.length,
      cutSets: cutSetsOf(proveSurvival(model)),
      singles: measureFresh(['single-failures', String(services)], runs),
      cuts: measureFresh(['cut-sets', String(services)], runs),
      claims: measureFresh(['survival-claims', String(services)], runs),
    };
  });
}

/** Every single failure and what becomes of every service, of an estate that nothing has been asked of. */
export function loseEachAlone(services: string): () => void {
  const model = survivalModel(Number(services));
  return () => proveSurvival(model).singles;
}

/** The cut sets of all services, up to three events each. */
export function cutEachService(services: string): () => void {
  const model = survivalModel(Number(services));
  return () => cutSetsOf(proveSurvival(model));
}

/** Everything that is claimed, and the bounds of availability. */
export function claimSurvival(services: string): () => void {
  const model = survivalModel(Number(services));
  return () => everyClaim(proveSurvival(model));
}

/** Everything that rules ask of survival: the model of the graph, every claim, all cut sets. */
export function proveSurvivalOfStacks({ documents, declaration }: Judgeable): () => void {
  const graph = buildGraph(documents);
  return () => {
    const survival = survivalOf(graph, declaration);
    everyClaim(survival);
    cutSetsOf(survival);
  };
}

function cutSetsOf(survival: Survival): number {
  return survival.model.services.reduce((sum, { name }) => sum + survival.cutSets(name).length, 0);
}

/** Claims are computed when they are read, and so are the chains of what they show. */
function everyClaim(survival: Survival): readonly unknown[] {
  const { nodes, domains, regions, pairs, means, capacity, singlePoints, singles } = survival;
  const witnesses = [...nodes, ...domains, ...regions, ...pairs].flatMap((claim) => claim.witnesses);
  return [
    witnesses.map(({ outcome: { chain, unknown, recovery } }) => [chain, unknown, recovery]),
    [means, capacity, singlePoints, singles],
    survival.model.services.map(({ name }) => survival.availability(name)),
  ];
}
