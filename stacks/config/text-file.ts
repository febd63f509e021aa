import * as fs from 'node:fs';
import { Problem } from './problem';

/** No estate comes near it; a larger file is a mistake, and is refused before it is read. */
export const LARGEST_FILE_BYTES = 512 * 1024;

/** A file to be read and the name that messages give it. */
export interface NamedFile {
  readonly path: string;
  readonly shown: string;
}

/** The text of a file, or why it can't be had. `absent` is apart because some files are optional. */
export type TextFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Reads UTF-8 text without a byte order mark or control characters, no longer than `LARGEST_FILE_BYTES`. */
export function readTextFile(file: NamedFile): TextFile {
  let bytes: Buffer;
  try {
    const stat = fs.statSync(file.path);
    if (!stat.isFile()) {
      return refuse(file, `is ${stat.isDirectory() ? 'a folder' : 'not a regular file'}`, 'put a file there');
    }
    if (stat.size > LARGEST_FILE_BYTES) {
      return refuse(
        file,
        `has ${stat.size} bytes`,
        'check that it is the right file, or split the estate in two',
        `at most ${LARGEST_FILE_BYTES} bytes (512 KB)`,
      );
    }
    bytes = fs.readFileSync(file.path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ENOENT'
      ? { kind: 'absent' }
      : refuse(file, `cannot be read (${code ?? 'unknown error'})`, 'check its path and permissions');
  }
  return decode(file, bytes);
}

function decode(file: NamedFile, bytes: Buffer): TextFile {
  const text = bytes.toString('utf8');
  const bad = firstDifference(bytes, Buffer.from(text, 'utf8'));
  if (bad !== undefined) {
    const byte = `0x${(bytes[bad] ?? 0).toString(16).padStart(2, '0')}`;
    const before = bytes.subarray(0, bad).toString('utf8');
    return refuseAt(
      file,
      before,
      `has a byte that is not UTF-8: ${byte}, number ${bad + 1} of the file`,
      'save the file as UTF-8',
    );
  }
  if (text.startsWith('\uFEFF')) {
    return refuse(file, 'starts with a byte order mark', 'save the file as UTF-8 without a byte order mark');
  }
  const control = firstControlCharacter(text);
  if (control !== undefined) {
    const name = `U+${text.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0')}`;
    return refuseAt(file, text.slice(0, control), `has the control character ${name}`, 'delete it');
  }
  return { kind: 'text', text };
}

/** Text decoded and encoded again differs from the bytes first where they are not UTF-8. */
function firstDifference(a: Buffer, b: Buffer): number | undefined {
  if (a.equals(b)) {
    return undefined;
  }
  let index = 0;
  while (a[index] === b[index]) {
    index += 1;
  }
  return index;
}

/** YAML allows tabs and line ends of the characters below the space, and no others. */
function firstControlCharacter(text: string): number | undefined {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127) {
      return index;
    }
  }
  return undefined;
}

function refuse(file: NamedFile, what: string, fix: string, allowed?: string): TextFile {
  return {
    kind: 'refused',
    problem: { file: file.shown, line: 1, column: 1, message: `the file ${what}`, allowed, fix },
  };
}

function refuseAt(file: NamedFile, before: string, what: string, fix: string): TextFile {
  const lines = before.split('\n');
  const column = (lines[lines.length - 1] ?? '').length + 1;
  return {
    kind: 'refused',
    problem: { file: file.shown, line: lines.length, column, message: `the file ${what}`, fix },
  };
}
