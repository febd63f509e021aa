/**
 * One measured task in a process of its own: `fresh-process.ts prove|ask <folder with stacks>` or
 * `fresh-process.ts walk`. Loading code and reading files come before the clock starts; the task runs once.
 */
import { askFirstBatch, proveStacks, readJudgeable } from './proof';
import { walkLargest } from './reachability';
import type { Run } from './measure';

/** Prepares a task, and gives what is measured of it. */
const TASKS: Readonly<Record<string, (folder: string) => () => unknown>> = {
  prove: (folder) => proveStacks(readJudgeable(folder)),
  ask: (folder) => askFirstBatch(readJudgeable(folder)),
  walk: () => walkLargest(),
};

function main([name = '', folder = '']: readonly string[]): void {
  const prepare = TASKS[name];
  if (!prepare) throw new Error(`no task "${name}": give one of ${Object.keys(TASKS).join(', ')}`);
  const task = prepare(folder);
  const started = performance.now();
  task();
  const run: Run = {
    seconds: (performance.now() - started) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(run));
}

main(process.argv.slice(2));
