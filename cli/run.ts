import { Environment } from './environment';
import { EXIT_CODES, ExitCode } from './exit-codes';
import { createProgram } from './program';
import { reportError } from './report-error';

/** Runs the `ridgeway` command. Never throws; whatever goes wrong is said on `environment.errors`. */
export async function run(words: readonly string[], environment: Environment): Promise<ExitCode> {
  let code: ExitCode = EXIT_CODES.accepted;
  const program = createProgram(environment, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return reportError(error, environment);
  }
}
