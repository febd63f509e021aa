import { Matrix } from '../policies/exhibit';
import { wrap } from '../policies/reports/wrap';
import { formatColumns } from './format-columns';
import { TextStyle } from './terminal';

/**
 * A matrix for a terminal: columns have numbers, since their names would not fit. A cell is `x`, or `!` where its mark
 * starts with one; what the marks are is in the table of the same flows.
 */
export function matrixText({ title, rows, columns, cells }: Matrix, { width }: TextStyle): string {
  const numbers = columns.map((_, index) => String(index + 1));
  const explained =
    'Rows reach columns: x by a declared flow, ! by something that nobody declared, . not at all.';
  return [
    title,
    ...wrap(explained, width),
    '',
    formatColumns([
      ['', ...numbers],
      ...rows.map((row, index) => [row, ...cells[index]!.map(markOf)]),
    ]).trimEnd(),
    '',
    formatColumns(columns.map((column, index) => [numbers[index]!.padStart(4), column])),
  ].join('\n');
}

function markOf(cell: string): string {
  if (cell === '') return '.';
  return cell.startsWith('!') ? '!' : 'x';
}
