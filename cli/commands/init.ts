import { relative } from 'node:path';
import { Environment } from '../environment';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { ProblemsError } from '../problems-error';

/** `ridgeway init <name>`: writes a small valid estate to start from. */
export async function init(
  name: string,
  { output, workingDirectory, clock }: Environment,
): Promise<ExitCode> {
  const { initEstate } = await import('../../stacks/config/init-estate');
  const outcome = initEstate(name, workingDirectory, clock.today());
  if (outcome.kind === 'problems') throw new ProblemsError(outcome.problems);
  const folder = relative(workingDirectory, outcome.folder);
  output.write(`wrote ${folder}\n`);
  output.write(`Next  edit ${folder}/estate.yaml, then npx ridgeway check ${name}\n`);
  return EXIT_CODES.accepted;
}
