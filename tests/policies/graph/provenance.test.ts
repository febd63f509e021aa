import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGraph } from '../../../policies/graph/build-graph';
import { readProvenance } from '../../../policies/graph/provenance';
import { synthesized } from './graph-fixtures';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'provenance-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(content: unknown) {
  const file = join(folder, 'provenance.json');
  writeFileSync(file, JSON.stringify(content));
  return readProvenance(file);
}

test('a resource knows the place in the estate that it comes from', () => {
  const provenance = read({
    version: 1,
    resources: {
      stack: {
        'azurerm_resource_group.a': { path: 'spokes.web', file: 'estate.yaml', line: 3, column: 5 },
      },
    },
  });
  if (!(provenance instanceof Map)) throw new Error('expected a provenance');
  const document = synthesized({ azurerm_resource_group: { a: { name: 'a' }, b: { name: 'b' } } });
  const [a, b] = buildGraph([document], provenance).resources;
  expect(a?.source).toEqual({ file: 'estate.yaml', line: 3, column: 5 });
  expect(b?.source).toBeUndefined();
});

test.each([
  ['another version', { version: 2, resources: {} }, 'version 2'],
  ['a list', [], 'no object'],
  [
    'a position without a line',
    { version: 1, resources: { s: { a: { file: 'x', column: 1 } } } },
    'resources.s.a',
  ],
  ['a line 0', { version: 1, resources: { s: { a: { file: 'x', line: 0, column: 1 } } } }, '"line":0'],
])('%s is refused', (_, content, message) => {
  const problems = read(content);
  if (!Array.isArray(problems)) throw new Error('expected problems');
  expect(problems.map((problem) => String(problem.message))).toEqual([expect.stringContaining(message)]);
});

test('a file that is not there is a problem', () => {
  expect(readProvenance(join(folder, 'nothing.json'))).toHaveLength(1);
});
