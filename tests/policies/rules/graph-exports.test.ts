import { join } from 'node:path';
import { buildGraph } from '../../../policies/graph/build-graph';
import { readStacks } from '../../../policies/graph/read-stacks';
import { BASELINE } from '../../../policies/packs/baseline';
import { ROOT } from '../../support/synthesized';

const graph = buildGraph(readStacks(join(ROOT, 'tests/fixtures/graph-export/tenant')).documents);
const OF_IDENTITY = /^(?:identity|sign-in)\//;

test.each(BASELINE.filter(({ id }) => !OF_IDENTITY.test(id)).map((rule) => [rule.id, rule] as const))(
  'an export of Graph is no Terraform: %s has nothing to say of it',
  (_, rule) => {
    expect([...rule.check({ graph, asOf: '2026-12-01' })]).toEqual([]);
  },
);
