import { carriedBeside, LineProblem, ReadLines, readJsonLines, shownValue } from '../../json-lines';
import { AUTHENTICATION_FLOWS, CLIENT_APPS, PLATFORMS, RISKS } from '../model';
import { SignInQuestion, signInQuestionOf } from './question';

/** One line that is a question, and what else stands in it. */
export interface ReadSignInQuestion {
  readonly question: SignInQuestion;
  readonly carried: Readonly<Record<string, unknown>>;
}

/** What the values of a key may be: some text, or one of these words without regard to case. */
const KEYS: Readonly<Record<keyof SignInQuestion, 'text' | readonly string[]>> = {
  who: 'text',
  app: 'text',
  client: CLIENT_APPS,
  platform: PLATFORMS,
  location: 'text',
  device: 'text',
  flow: AUTHENTICATION_FLOWS,
  userRisk: RISKS,
  signInRisk: RISKS,
};
const NAMES = Object.keys(KEYS) as (keyof SignInQuestion)[];
const REQUIRED: readonly string[] = ['who', 'app'];
/** A key that seems to be meant for one of those and isn't would change the question unseen. */
const LIKE_A_KEY = /who|user|app|client|platform|locat|countr|devic|flow|risk/i;
const EXAMPLE = '{"who":"member,Finance","app":"office365","client":"browser","device":"unregistered"}';

/** Reads one question a line, as JSON. */
export function readSignInQuestions(text: string): ReadLines<ReadSignInQuestion> {
  return readJsonLines(text, EXAMPLE, readLine);
}

function readLine(asked: Readonly<Record<string, unknown>>): ReadSignInQuestion | readonly LineProblem[] {
  const problems = [...unknownKeys(asked), ...NAMES.flatMap((key) => valueProblems(asked, key))];
  if (problems.length > 0) return problems;
  const values = Object.fromEntries(NAMES.map((key) => [key, valueOf(asked[key], KEYS[key])]));
  return {
    question: signInQuestionOf(values as unknown as SignInQuestion),
    carried: carriedBeside(asked, NAMES),
  };
}

function unknownKeys(asked: Readonly<Record<string, unknown>>): readonly LineProblem[] {
  return Object.keys(asked)
    .filter((key) => !(NAMES as readonly string[]).includes(key) && LIKE_A_KEY.test(key))
    .map((key) => ({ message: `has an unknown key "${key}"`, fix: `the keys are ${NAMES.join(', ')}` }));
}

function valueProblems(
  asked: Readonly<Record<string, unknown>>,
  key: keyof SignInQuestion,
): readonly LineProblem[] {
  const value = asked[key];
  const words = KEYS[key];
  if (value === undefined || value === null) {
    return REQUIRED.includes(key)
      ? [{ message: `${key} is missing`, fix: `write one, as in ${EXAMPLE}` }]
      : [];
  }
  if (words === 'text') {
    return typeof value === 'string' && value.trim() !== ''
      ? []
      : [{ message: `${key} is ${shownValue(value)}`, fix: `write it as text, as in ${EXAMPLE}` }];
  }
  return valueOf(value, words) === undefined
    ? [{ message: `${key} is ${shownValue(value)}`, fix: `write one of ${words.join(', ')}` }]
    : [];
}

function valueOf(value: unknown, words: 'text' | readonly string[]): string | undefined {
  if (typeof value !== 'string') return undefined;
  return words === 'text' ? value : words.find((word) => word.toLowerCase() === value.toLowerCase());
}
