import { Exhibit } from '../../../policies/exhibit';
import { exhibitsOf } from '../../../policies/exhibits/exhibits';
import { buildGraph } from '../../../policies/graph/build-graph';
import { declaration, pairGraph } from './fixtures';

const AS_OF = '2026-12-01';

test('a report shows the map first, then the tables', () => {
  expect(exhibitsOf(pairGraph(), undefined, AS_OF).map(({ id }) => id)).toEqual([
    'network-map',
    'reachability-map',
    'flows-effective',
    'regions',
    'stacks',
    'addresses',
    'state-secrets',
  ]);
});

test('with a declaration it shows what was declared too', () => {
  expect(exhibitsOf(pairGraph(), declaration(), AS_OF).map(({ id }) => id)).toContain('flows');
});

test('every exhibit has a title and says in words what it shows', () => {
  for (const exhibit of exhibitsOf(pairGraph(), declaration(), AS_OF)) {
    expect(exhibit.title).not.toBe('');
    expect(exhibit.alternative).toMatch(/\.$/);
  }
});

test('every row of a table has as many cells as it has columns', () => {
  const tables = exhibitsOf(pairGraph(), declaration(), AS_OF).flatMap((exhibit: Exhibit) =>
    exhibit.kind === 'table' ? [exhibit] : [],
  );
  expect(tables).toHaveLength(6);
  for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
});

test('nothing at all can be shown too', () => {
  expect(exhibitsOf(buildGraph([]), undefined, AS_OF)).toHaveLength(7);
});
