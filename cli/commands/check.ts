import { join } from 'node:path';
import { CheckResult } from '../../policies/check-result';
import { Destination, destinationOf, formatFor } from '../destination';
import { Environment } from '../environment';
import { findEstate } from '../estate-folder';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { pathFrom } from '../path-from';
import { createProgress } from '../progress';
import { ProblemsError } from '../problems-error';
import { render, RenderOptions } from '../render';
import { textStyle } from '../terminal';
import { writeFile } from '../write-file';
import { writeReports } from '../write-reports';
import { JudgingOptions, verbosityOf } from './judging-options';

/** `ridgeway check <estate>`: the main job. */
export async function check(
  given: string,
  options: JudgingOptions,
  environment: Environment,
): Promise<ExitCode> {
  const estate = findEstate(given, environment.workingDirectory);
  const destination = destinationOf(options.output, environment.workingDirectory);
  const folders = foldersFor(estate.name, destination, environment.workingDirectory);
  const progress = createProgress(environment, verbosityOf(options));

  progress.step('Loading the constructs');
  const { synthesize } = await import('../../stacks/main');
  const synthesis = synthesize({
    estateFolder: estate.folder,
    output: folders.stacks,
    reports: folders.reports,
    asOf: options.asOf,
    today: environment.clock.today(),
    progress: progress.step,
  });
  if (synthesis.kind === 'refused-input') {
    progress.end();
    throw new ProblemsError(synthesis.problems);
  }

  progress.step('Writing the reports');
  const { result, accepted } = synthesis;
  const rendering: RenderOptions = {
    generated: environment.clock.now(),
    verbosity: verbosityOf(options),
    text: textStyle(environment, environment.output),
  };
  const page = await writeReports(result, folders.reports, rendering);
  const format = destination.kind === 'folder' ? 'text' : formatFor(options.format, destination);
  const asked = await render(result, format, {
    ...rendering,
    text: {
      ...rendering.text,
      elapsed: `${environment.elapsed().toFixed(1)} s`,
      report: pathFrom(environment.workingDirectory, page),
      next: nextStep(estate.name, result),
    },
  });
  progress.end();
  if (destination.kind === 'file') writeFile(destination.path, asked);
  else environment.output.write(asked);
  return accepted ? EXIT_CODES.accepted : EXIT_CODES.findings;
}

/** A folder to write to takes both stacks and reports; everything else goes to the usual places. */
function foldersFor(estate: string, destination: Destination, workingDirectory: string) {
  return destination.kind === 'folder'
    ? { stacks: join(destination.path, 'cdktf.out'), reports: destination.path }
    : { stacks: join(workingDirectory, 'cdktf.out'), reports: join(workingDirectory, 'out', estate) };
}

/** The worst finding's explanation where there is one to mend, otherwise the way to deployment. */
function nextStep(estate: string, { findings }: CheckResult): string {
  const worst = findings.find((finding) => finding.gating && finding.exemption === undefined);
  return worst ? `npx ridgeway explain ${worst.ruleId}` : `npx ridgeway steps ${estate}`;
}
