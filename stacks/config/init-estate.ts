import * as fs from 'node:fs';
import * as path from 'node:path';
import { planAddresses } from '../../constructs/model/address-plan';
import { displayPath } from './display-path';
import { estateTemplate } from './estate-template';
import { readHint } from './hint';
import { writeLedger } from './ledger-file';
import { loadEstate } from './load-estate';
import { loadForAddresses } from './load-for-addresses';
import { Problem } from './problem';
import { estateName } from './schema-fields';

/** Where the new estate is, or why there is none. */
export type InitOutcome =
  | { readonly kind: 'written'; readonly folder: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Writes a small estate to `estates/<name>` under a folder, whole or not at all, and only if it loads. Never overwrites.
 * @param today the day on which its policies count as reviewed first, `YYYY-MM-DD`
 * @throws the file system's own error where the folder can't be written
 */
export function initEstate(name: string, workingDirectory: string, today: string): InitOutcome {
  const folder = path.join(workingDirectory, 'estates', name);
  const refusal = refuse(name, folder, workingDirectory);
  if (refusal) {
    return { kind: 'problems', problems: [refusal] };
  }
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const draft = fs.mkdtempSync(path.join(path.dirname(folder), '.init-'));
  try {
    const drafted = path.join(draft, name);
    const problems = write(drafted, estateTemplate(name, today), draft);
    if (problems.length > 0) {
      return { kind: 'problems', problems };
    }
    fs.renameSync(drafted, folder);
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
  return { kind: 'written', folder };
}

function refuse(name: string, folder: string, workingDirectory: string): Problem | undefined {
  const at = { file: displayPath(folder, workingDirectory), line: 1, column: 1 };
  const parsed = estateName.safeParse(name);
  if (!parsed.success) {
    const hint = readHint(parsed.error.issues[0]?.message ?? '');
    return {
      ...at,
      file: 'estates',
      message: `"${name}" can't be the name of an estate`,
      allowed: hint?.allowed,
      fix: hint?.fix ?? 'choose another name',
    };
  }
  return fs.existsSync(folder)
    ? {
        ...at,
        message: 'the folder is there already',
        fix: 'choose another name, or remove the folder first',
      }
    : undefined;
}

function write(
  folder: string,
  files: Readonly<Record<string, string>>,
  workingDirectory: string,
): readonly Problem[] {
  fs.mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) {
    fs.writeFileSync(path.join(folder, file), text);
  }
  const wanted = loadForAddresses(folder, workingDirectory);
  if (wanted.kind === 'problems') {
    return wanted.problems;
  }
  writeLedger(wanted.file.path, planAddresses(wanted.request).ledger);
  const loaded = loadEstate(folder, workingDirectory);
  return loaded.kind === 'problems' ? loaded.problems : [];
}
