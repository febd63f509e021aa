import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answerQuestion, Unanswerable } from '../../policies/provers/reachability/questions/answer-question';
import {
  Question,
  questionOf,
  QuestionProtocol,
} from '../../policies/provers/reachability/questions/question';
import { readQuestions } from '../../policies/provers/reachability/questions/read-questions';
import { didYouMean } from '../../stacks/config/suggest';
import { answerJson } from '../answer-json';
import { answerText } from '../answer-text';
import { Environment } from '../environment';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { ProblemsError } from '../problems-error';
import { Asked, AskedAbout, readReachability } from '../read-reachability';
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
 * @throws UsageError for ends that mean nothing; ProblemsError for lines of a batch that are no questions
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
  const answered = answerQuestion(asked.claims.reachability, asked.declaration, question);
  if ('problem' in answered) throw unanswerable(question, answered);
  const style = textStyle(environment, environment.output);
  environment.output.write(
    options.format === 'json' ? `${answerJson(answered)}\n` : answerText(answered, asked.declaration, style),
  );
  return EXIT_CODES.accepted;
}

function batch(file: string, { claims, declaration }: Asked, environment: Environment): ExitCode {
  const { questions, problems } = readQuestions(
    readFileSync(file === '-' ? 0 : resolve(environment.workingDirectory, file), 'utf8'),
  );
  const shown = file === '-' ? 'standard input' : file;
  const answers = questions.map(({ line, question }) => ({
    line,
    question,
    answered: answerQuestion(claims.reachability, declaration, question),
  }));
  const wrong = [
    ...problems.map((problem) => ({ file: shown, column: 1, ...problem })),
    ...answers.flatMap(({ line, question, answered }) => {
      if (!('problem' in answered)) return [];
      const { problem, fix } = unanswerable(question, answered);
      return [{ file: shown, line, column: 1, message: `${answered.end}: ${problem}`, fix }];
    }),
  ].sort((a, b) => a.line - b.line);
  if (wrong.length > 0) throw new ProblemsError(wrong, 'nothing was answered');
  for (const { answered } of answers) {
    if (!('problem' in answered)) environment.output.write(`${answerJson(answered)}\n`);
  }
  return EXIT_CODES.accepted;
}

function unanswerable(question: Question, { end, problem, suggestions }: Unanswerable): UsageError {
  const few = suggestions.slice(0, 8).join(', ');
  return new UsageError(problem, didYouMean(question[end], suggestions, `write one such as ${few}`));
}
