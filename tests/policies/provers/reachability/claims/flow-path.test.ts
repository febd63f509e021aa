import { flowPath } from '../../../../../policies/provers/reachability/claims/flow-path';

const HERE = { file: 'estate.yaml', line: 1, column: 1 };
const positions = {
  'flows.names': HERE,
  'spokes.website.flows.web-to-app': HERE,
  'spokes.website.blocks.database': HERE,
  'published.forms': HERE,
  'carriers.sip': HERE,
};

test.each([
  ['names', 'flows.names'],
  ['website/web-to-app', 'spokes.website.flows.web-to-app'],
  ['published/forms', 'published.forms'],
  ['published/forms-certificate', 'published.forms'],
  ['block/website/database', 'spokes.website.blocks.database'],
  ['block/website/database-replication', 'spokes.website.blocks.database'],
  ['carrier/sip', 'carriers.sip'],
  ['nowhere/written', 'flows.nowhere/written'],
])('"%s" is written at %s', (id, path) => {
  expect(flowPath({ positions }, id)).toBe(path);
});
