/** A way into JSON: names of members and indexes of elements. */
export type JsonPath = readonly (string | number)[];

/** Lines and columns count from 1. */
export interface JsonPosition {
  readonly line: number;
  readonly column: number;
}

const STRING = /"(?:[^"\\]|\\.)*"/y;
const SCALAR = /[^\s,\]}]+/y;
const SPACE = /[ \t\n\r]*/y;

/**
 * Where the value at a path begins in a text that is JSON; where the path leads nowhere, the last value on the way. One
 * pass over what stands before it.
 */
export function positionIn(text: string, path: JsonPath): JsonPosition {
  return lineAndColumn(text, offsetIn(text, path));
}

/** Where each element of the list at a path begins, in one pass. */
export function elementPositionsIn(text: string, path: JsonPath): readonly JsonPosition[] {
  let line = 1;
  let start = 0;
  return elementsOf(text, offsetIn(text, path)).map((offset) => {
    for (let end = text.indexOf('\n', start); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  });
}

function lineAndColumn(text: string, offset: number): JsonPosition {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function offsetIn(text: string, path: JsonPath): number {
  let offset = afterSpace(text, 0);
  for (const segment of path) {
    const next =
      typeof segment === 'string'
        ? memberAt(text, offset, segment)
        : elementsOf(text, offset, segment)[segment];
    if (next === undefined) break;
    offset = next;
  }
  return offset;
}

function memberAt(text: string, object: number, name: string): number | undefined {
  if (text.charAt(object) !== '{') return undefined;
  let offset = afterSpace(text, object + 1);
  while (text.charAt(offset) === '"') {
    const end = afterMatch(text, offset, STRING);
    const value = afterSpace(text, afterSpace(text, end) + 1);
    if (JSON.parse(text.slice(offset, end)) === name) return value;
    offset = afterSeparator(text, afterValue(text, value));
  }
  return undefined;
}

/** Where the elements of a list begin, up to one that is the last to be asked for. */
function elementsOf(text: string, list: number, last = Infinity): readonly number[] {
  const offsets: number[] = [];
  if (text.charAt(list) !== '[') return offsets;
  let offset = afterSpace(text, list + 1);
  while (text.charAt(offset) !== ']' && offset < text.length && offsets.length <= last) {
    offsets.push(offset);
    offset = afterSeparator(text, afterValue(text, offset));
  }
  return offsets;
}

function afterValue(text: string, start: number): number {
  let depth = 0;
  let offset = start;
  do {
    const character = text.charAt(offset);
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') depth -= 1;
    offset = isPunctuation(character)
      ? offset + 1
      : afterMatch(text, offset, character === '"' ? STRING : SCALAR);
    if (depth > 0) offset = afterSpace(text, offset);
  } while (depth > 0 && offset < text.length);
  return offset;
}

function isPunctuation(character: string): boolean {
  return '{}[],:'.includes(character);
}

function afterSeparator(text: string, offset: number): number {
  const next = afterSpace(text, offset);
  return text.charAt(next) === ',' ? afterSpace(text, next + 1) : next;
}

function afterSpace(text: string, offset: number): number {
  return afterMatch(text, offset, SPACE);
}

function afterMatch(text: string, offset: number, pattern: RegExp): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset + 1;
}
