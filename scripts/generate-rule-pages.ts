/**
 * Writes docs/rules from the rules and their cases. With `--check` writes nothing: says which files are not current, or stand
 * there for no rule, and exits 1.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { EVERY_RULE } from '../policies/packs/baseline';
import { allCases } from '../tests/policies/rules/support/all-cases';
import { ruleIndex, rulePage } from './rule-page';

const FOLDER = join(__dirname, '..', 'docs', 'rules');

const wanted = new Map<string, string>([
  ['README.md', ruleIndex(EVERY_RULE)],
  ...allCases().map((cases) => [`${cases.rule.id}.md`, rulePage(cases)] as const),
]);

function present(file: string): string | undefined {
  try {
    return readFileSync(join(FOLDER, file), 'utf8');
  } catch {
    return undefined;
  }
}

function presentFiles(): readonly string[] {
  mkdirSync(FOLDER, { recursive: true });
  return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const stale = [...wanted].filter(([file, text]) => present(file) !== text).map(([file]) => file);
const orphans = presentFiles().filter((file) => !wanted.has(file));

if (process.argv.includes('--check')) {
  for (const file of [...stale, ...orphans]) {
    console.error(`docs/rules/${file} is not current: run npx ts-node -T scripts/generate-rule-pages.ts`);
  }
  if (stale.length + orphans.length > 0) process.exitCode = 1;
} else {
  for (const file of stale) {
    mkdirSync(dirname(join(FOLDER, file)), { recursive: true });
    writeFileSync(join(FOLDER, file), wanted.get(file)!);
  }
  for (const file of orphans) rmSync(join(FOLDER, file));
}
