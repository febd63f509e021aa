import { resolve } from 'node:path';
import { Declaration } from '../policies/declaration/declaration';
import { Environment } from './environment';
import { judgedPaths } from './judged-paths';
import { readJudged } from './read-judged';
import type { EstateGraph } from '../policies/graph/graph';
import type { Claims } from '../policies/provers/reachability/claims/claims';

/** Where the configuration is that a question is about. */
export interface AskedAbout {
  /** Stacks or a plan; default: the stacks synthesized last. */
  readonly in?: readonly string[];
  readonly declaration?: string;
}

/** A configuration, its claims, and what was meant with it. */
export interface Asked {
  readonly graph: EstateGraph;
  readonly claims: Claims;
  readonly declaration?: Declaration;
}

/** @throws UsageError if nothing is named and nothing was synthesized; ProblemsError for what can't be read */
export async function readReachability(about: AskedAbout, environment: Environment): Promise<Asked> {
  const { workingDirectory } = environment;
  const declared = about.declaration === undefined ? undefined : resolve(workingDirectory, about.declaration);
  const input = readJudged(judgedPaths(about.in, workingDirectory), declared);
  const { buildGraph } = await import('../policies/graph/build-graph');
  const { claimsOf } = await import('../policies/provers/reachability/claims/claims-of');
  const graph = buildGraph(input.documents, input.provenance);
  return { graph, claims: claimsOf(graph, input.declaration), declaration: input.declaration };
}
