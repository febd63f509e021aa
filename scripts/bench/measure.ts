import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TYPESCRIPT = join(__dirname, '..', '..', 'tsconfig.test.json');

/** One run: seconds on the wall, and the peak of resident memory in megabytes where it was measured. */
export interface Run {
  readonly seconds: number;
  readonly megabytes?: number;
}

/** Runs a compiled script cold, several times, and gives the median run by time. */
export function measureCold(words: readonly string[], workingDirectory: string, runs: number): Run {
  const scratch = mkdtempSync(join(tmpdir(), 'ridgeway-bench-'));
  const file = join(scratch, 'peak');
  try {
    return median(
      repeat(runs, () => {
        const started = performance.now();
        const { status, stderr } = spawnSync(
          process.execPath,
          ['--require', join(__dirname, 'peak-memory.cjs'), ...words],
          { cwd: workingDirectory, env: { ...process.env, PEAK_MEMORY_FILE: file }, encoding: 'utf8' },
        );
        const seconds = (performance.now() - started) / 1000;
        if (status !== 0) throw new Error(`${words.join(' ')} exited ${String(status)}:\n${stderr}`);
        return { seconds, megabytes: Number(readFileSync(file, 'utf8')) / 1024 };
      }),
    );
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Runs a task of `fresh-process.ts`, which measures itself once its code is loaded, several times, each in a process of its own. */
export function measureFresh(words: readonly string[], runs: number): Run {
  const script = join(__dirname, 'fresh-process.ts');
  return median(
    repeat(runs, () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--require', 'ts-node/register/transpile-only', script, ...words],
        { env: { ...process.env, TS_NODE_PROJECT: TYPESCRIPT }, encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(`${words.join(' ')} exited ${String(status)}:\n${stderr}`);
      return JSON.parse(stdout) as Run;
    }),
  );
}

/** Runs a command of the shell, several times, and gives the median run by time. */
export function measureCommand(command: string, workingDirectory: string, runs: number): Run {
  return median(
    repeat(runs, () => {
      const started = performance.now();
      const { status } = spawnSync(command, { cwd: workingDirectory, shell: true, stdio: 'ignore' });
      if (status !== 0) throw new Error(`${command} exited ${String(status)}`);
      return { seconds: (performance.now() - started) / 1000 };
    }),
  );
}

/** Runs a function in this process, several times, and gives the median run by time. */
export function measureCall(call: () => unknown, runs: number): Run {
  return median(
    repeat(runs, () => {
      const started = performance.now();
      call();
      return { seconds: (performance.now() - started) / 1000 };
    }),
  );
}

function repeat(times: number, run: () => Run): Run[] {
  return Array.from({ length: times }, run);
}

function median(runs: readonly Run[]): Run {
  return [...runs].sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)]!;
}
