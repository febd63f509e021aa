import { resolve } from 'node:path';
import { Declaration } from '../policies/declaration/declaration';
import { Environment } from './environment';
import { judgedPaths } from './judged-paths';
import { readJudged } from './read-judged';
import { AskedAbout } from './read-reachability';
import type { EstateGraph } from '../policies/graph/graph';
import type { Survival } from '../policies/provers/survival/survival';

/** A configuration, what it survives, and what was meant with it. */
export interface SurvivalAsked {
  readonly graph: EstateGraph;
  readonly survival: Survival;
  readonly declaration?: Declaration;
}

/** @throws UsageError if nothing is named and nothing was synthesized; ProblemsError for what can't be read */
export async function readSurvival(about: AskedAbout, environment: Environment): Promise<SurvivalAsked> {
  const { workingDirectory } = environment;
  const declared = about.declaration === undefined ? undefined : resolve(workingDirectory, about.declaration);
  const input = readJudged(judgedPaths(about.in, workingDirectory), declared);
  const { buildGraph } = await import('../policies/graph/build-graph');
  const { survivalOf } = await import('../policies/provers/survival/survivals');
  const graph = buildGraph(input.documents, input.provenance);
  return { graph, survival: survivalOf(graph, input.declaration), declaration: input.declaration };
}
