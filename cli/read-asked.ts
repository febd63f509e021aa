import { resolve } from 'node:path';
import { Declaration } from '../policies/declaration/declaration';
import { Environment } from './environment';
import { judgedPaths } from './judged-paths';
import { readJudged } from './read-judged';
import type { EstateGraph } from '../policies/graph/graph';

/** Where the configuration is that a question is about. */
export interface AskedAbout {
  /** Stacks or a plan; default: the stacks synthesized last. */
  readonly in?: readonly string[];
  readonly declaration?: string;
}

/** A configuration, and what was meant with it. */
export interface Asked {
  readonly graph: EstateGraph;
  readonly declaration?: Declaration;
}

/** @throws UsageError if nothing is named and nothing was synthesized; ProblemsError for what can't be read */
export async function readAsked(about: AskedAbout, { workingDirectory }: Environment): Promise<Asked> {
  const declared = about.declaration === undefined ? undefined : resolve(workingDirectory, about.declaration);
  const { documents, provenance, declaration } = readJudged(
    judgedPaths(about.in, workingDirectory),
    declared,
  );
  const { buildGraph } = await import('../policies/graph/build-graph');
  return { graph: buildGraph(documents, provenance), declaration };
}
