import { readdirSync } from 'fs';
import { join, relative, sep } from 'path';
import { RuleCases } from './rule-case';

const ROOT = join(__dirname, '..');

/** A file of cases: `path` is that of the rule it stands for, such as `region/approved`. */
export interface CaseFile extends RuleCases {
  readonly path: string;
}

/** The cases of every rule that has a file of them here, by path. */
export function allCases(): readonly CaseFile[] {
  return readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cases.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: relative(ROOT, file).split(sep).join('/').replace('.cases.ts', ''),
      ...(require(file) as { readonly cases: RuleCases }).cases,
    }));
}
