import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ReadLines } from '../policies/provers/json-lines';
import { Environment } from './environment';
import { ProblemsError } from './problems-error';

/**
 * The questions of a file, or of standard input for `-`.
 * @throws ProblemsError for lines that are no questions, all of them at once
 */
export function readBatch<Value>(
  file: string,
  read: (text: string) => ReadLines<Value>,
  { workingDirectory }: Environment,
): ReadLines<Value>['values'] {
  const { values, problems } = read(readFileSync(file === '-' ? 0 : resolve(workingDirectory, file), 'utf8'));
  if (problems.length === 0) return values;
  const shown = file === '-' ? 'standard input' : file;
  throw new ProblemsError(
    problems.map((problem) => ({ file: shown, column: 1, ...problem })),
    'nothing was answered',
  );
}
