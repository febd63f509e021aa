import { SignIns } from '../../policies/provers/sign-in/prover';
import { UnansweredSignIn } from '../../policies/provers/sign-in/questions/answer';
import { answerSignIn } from '../../policies/provers/sign-in/questions/answer-question';
import { findGaps } from '../../policies/provers/sign-in/questions/find-gaps';
import { SignInQuestion, signInQuestionOf } from '../../policies/provers/sign-in/questions/question';
import { readSignInQuestions } from '../../policies/provers/sign-in/questions/read-sign-in-questions';
import { Names } from '../../policies/provers/sign-in/words/names';
import { didYouMean } from '../../stacks/config/suggest';
import { Environment } from '../environment';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { readBatch } from '../read-batch';
import { readSignIns, SignInsAskedAbout } from '../read-sign-ins';
import { differencesJson, gapsJson, signInJson } from '../sign-in-json';
import { differencesText, gapsText, signInText } from '../sign-in-text';
import { textStyle } from '../terminal';
import { UsageError } from '../usage-error';

/** What `sign-in` takes: the parts of one question, or what else is asked. */
export interface SignInOptions extends SignInsAskedAbout, Partial<SignInQuestion> {
  /** The same as one `--in`. */
  readonly plan?: string;
  readonly batch?: string;
  readonly gaps?: true;
  /** Where the policies are that those of `--in` are compared with. */
  readonly compare?: string;
  readonly format?: 'text' | 'json';
}

/**
 * `ridgeway sign-in`: what becomes of a sign-in (`--who`, `--app`), of many (`--batch`), which get past what is asked of
 * them (`--gaps`), or which end otherwise than under other policies (`--compare`).
 * @throws UsageError for words that mean nothing, unless in a batch; ProblemsError for lines of a batch that are no questions
 */
export async function signIn(options: SignInOptions, environment: Environment): Promise<ExitCode> {
  const about = options.plan === undefined ? options : { ...options, in: [options.plan] };
  const asked = [options.who ?? options.app, options.batch, options.gaps, options.compare];
  if (asked.filter((each) => each !== undefined).length !== 1) {
    throw new UsageError(
      'one thing is asked at a time',
      'write --who and --app, or --batch <file>, or --gaps, or --compare <path>',
    );
  }
  if (options.gaps) return gaps(await readSignIns(about, environment), options, environment);
  if (options.compare !== undefined) {
    const head = await readSignIns(about, environment);
    const base = await readSignIns({ ...about, in: [options.compare] }, environment);
    return compareTenants(base, head, options, environment);
  }
  const tenant = onlyTenant(await readSignIns(about, environment));
  return options.batch === undefined
    ? one(tenant, options, environment)
    : batch(tenant, options.batch, environment);
}

function onlyTenant(tenants: readonly SignIns[]): SignIns {
  const [first, ...others] = tenants;
  if (others.length === 0) return first!;
  throw new UsageError(
    'this configuration has several tenants',
    `say which with --tenant: ${tenants.map(({ model }) => model.tenant).join(', ')}`,
  );
}

function one(tenant: SignIns, options: SignInOptions, environment: Environment): ExitCode {
  const { who, app } = options;
  if (who === undefined || app === undefined) {
    throw new UsageError('a sign-in is of somebody, to something', 'write both --who and --app');
  }
  const question = signInQuestionOf({ ...options, who, app });
  const answer = answerSignIn(tenant, question);
  if ('part' in answer) throw unanswerable(answer);
  const names = new Names(tenant.model);
  environment.output.write(
    options.format === 'json'
      ? `${signInJson(answer, tenant.model.tenant, names)}\n`
      : signInText(answer, names, textStyle(environment, environment.output)),
  );
  return EXIT_CODES.accepted;
}

function unanswerable({ question, part, problem, suggestions }: UnansweredSignIn): UsageError {
  const few = suggestions.slice(0, 8).join(', ');
  const otherwise = few === '' ? `write another --${part}` : `write one such as ${few}`;
  const lastWord = question[part].split(',').at(-1) ?? '';
  return new UsageError(`--${part}: ${problem}`, didYouMean(lastWord.trim(), suggestions, otherwise));
}

/** Every line that is a question gets a line, in order, also one whose words mean nothing: that is said besides. */
function batch(tenant: SignIns, file: string, environment: Environment): ExitCode {
  const values = readBatch(file, readSignInQuestions, environment);
  const names = new Names(tenant.model);
  const answered = values.map((each) => ({ ...each, answer: answerSignIn(tenant, each.question) }));
  environment.output.write(
    answered
      .map(({ answer, carried }) => `${signInJson(answer, tenant.model.tenant, names, carried)}\n`)
      .join(''),
  );
  const strange = answered.filter(({ answer }) => 'part' in answer).map(({ line }) => line);
  if (strange.length > 0) {
    environment.errors.write(
      `a word of ${strange.length} of ${values.length} questions is nothing that this configuration knows, line ${strange.join(', ')}: their verdict is unknown\n`,
    );
  }
  return EXIT_CODES.accepted;
}

function gaps(tenants: readonly SignIns[], { format }: SignInOptions, environment: Environment): ExitCode {
  const found = tenants.map(findGaps);
  const style = textStyle(environment, environment.output);
  environment.output.write(
    format === 'json' ? `${gapsJson(found)}\n` : found.map((each) => gapsText(each, style)).join('\n'),
  );
  return found.some(({ gaps: some, undecided }) => some.length > 0 || undecided.length > 0)
    ? EXIT_CODES.findings
    : EXIT_CODES.accepted;
}

/** Tenants are compared by name. */
async function compareTenants(
  base: readonly SignIns[],
  head: readonly SignIns[],
  { format }: SignInOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { compare } = await import('../../policies/provers/sign-in/claims/compare');
  const pairs = head.flatMap(({ model }) => {
    const before = base.find((other) => other.model.tenant === model.tenant) ?? onlyOne(base, head);
    return before ? [{ model, before: before.model }] : [];
  });
  if (pairs.length === 0) {
    throw new UsageError(
      'no tenant is in both configurations',
      'compare two states of the same tenant, or name one with --tenant',
    );
  }
  const found = pairs.map(({ model, before }) => ({
    tenant: model.tenant,
    differences: compare(before, model),
  }));
  const style = textStyle(environment, environment.output);
  environment.output.write(
    format === 'json'
      ? `${differencesJson(found)}\n`
      : found.map((each) => differencesText(each.tenant, each.differences, style)).join('\n'),
  );
  return EXIT_CODES.accepted;
}

/** Where each side has one tenant, they are the same one under two names: an export has none. */
function onlyOne(base: readonly SignIns[], head: readonly SignIns[]): SignIns | undefined {
  return base.length === 1 && head.length === 1 ? base[0] : undefined;
}
