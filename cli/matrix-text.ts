import { Matrix } from '../policies/exhibit';
import { wrap } from '../policies/reports/wrap';
import { TextStyle } from './terminal';

/**
 * A matrix for a terminal: columns have numbers, read downwards, since their names would not fit. A cell is `x`, or `!`
 * where its mark starts with one; what the marks are is in the table of the same flows.
 */
export function matrixText({ title, rows, columns, cells }: Matrix, { width }: TextStyle): string {
  const explained =
    'Rows reach columns: x by declared flows, ! by something that nobody declared, . not at all.';
  const room = Math.max(0, ...rows.map(({ length }) => length)) + 2;
  const numbers = columns.map((_, index) => String(index + 1).padStart(String(columns.length).length));
  const digits = Array.from({ length: numbers[0]?.length ?? 0 }, (_, place) =>
    numbers.map((number) => number[place]).join(' '),
  );
  return [
    title,
    ...wrap(explained, width),
    '',
    ...digits.map((line) => ' '.repeat(room) + line),
    ...rows.map((row, index) => row.padEnd(room) + cells[index]!.map(markOf).join(' ')),
    '',
    ...columns.map((column, index) => `${numbers[index]!}  ${column}`),
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

function markOf(cell: string): string {
  if (cell === '') return '.';
  return cell.startsWith('!') ? '!' : 'x';
}
