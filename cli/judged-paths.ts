import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathFrom } from './path-from';
import { UsageError } from './usage-error';

/**
 * Where the configuration is that a question is about, absolute: what is named, else the stacks synthesized last.
 * @throws UsageError if nothing is named and nothing was synthesized
 */
export function judgedPaths(
  named: readonly string[] | undefined,
  workingDirectory: string,
): readonly string[] {
  const usual = join(workingDirectory, 'cdktf.out');
  if (named === undefined && !existsSync(join(usual, 'manifest.json'))) {
    throw new UsageError(
      `there are no stacks in ${pathFrom(workingDirectory, usual)} to ask about`,
      'synthesize an estate first (ridgeway check <estate>), or name stacks or a plan with --in <path>',
    );
  }
  return (named ?? [usual]).map((path) => resolve(workingDirectory, path));
}
