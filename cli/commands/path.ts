import { Unanswerable } from '../../policies/provers/reachability/questions/answer';
import { answerQuestions } from '../../policies/provers/reachability/questions/answer-question';
import { questionOf, QuestionProtocol } from '../../policies/provers/reachability/questions/question';
import { readQuestions } from '../../policies/provers/reachability/questions/read-questions';
import { didYouMean } from '../../stacks/config/suggest';
import { answerJson } from '../answer-json';
import { answerText } from '../answer-text';
import { Environment } from '../environment';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { readBatch } from '../read-batch';
import { AskedAbout } from '../read-asked';
import { ReachabilityAsked, readReachability } from '../read-reachability';
import { textStyle } from '../terminal';
import { UsageError } from '../usage-error';

/** What `path` takes besides its ends. */
export interface PathOptions extends AskedAbout {
  readonly port?: number;
  readonly protocol?: QuestionProtocol;
  readonly sourcePort?: number;
  /** The same as one `--in`. */
  readonly plan?: string;
  readonly batch?: string;
  readonly format?: 'text' | 'json';
}

/**
 * `ridgeway path <from> <to>`: whether a packet gets through, hop by hop; `--batch` answers many questions, one line each.
 * @throws UsageError for ends that mean nothing, unless in a batch; ProblemsError for lines of a batch that are no questions
 */
export async function path(
  from: string | undefined,
  to: string | undefined,
  options: PathOptions,
  environment: Environment,
): Promise<ExitCode> {
  const about = options.plan === undefined ? options : { ...options, in: [options.plan] };
  if (options.batch !== undefined) {
    if (from !== undefined) {
      throw new UsageError('--batch brings its own ends', 'leave out <from> and <to>, or --batch');
    }
    return batch(options.batch, await readReachability(about, environment), environment);
  }
  if (from === undefined || to === undefined) {
    throw new UsageError('a path has two ends', 'write ridgeway path <from> <to>, or --batch <file>');
  }
  const asked = await readReachability(about, environment);
  const question = questionOf({ ...options, from, to });
  const [answered] = answerQuestions(asked.claims, asked.declaration, [question]);
  if (answered === undefined || 'problem' in answered) throw unanswerable(answered!);
  const style = textStyle(environment, environment.output);
  environment.output.write(
    options.format === 'json'
      ? `${answerJson(answered, asked.claims)}\n`
      : answerText(answered, asked, style),
  );
  return EXIT_CODES.accepted;
}

/** Every line that is a question gets a line, in order, also one whose ends mean nothing: that is said besides. */
function batch(file: string, { claims, declaration }: ReachabilityAsked, environment: Environment): ExitCode {
  const questions = readBatch(file, readQuestions, environment);
  const answers = answerQuestions(
    claims,
    declaration,
    questions.map(({ question }) => question),
  );
  environment.output.write(
    answers.map((answered, index) => `${answerJson(answered, claims, questions[index]!.carried)}\n`).join(''),
  );
  const strange = questions.filter((_, index) => 'problem' in answers[index]!);
  if (strange.length > 0) {
    environment.errors.write(
      `an end of ${strange.length} of ${questions.length} questions is nothing that this configuration knows, line ${strange.map(({ line }) => line).join(', ')}: their verdict is unknown\n`,
    );
  }
  return EXIT_CODES.accepted;
}

function unanswerable({ question, end, problem, suggestions }: Unanswerable): UsageError {
  const few = suggestions.slice(0, 8).join(', ');
  return new UsageError(
    problem,
    didYouMean(question[end], suggestions, few === '' ? 'name another end' : `write one such as ${few}`),
  );
}
