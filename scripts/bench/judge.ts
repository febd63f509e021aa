import { join } from 'node:path';
import type { Judgeable } from './clone-spokes';

const POLICIES = join(__dirname, '..', '..', 'build', 'policies');
const { buildGraph } = require(
  join(POLICIES, 'graph', 'build-graph'),
) as typeof import('../../policies/graph/build-graph');
const { runRule } = require(join(POLICIES, 'run-rule')) as typeof import('../../policies/run-rule');
const { BASELINE } = require(
  join(POLICIES, 'packs', 'baseline'),
) as typeof import('../../policies/packs/baseline');

/** The graph and all rules on compiled code, without what comes before (reading) and after (digest, exhibits, reports). */
export function judge({ documents, declaration }: Judgeable, asOf: string): void {
  const graph = buildGraph(documents);
  for (const rule of BASELINE) runRule(rule, { graph, declaration, asOf });
}
