import { runbooksOf, survivedBy } from '../../policies/provers/survival/questions/runbook';
import { wrap } from '../../policies/reports/wrap';
import { didYouMean } from '../../stacks/config/suggest';
import { Environment } from '../environment';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { AskedAbout } from '../read-asked';
import { readSurvival } from '../read-survival';
import { stepsText } from '../steps-text';
import { textStyle } from '../terminal';
import { UsageError } from '../usage-error';

/** What `runbook` takes besides the service. */
export interface RunbookOptions extends AskedAbout {
  readonly format?: 'text' | 'json';
}

/**
 * `ridgeway runbook <service>`: what is done when a region or a site is lost, step by step, and how one goes back.
 * @throws UsageError for a service that there isn't
 */
export async function runbook(
  name: string,
  options: RunbookOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { survival } = await readSurvival(options, environment);
  const { services } = survival.model;
  const service = services.find((candidate) => candidate.name === name);
  if (service === undefined) {
    const names = services.map((candidate) => candidate.name);
    throw new UsageError(
      `there is no service "${name}"`,
      didYouMean(
        name,
        names,
        names.length > 0 ? `write one of ${names.join(', ')}` : 'declare services first',
      ),
    );
  }
  const books = runbooksOf(survival, name);
  const survived = survivedBy(survival, name);
  if (options.format === 'json') {
    environment.output.write(
      `${JSON.stringify({ service: name, runbooks: books, survives: survived.map(({ id }) => id) }, null, 2)}\n`,
    );
    return EXIT_CODES.accepted;
  }
  const style = textStyle(environment, environment.output);
  const nothingToDo = survived.flatMap(({ title }) =>
    wrap(
      `${service.title}: when ${title} is lost there is nothing to do. It stays up by itself.`,
      style.width,
    ),
  );
  environment.output.write(
    [
      ...(nothingToDo.length > 0 ? [`${nothingToDo.join('\n')}\n`] : []),
      ...books.map((book) => stepsOf(book.alternative, style.width) + stepsText(book, style)),
    ].join('\n'),
  );
  return EXIT_CODES.accepted;
}

function stepsOf(text: string, width: number): string {
  return `${wrap(text, width).join('\n')}\n\n`;
}
