import { Environment } from '../environment';
import { findEstate } from '../estate-folder';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { stepsText } from '../steps-text';
import { ProblemsError } from '../problems-error';
import { textStyle } from '../terminal';

/** `ridgeway steps <estate>`: the way from nothing to live, with what is done ticked off. */
export async function steps(given: string, environment: Environment): Promise<ExitCode> {
  const { folder } = findEstate(given, environment.workingDirectory);
  const { loadEstate } = await import('../../stacks/config/load-estate');
  const { deploymentSteps } = await import('../../stacks/deployment-steps');
  const loaded = loadEstate(folder);
  if (loaded.kind === 'problems') throw new ProblemsError(loaded.problems);
  environment.output.write(
    stepsText(deploymentSteps(loaded.estate), textStyle(environment, environment.output)),
  );
  return EXIT_CODES.accepted;
}
