import { findEvents } from '../../policies/provers/survival/questions/find-events';
import { partingOf } from '../../policies/provers/survival/questions/parting';
import { didYouMean } from '../../stacks/config/suggest';
import { Environment } from '../environment';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { AskedAbout } from '../read-asked';
import { readSurvival, SurvivalAsked } from '../read-survival';
import { textStyle } from '../terminal';
import { UsageError } from '../usage-error';
import { partingJson, whatIfJson } from '../what-if-json';
import { partingText, whatIfText } from '../what-if-text';

/** What `what-if` takes: what is lost, or who leaves. */
export interface WhatIfOptions extends AskedAbout {
  readonly lose?: string;
  /** What is lost besides. */
  readonly and?: readonly string[];
  /** The organisation that leaves. */
  readonly part?: string;
  /** Whether the chain by which a service falls is told link by link. */
  readonly why?: true;
  /** The same as one `--in`. */
  readonly plan?: string;
  readonly format?: 'text' | 'json';
}

/**
 * `ridgeway what-if`: what becomes of each service when something is lost (`--lose`), or what has to be doubled or handed over
 * when an organisation leaves (`--part`). An answer is no judgement: it exits 0.
 * @throws UsageError for words that mean nothing
 */
export async function whatIf(options: WhatIfOptions, environment: Environment): Promise<ExitCode> {
  const about = options.plan === undefined ? options : { ...options, in: [options.plan] };
  if ((options.lose === undefined) === (options.part === undefined)) {
    throw new UsageError(
      'one thing is asked at a time',
      'write --lose <what>, such as zone:uksouth-2, or --part <organisation>',
    );
  }
  if (options.and !== undefined && options.lose === undefined) {
    throw new UsageError('--and adds to what is lost', 'write --lose too');
  }
  const asked = await readSurvival(about, environment);
  environment.output.write(
    options.part === undefined
      ? lost(asked, [options.lose!, ...(options.and ?? [])], options, environment)
      : parted(asked, options.part, options, environment),
  );
  return EXIT_CODES.accepted;
}

function lost(
  { survival, graph }: SurvivalAsked,
  words: readonly string[],
  { format, why }: WhatIfOptions,
  environment: Environment,
): string {
  const found = words.map((word) => {
    const meant = findEvents(survival, graph, word);
    if (meant.kind === 'nothing') {
      const few = meant.suggestions.slice(0, 12).join(', ');
      throw new UsageError(
        `--lose: ${meant.problem}`,
        didYouMean(word, meant.suggestions, few === '' ? 'lose something else' : `write one such as ${few}`),
      );
    }
    return meant;
  });
  const events = found.flatMap((meant) => (meant.kind === 'events' ? meant.events : []));
  const unused = found.flatMap((meant) => (meant.kind === 'unused' ? [meant.resource] : []));
  const answer = { events, unused, outcomes: survival.after(events.map(({ id }) => id)) };
  return format === 'json'
    ? `${whatIfJson(answer)}\n`
    : whatIfText(answer, textStyle(environment, environment.output), why === true);
}

function parted(
  { survival, graph, declaration }: SurvivalAsked,
  organisation: string,
  { format }: WhatIfOptions,
  environment: Environment,
): string {
  const known = declaration?.organisations ?? [];
  const leaving = known.find(({ id }) => id === organisation);
  if (declaration === undefined || leaving === undefined) {
    const names = known.map(({ id }) => id);
    throw new UsageError(
      `--part: "${organisation}" is no organisation of what was meant`,
      didYouMean(
        organisation,
        names,
        names.length > 0 ? `write one of ${names.join(', ')}` : 'give --declaration',
      ),
    );
  }
  const ties = partingOf(survival, graph, declaration, leaving.id);
  return format === 'json'
    ? `${partingJson(leaving.id, ties)}\n`
    : partingText(leaving.title, ties, textStyle(environment, environment.output));
}
