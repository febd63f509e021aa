import { Matrix } from '../../exhibit';
import { oneLine } from '../words';
import { wrap } from '../wrap';

/** A matrix as the templates show it. */
export interface MatrixView {
  /** A compact one has narrow columns with upright headings, marks with a key, and the same in words. */
  readonly looks: 'plain' | 'compact';
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixHeading[];
  /** What the letters in the cells stand for. */
  readonly key: readonly { readonly mark: string; readonly text: string }[];
  readonly byRow: readonly MatrixLine[];
  readonly byColumn: readonly MatrixLine[];
}

/** The heading of a row or column. Neighbours whose names start alike, up to a `/`, are a group. */
export interface MatrixHeading {
  readonly name: string;
  /** The name in pieces: between two of them a line may end. */
  readonly pieces: readonly string[];
  readonly startsGroup: boolean;
  /** Groups are shaded in turn. */
  readonly shade: 'light' | 'dark';
}

/** A row with its cells. */
export interface MatrixRow extends MatrixHeading {
  readonly cells: readonly MatrixCell[];
}

/** What stands at a row and a column. */
export interface MatrixCell {
  /** What the narrow column shows: the text, or a letter of the key; empty for an empty cell. */
  readonly mark: string;
  readonly text: string;
  readonly looks: 'empty' | 'text' | 'letter';
  /** Whether the text asks for attention by a leading `!`. */
  readonly tone: 'usual' | 'alert';
}

/** One row or column in words; empty cells are left out. */
export interface MatrixLine {
  readonly name: string;
  readonly cells: readonly { readonly name: string; readonly text: string }[];
}

/** A matrix of more columns than this is compact. */
const MOST_PLAIN_COLUMNS = 5;

/** What a narrow column holds: lines, and characters in a line. */
const MARK_LINES = 2;
const MARK_WIDTH = 6;

/** A matrix made ready for the templates. */
export function matrixView(matrix: Matrix): MatrixView {
  const texts = matrix.rows.map((_, row) =>
    matrix.columns.map((_, column) => oneLine(matrix.cells[row]?.[column] ?? '')),
  );
  const letters = lettersFor(texts.flat());
  const columns = headings(matrix.columns);
  return {
    looks: matrix.columns.length > MOST_PLAIN_COLUMNS ? 'compact' : 'plain',
    rows: headings(matrix.rows).map((heading, row) => ({
      ...heading,
      cells: (texts[row] ?? []).map((text) => cellOf(text, letters)),
    })),
    columns,
    key: [...letters].map(([text, mark]) => ({ mark, text })),
    byRow: linesOf(matrix.rows, matrix.columns, (row, column) => texts[row]?.[column] ?? ''),
    byColumn: linesOf(matrix.columns, matrix.rows, (column, row) => texts[row]?.[column] ?? ''),
  };
}

function headings(names: readonly string[]): readonly MatrixHeading[] {
  let groups = 0;
  return names.map((name, index) => {
    const startsGroup = index === 0 || groupOf(name) !== groupOf(names[index - 1] ?? '');
    if (startsGroup) groups += 1;
    return { name, pieces: name.split(/(?<=\/)/), startsGroup, shade: groups % 2 === 1 ? 'light' : 'dark' };
  });
}

function groupOf(name: string): string {
  return name.split('/')[0] ?? name;
}

/** A letter for each text that a narrow column can't hold, in the order in which a reader meets them. */
function lettersFor(texts: readonly string[]): ReadonlyMap<string, string> {
  const long = [...new Set(texts)].filter((text) => !fitsColumn(text));
  return new Map(long.map((text, index) => [text, letters(index)]));
}

function fitsColumn(text: string): boolean {
  const lines = wrap(text, MARK_WIDTH);
  return lines.length <= MARK_LINES && lines.every((line) => line.length <= MARK_WIDTH);
}

/** `A` to `Z`, `AA`, `AB` and so on. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

function cellOf(text: string, letters: ReadonlyMap<string, string>): MatrixCell {
  const letter = letters.get(text);
  const isAlert = text.startsWith('!');
  return {
    text,
    mark: letter === undefined ? text : `${isAlert ? '! ' : ''}${letter}`,
    looks: text === '' ? 'empty' : letter === undefined ? 'text' : 'letter',
    tone: isAlert ? 'alert' : 'usual',
  };
}

function linesOf(
  names: readonly string[],
  others: readonly string[],
  textAt: (name: number, other: number) => string,
): readonly MatrixLine[] {
  return names.map((name, index) => ({
    name,
    cells: others
      .map((other, at) => ({ name: other, text: textAt(index, at) }))
      .filter(({ text }) => text !== ''),
  }));
}
