/**
 * One measured task in a process of its own: `fresh-process.ts prove|ask|survive <folder with stacks>`, `fresh-process.ts walk`,
 * `fresh-process.ts sign-ins "<policies> <groups>"` or `fresh-process.ts single-failures|cut-sets|survival-claims <services>`. Loading code and reading files come before the clock starts; the task runs once.
 */
import { askFirstBatch, proveStacks, readJudgeable } from './proof';
import { walkLargest } from './reachability';
import { proveSignIns } from './sign-ins';
import { claimSurvival, cutEachService, loseEachAlone, proveSurvivalOfStacks } from './survival';
import type { Run } from './measure';

/** Prepares a task, and gives what is measured of it. */
const TASKS: Readonly<Record<string, (subject: string) => () => unknown>> = {
  prove: (folder) => proveStacks(readJudgeable(folder)),
  ask: (folder) => askFirstBatch(readJudgeable(folder)),
  walk: () => walkLargest(),
  'sign-ins': (size) => proveSignIns(size),
  survive: (folder) => proveSurvivalOfStacks(readJudgeable(folder)),
  'single-failures': (services) => loseEachAlone(services),
  'cut-sets': (services) => cutEachService(services),
  'survival-claims': (services) => claimSurvival(services),
};

function main([name = '', subject = '']: readonly string[]): void {
  const prepare = TASKS[name];
  if (!prepare) throw new Error(`no task "${name}": give one of ${Object.keys(TASKS).join(', ')}`);
  const task = prepare(subject);
  const started = performance.now();
  task();
  const run: Run = {
    seconds: (performance.now() - started) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(run));
}

main(process.argv.slice(2));
