import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './synthesized';

/** How a process of the compiled command ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The compiled command line. */
export const CLI = join(ROOT, 'build', 'cli', 'main.js');

/** Runs the compiled `ridgeway` in a folder. */
export function ridgeway(folder: string, ...words: readonly string[]): Ended {
  return runIn(folder, process.execPath, [CLI, ...words]);
}

/** Runs a line of bash in a folder, with `ridgeway` as a command. */
export function shell(folder: string, line: string, variables: Readonly<Record<string, string>> = {}): Ended {
  return runIn(
    folder,
    'bash',
    ['-c', `ridgeway() { "${process.execPath}" "${CLI}" "$@"; }\n${line}`],
    variables,
  );
}

function runIn(
  folder: string,
  command: string,
  words: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Ended {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...inherited, ...variables },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, output: stdout, errors: stderr };
}

/** A folder of its own with a copy of the example estates; call `remove` when done. */
export function projectFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'ridgeway-test-'));
  cpSync(join(ROOT, 'estates'), join(folder, 'estates'), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
