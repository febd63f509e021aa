import { Table } from '../policies/exhibit';
import { hanging, wrap } from '../policies/reports/wrap';
import { TextStyle } from './terminal';

const GAP = '  ';

/** A table for a terminal: columns side by side where they fit, otherwise row by row with the columns' names. */
export function tableText({ title, alternative, columns, rows }: Table, { width }: TextStyle): string {
  const head = [title, ...wrap(alternative, width), ''];
  const widths = widthsOf([columns, ...rows], width);
  const body = widths
    ? [columns, ...rows].flatMap((row) => sideBySide(row, widths))
    : rows.flatMap((row) => oneByOne(columns, row, width));
  return (rows.length === 0 ? head : [...head, ...body]).map((line) => `${line}\n`).join('');
}

/**
 * As wide as the widest cell; then the widest columns give way until all fit, none below its longest word. Undefined if
 * that isn't enough.
 */
function widthsOf(rows: readonly (readonly string[])[], width: number): readonly number[] | undefined {
  const columns = rows[0]!.map((_, column) => rows.map((row) => row[column]!));
  const least = columns.map((cells) => longest(cells.flatMap((cell) => cell.split(' '))));
  const widths = columns.map(longest);
  const room = width - GAP.length * (widths.length - 1);
  if (sum(least) > room) return undefined;
  while (sum(widths) > room) {
    const spare = widths.map((own, column) => (own > least[column]! ? own : 0));
    widths[spare.indexOf(Math.max(...spare))]! -= 1;
  }
  return widths;
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function sideBySide(row: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = row.map((cell, column) => wrap(cell, widths[column]!));
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => (lines[line] ?? '').padEnd(widths[column]!))
      .join(GAP)
      .trimEnd(),
  );
}

/** The first cell as a heading, the others that say something under it. */
function oneByOne(columns: readonly string[], row: readonly string[], width: number): readonly string[] {
  const named = longest(columns);
  const [first = '', ...rest] = row;
  return [
    first,
    ...rest.flatMap((cell, index) =>
      cell === '' ? [] : hanging(`${GAP}${columns[index + 1]!.padEnd(named)}${GAP}`, cell, width),
    ),
  ];
}
