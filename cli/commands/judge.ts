import { resolve } from 'node:path';
import { currentCommit } from '../../stacks/commit';
import { destinationOf, formatFor } from '../destination';
import { Environment } from '../environment';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { pathFrom } from '../path-from';
import { createProgress } from '../progress';
import { readJudged } from '../read-judged';
import { render, RenderOptions } from '../render';
import { textStyle } from '../terminal';
import { writeFile } from '../write-file';
import { writeReports } from '../write-reports';
import { JudgingOptions, verbosityOf } from './judging-options';

/** What `judge` takes besides. */
export interface JudgeOptions extends JudgingOptions {
  readonly declaration?: string;
}

/** `ridgeway judge <path...>`: judges what it is given, edited by hand or not, Ridgeway's or anybody's. */
export async function judge(
  paths: readonly string[],
  options: JudgeOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { workingDirectory, clock } = environment;
  const destination = destinationOf(options.output, workingDirectory);
  const progress = createProgress(environment, verbosityOf(options));

  progress.step(`Reading ${paths.join(', ')}`);
  const input = readJudged(
    paths.map((path) => resolve(workingDirectory, path)),
    options.declaration === undefined ? undefined : resolve(workingDirectory, options.declaration),
  );
  progress.step(`Judging ${input.documents.length} ${input.documents.length === 1 ? 'stack' : 'stacks'}`);
  const { check } = await import('../../policies/check');
  const result = check({ ...input, asOf: options.asOf ?? clock.today(), commit: currentCommit() });

  progress.step('Writing the report');
  const rendering: RenderOptions = {
    generated: clock.now(),
    verbosity: verbosityOf(options),
    text: textStyle(environment, environment.output),
  };
  if (destination.kind === 'folder') {
    const report = await writeReports(result, destination.path, rendering);
    progress.end();
    environment.output.write(
      await render(result, 'text', {
        ...rendering,
        text: { ...rendering.text, report: pathFrom(workingDirectory, report) },
      }),
    );
  } else {
    const asked = await render(result, formatFor(options.format, destination), rendering);
    progress.end();
    if (destination.kind === 'file') writeFile(destination.path, asked);
    else environment.output.write(asked);
  }
  return result.summary.verdict === 'pass' ? EXIT_CODES.accepted : EXIT_CODES.findings;
}
