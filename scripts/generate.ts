/**
 * Writes the files that are generated from the code, or with `--check` says which of them are not current and exits 1.
 * Rule pages have a script of their own, which this one runs too.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { declarationJsonSchema } from '../policies/declaration/declaration-schema';
import { checkResultJsonSchema } from '../policies/reports/check-result-schema';
import { estateJsonSchema, estatePartJsonSchema } from '../stacks/config/estate-schema';
import { cliReference } from './cli-reference';

const ROOT = join(__dirname, '..');

const GENERATED: readonly (readonly [file: string, content: () => string])[] = [
  ['docs/reference/cli.md', cliReference],
  ['docs/reference/estate.schema.json', () => json(estateJsonSchema())],
  ['docs/reference/estate-part.schema.json', () => json(estatePartJsonSchema())],
  ['docs/reference/declaration.schema.json', () => json(declarationJsonSchema())],
  ['docs/reference/check-result.schema.json', () => json(checkResultJsonSchema())],
];

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function present(file: string): string | undefined {
  try {
    return readFileSync(join(ROOT, file), 'utf8');
  } catch {
    return undefined;
  }
}

const checking = process.argv.includes('--check');
const stale = GENERATED.filter(([file, content]) => present(file) !== content());
for (const [file, content] of stale) {
  if (checking) console.error(`${file} is not current: run npm run generate`);
  else writeFileSync(join(ROOT, file), content());
}
if (checking && stale.length > 0) process.exitCode = 1;

try {
  const words = ['-T', 'scripts/generate-rule-pages.ts', ...(checking ? ['--check'] : [])];
  execFileSync(join(ROOT, 'node_modules', '.bin', 'ts-node'), words, { cwd: ROOT, stdio: 'inherit' });
} catch {
  process.exitCode = 1;
}
