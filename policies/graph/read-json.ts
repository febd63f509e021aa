import { readFileSync, statSync } from 'node:fs';
import { InputProblem, wholeFile } from './input-problem';
import { JsonPath, JsonPosition, elementPositionsIn, positionIn } from './json-position';
import { findJsonError, isNestedDeeperThan } from './json-syntax';

const LARGEST_FILE_MB = 256;
const DEEPEST_NESTING = 200;

/** Where in a file its values stand. */
export interface JsonPlaces {
  of(path: JsonPath): JsonPosition;
  ofElements(path: JsonPath): readonly JsonPosition[];
}

/** A parsed file, or what is wrong with it. */
export type ReadJson =
  { readonly json: unknown; readonly places: JsonPlaces } | { readonly problem: InputProblem };

/** Reads a JSON file in UTF-8, with or without a byte order mark. Never throws. */
export function readJson(file: string): ReadJson {
  let bytes: Buffer;
  try {
    const { size } = statSync(file);
    if (size > LARGEST_FILE_MB * 1024 * 1024) {
      const megabytes = Math.ceil(size / 1024 / 1024);
      return refuse(
        file,
        `the file has ${megabytes} MB, where at most ${LARGEST_FILE_MB} MB are read`,
        'split the configuration into several stacks',
      );
    }
    bytes = readFileSync(file);
  } catch (error) {
    return refuse(
      file,
      `the file can't be read: ${systemReason(error)}`,
      'check the path and its permissions',
    );
  }
  if (isNestedDeeperThan(DEEPEST_NESTING, bytes)) {
    return refuse(
      file,
      `the JSON is nested more than ${DEEPEST_NESTING} levels deep`,
      'give the JSON that synthesis or "terraform show -json" writes',
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const fix = 'save it as UTF-8; on Windows, redirect with "| Out-File -Encoding utf8"';
    return refuse(file, 'the file is not UTF-8 text', fix);
  }
  try {
    return { json: JSON.parse(text), places: placesIn(text) };
  } catch {
    return { problem: syntaxProblem(file, text) };
  }
}

/** The reason of a failed system call in words, such as `no such file or directory`. */
export function systemReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^[A-Z]+: ([^,]+)/.exec(message)?.[1] ?? message;
}

function placesIn(text: string): JsonPlaces {
  return {
    of: (path) => positionIn(text, path),
    ofElements: (path) => elementPositionsIn(text, path),
  };
}

function syntaxProblem(file: string, text: string): InputProblem {
  if (text.trim() === '') return wholeFile(file, 'the file is empty', 'write it again');
  const { offset, expected } = findJsonError(text) ?? { offset: 0, expected: 'JSON' };
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  const found =
    offset >= text.length ? 'the file ends' : `it says ${excerpt(text.slice(offset, offset + 12))}`;
  return {
    file,
    line,
    column,
    message: `the file is not JSON: ${found} where ${expected} is expected`,
    fix: 'correct that place, or write the file again',
  };
}

function excerpt(text: string): string {
  return JSON.stringify(text.split('\n')[0]);
}

function refuse(file: string, message: string, fix: string): ReadJson {
  return { problem: wholeFile(file, message, fix) };
}
