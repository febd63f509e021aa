import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CheckResult } from '../policies/check-result';

/** What Terraform leaves in a stack's folder between runs: plug-ins, the lock file, local state. */
const KEPT = /^\.terraform|\.tfstate/;

/**
 * Makes a judged folder of stacks the output, so that what stands there is what was judged: `judged.json` carries the
 * digest. What Terraform left in the folders of stacks that are still there stays.
 */
export function accept(fresh: string, output: string, result: CheckResult): void {
  const { verdict } = result.summary;
  const judged = { verdict, digest: result.judged.digest, asOf: result.asOf, tool: result.tool };
  writeFileSync(join(fresh, 'judged.json'), `${JSON.stringify(judged, null, 2)}\n`);
  for (const stack of stacksIn(output)) {
    for (const name of readdirSync(join(output, 'stacks', stack)).filter((entry) => KEPT.test(entry))) {
      const home = join(fresh, 'stacks', stack);
      if (existsSync(home)) renameSync(join(output, 'stacks', stack, name), join(home, name));
    }
  }
  rmSync(output, { recursive: true, force: true });
  renameSync(fresh, output);
}

/**
 * Puts refused stacks aside for reading, and takes away those of an earlier run, so that `cdktf deploy --skip-synth`
 * finds nothing to deploy. What Terraform left stays where it is.
 */
export function refuse(fresh: string, output: string, aside: string): void {
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(dirname(aside), { recursive: true });
  renameSync(fresh, aside);
  for (const stack of stacksIn(output)) {
    rmSync(join(output, 'stacks', stack, 'cdk.tf.json'), { force: true });
  }
  for (const name of ['manifest.json', 'judged.json', 'declaration.json', 'provenance.json']) {
    rmSync(join(output, name), { force: true });
  }
}

function stacksIn(output: string): string[] {
  const folder = join(output, 'stacks');
  return existsSync(join(output, 'manifest.json')) && existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];
}
