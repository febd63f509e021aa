import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Runbooks and the files that each is made of, in the order in which they are joined. */
const RUNBOOKS = { 'joiners-and-leavers': ['people', 'web', 'run'], 'start-machines': ['run'] } as const;

export type RunbookName = keyof typeof RUNBOOKS;

/** Where a runbook expects its settings. */
const SETTINGS = '\nSETTINGS = {}\n';

/**
 * The script of a runbook with its settings in it, as it is deployed: what is judged is then the whole of what runs.
 * @param settings no secrets: whoever reads the stack or the runbook reads them
 * @throws Error if the script has no place for settings, or something that Terraform would fill in
 */
export function runbookScript(name: RunbookName, settings: object): string {
  const folder = join(packageFolder(), 'constructs', 'automation', 'runbooks', name);
  const script = RUNBOOKS[name].map((part) => readFileSync(join(folder, `${part}.py`), 'utf8')).join('\n');
  if (script.split(SETTINGS).length !== 2) {
    throw new Error(`runbook "${name}" needs one line "${SETTINGS.trim()}" for its settings`);
  }
  if (/[$%]\{/.test(script)) {
    throw new Error(
      `runbook "${name}" has a dollar or per cent sign before a brace, which Terraform fills in`,
    );
  }
  const text = JSON.stringify(settings, null, 2);
  return script.replace(SETTINGS, () => `\nSETTINGS = json.loads(r"""${text}""")\n`);
}

/** From source and from compiled code alike: the compiler doesn't copy what is no TypeScript. */
function packageFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
