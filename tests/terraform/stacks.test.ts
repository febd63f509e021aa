import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESTATES, EstateName, synthesizedFolder } from '../support/synthesized';
import { appliablePart, StackConfiguration } from './appliable-part';
import { requirementsOf } from './requirements';
import { StandIn, startStandIn } from './stand-in';
import { TerraformFolder, TerraformRun } from './terraform-folder';

const { mirror, standIn, apply } = requirementsOf(process.env);

const SECONDS = 1000;
const VALIDATE_TIMEOUT = 120 * SECONDS;
const PLAN_TIMEOUT = 300 * SECONDS;
const APPLY_TIMEOUT = 3600 * SECONDS;

if (mirror === undefined) {
  describe('the stacks under Terraform', () => {
    it.skip('skipped: RIDGEWAY_PROVIDER_MIRROR names no filesystem mirror of the providers', () => undefined);
  });
} else {
  describe.each(stacksOfAll())('%s %s under Terraform', (estate, stack) => {
    let folder: TerraformFolder;
    let azure: StandIn | undefined;

    beforeAll(async () => {
      folder = new TerraformFolder(configurationOf(estate, stack), mirror);
      succeeded(folder.run(['init', '-input=false']));
      azure = standIn === undefined ? undefined : await startStandIn(standIn, folder.scratch);
    }, VALIDATE_TIMEOUT);

    afterAll(async () => {
      await azure?.stop();
      folder.remove();
    });

    it('is valid', () => succeeded(folder.run(['validate'])), VALIDATE_TIMEOUT);

    const planned = standIn === undefined ? it.skip : it;
    planned(
      'plans by itself against an empty subscription',
      () => succeeded(folder.run(['plan', '-input=false'], azure?.environment)),
      PLAN_TIMEOUT,
    );

    const { configuration, leftOut } = appliablePart(configurationOf(estate, stack));
    const applied = standIn === undefined || apply === 'not-asked-for' ? it.skip : it;
    applied(
      `applies, has nothing left to change, and is destroyed${leftOut.length > 0 ? `, but for ${leftOut.join(', ')}` : ''}`,
      () => {
        folder.configure(configuration);
        const run = (...args: string[]) => folder.run([...args, '-input=false'], azure?.environment);
        for (const earlier of neededBy(estate, stack)) applyOnly(earlier, azure);
        succeeded(run('apply', '-auto-approve', '-parallelism=100'));
        succeeded(run('plan', '-detailed-exitcode'));
        succeeded(run('destroy', '-auto-approve', '-parallelism=100'));
      },
      APPLY_TIMEOUT,
    );
  });
}

/** A copy is refused unless the server that it is made on is there, so what joins two regions comes after both. */
function neededBy(estate: EstateName, stack: string): readonly StackConfiguration[] {
  const [, spoke] = /^replication-(.*)$/.exec(stack) ?? [];
  if (spoke === undefined) return [];
  return stacksOfAll()
    .filter(([of, other]) => of === estate && other.startsWith(`workload-${spoke}-`))
    .map(([of, other]) => appliablePart(configurationOf(of, other)).configuration);
}

/** Leaves what it makes to the stand-in, which goes away with the test. */
function applyOnly(configuration: StackConfiguration, azure: StandIn | undefined): void {
  const folder = new TerraformFolder(configuration, mirror ?? '');
  try {
    succeeded(folder.run(['init', '-input=false']));
    succeeded(folder.run(['apply', '-auto-approve', '-input=false', '-parallelism=100'], azure?.environment));
  } finally {
    folder.remove();
  }
}

function stacksOfAll(): [EstateName, string][] {
  return ESTATES.filter((estate) => existsSync(stacksFolder(estate))).flatMap((estate) =>
    readdirSync(stacksFolder(estate))
      .sort()
      .map((stack): [EstateName, string] => [estate, stack]),
  );
}

function stacksFolder(estate: EstateName): string {
  return join(synthesizedFolder(estate), 'stacks');
}

function configurationOf(estate: EstateName, stack: string): StackConfiguration {
  return JSON.parse(
    readFileSync(join(stacksFolder(estate), stack, 'cdk.tf.json'), 'utf8'),
  ) as StackConfiguration;
}

function succeeded(run: TerraformRun): void {
  if (run.exitCode !== 0) throw new Error(`terraform ended with ${String(run.exitCode)}\n${run.output}`);
}
