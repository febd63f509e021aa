import { Matrix } from '../../../../policies/exhibit';
import { matrixView } from '../../../../policies/reports/html/matrix-view';
import { tierMatrix } from '../../../fixtures/large-result';

function matrix(columns: readonly string[], ...cells: readonly (readonly string[])[]): Matrix {
  const rows = cells.map((_, index) => `row ${index}`);
  return { kind: 'matrix', id: 'm', title: 'M', alternative: '', rows, columns, cells };
}

test.each([
  [5, 'plain'],
  [6, 'compact'],
])('a matrix of %d columns is %s', (size, looks) => {
  expect(matrixView(tierMatrix(size)).looks).toBe(looks);
});

test.each([
  ['443', '443', 'text'],
  ['49152', '49152', 'text'],
  ['22, 3389', '22, 3389', 'text'],
  ['1234567', 'A', 'letter'],
  ['80, 443, 1688', 'A', 'letter'],
  ['', '', 'empty'],
  ['  ', '', 'empty'],
])('a cell that says "%s" is marked "%s"', (text, mark, looks) => {
  expect(matrixView(matrix(['a'], [text])).rows[0]?.cells[0]).toMatchObject({ mark, looks, tone: 'usual' });
});

test('a text that asks for attention keeps its mark also where a letter stands for it', () => {
  const [cells] = matrixView(matrix(['a', 'b'], ['! 3389', '! 22, 445, 3389'])).rows.map((row) => row.cells);
  expect(cells?.map(({ mark, tone }) => [mark, tone])).toEqual([
    ['! 3389', 'alert'],
    ['! A', 'alert'],
  ]);
});

test('equal texts share a letter, and the key has each letter once, in the order of reading', () => {
  const { key, rows } = matrixView(
    matrix(['a', 'b'], ['long text one', '443'], ['long text two', 'long text one']),
  );
  expect(key).toEqual([
    { mark: 'A', text: 'long text one' },
    { mark: 'B', text: 'long text two' },
  ]);
  expect(rows.map(({ cells }) => cells.map(({ mark }) => mark))).toEqual([
    ['A', '443'],
    ['B', 'A'],
  ]);
});

test('after Z comes AA', () => {
  const texts = Array.from({ length: 28 }, (_, index) => `something long ${index}`);
  const { key } = matrixView(matrix(['a'], ...texts.map((text) => [text])));
  expect(key.map(({ mark }) => mark).slice(24)).toEqual(['Y', 'Z', 'AA', 'AB']);
});

test('names that start alike are a group, and neighbouring groups differ in shade', () => {
  const { columns } = matrixView(matrix(['website/web', 'website/app', 'forms/web', 'Internet'], []));
  expect(columns.map(({ startsGroup, shade }) => [startsGroup, shade])).toEqual([
    [true, 'light'],
    [false, 'light'],
    [true, 'dark'],
    [true, 'light'],
  ]);
  expect(columns[0]?.pieces).toEqual(['website/', 'web']);
});

test('every cell that says something is in words twice, by its row and by its column', () => {
  const view = matrixView(tierMatrix(12, 5));
  const said = view.rows.flatMap(({ cells }) => cells.filter(({ looks }) => looks !== 'empty'));
  expect(said.length).toBeGreaterThan(20);
  for (const lines of [view.byRow, view.byColumn]) {
    expect(lines).toHaveLength(12);
    expect(lines.flatMap(({ cells }) => cells)).toHaveLength(said.length);
  }
});

test('a row that is shorter than the columns has empty cells at its end', () => {
  expect(matrixView(matrix(['a', 'b'], ['443'])).rows[0]?.cells.map(({ looks }) => looks)).toEqual([
    'text',
    'empty',
  ]);
});
