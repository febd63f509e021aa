import { Exhibit, Matrix, Table } from '../../../policies/exhibit';
import { survivalExhibits } from '../../../policies/exhibits/survival';
import { buildGraph } from '../../../policies/graph/build-graph';
import { bothRegions, meant, service, southOnly } from '../rules/survival/estate';
import { documentsOf } from '../rules/support/rule-case';

const GRAPH = buildGraph(documentsOf({ name: '', expect: 'pass', resources: bothRegions() }));
const EXHIBITS = survivalExhibits(GRAPH, meant([service(), southOnly({ name: 'ledger', title: 'Ledger' })]));

function exhibit<E extends Exhibit>(id: string): E {
  const found = EXHIBITS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no exhibit ${id}`);
  return found as E;
}

test('the heat map has a mark for each service and failure, and asks for attention by more than colour', () => {
  const { rows, columns, cells } = exhibit<Matrix>('survival-heat-map');
  expect(rows).toEqual(['Orders', 'Ledger']);
  expect(columns.slice(0, 2)).toEqual(['Any one node', 'Any fault domain']);
  const cell = (row: number, column: string) => cells[row]![columns.indexOf(column)];
  expect(cell(0, 'Region UK South')).toBe('up');
  expect(cell(1, 'Region UK South')).toBe('! lost');
  expect(cell(1, 'Any one node')).toBe('up');
});

test('tables of single points, objectives, cut sets and common causes', () => {
  expect(exhibit<Table>('single-points').rows).toEqual([]);
  const [orders, ledger] = exhibit<Table>('recovery-objectives').rows;
  expect(orders).toEqual(expect.arrayContaining(['Orders', 'tier-1', '4 hours', 'stays up', '99.9 %']));
  expect(ledger).toEqual(expect.arrayContaining(['down, and nothing brings it up again']));
  const cuts = exhibit<Table>('cut-sets').rows;
  expect(cuts[1]?.slice(0, 3)).toEqual(['Ledger', '1', '4']);
  expect(exhibit<Table>('common-causes').columns).toContain('Accepted by');
});

test('services with what they are made of', () => {
  expect(exhibit<Table>('services').rows[0]).toEqual(['Orders', 'tier-1', 'always', '', 'machines', '', '']);
});

test('a service that something takes away has a runbook page', () => {
  expect(EXHIBITS.map(({ id }) => id)).toContain('runbook-ledger-region-uksouth');
});

test('without services there is nothing to show', () => {
  const empty = buildGraph(documentsOf({ name: '', expect: 'pass', resources: {} }));
  expect(survivalExhibits(empty, undefined)).toEqual([]);
});
