import { carriedBeside, LineProblem, ReadLines, readJsonLines, shownValue } from '../../json-lines';
import { Question, QUESTION_PROTOCOLS, questionOf, QuestionProtocol } from './question';

/** One line that is a question, and what else stands in it. */
export interface ReadQuestion {
  readonly question: Question;
  readonly carried: Readonly<Record<string, unknown>>;
}

const KEYS = ['from', 'to', 'protocol', 'port', 'sourcePort'];
/** A key that seems to be meant for one of those and isn't would change the question unseen. */
const LIKE_A_KEY = /port|proto|sour|^src|dest|^dst|^from$|^to$/i;
const EXAMPLE = '{"from":"website/web","to":"10.64.9.4","protocol":"tcp","port":1433}';

/** Reads one question a line, as JSON. */
export function readQuestions(text: string): ReadLines<ReadQuestion> {
  return readJsonLines(text, EXAMPLE, readLine);
}

function readLine(asked: Readonly<Record<string, unknown>>): ReadQuestion | readonly LineProblem[] {
  const problems = [
    ...unknownKeys(asked),
    ...endProblems(asked, 'from'),
    ...endProblems(asked, 'to'),
    ...protocolProblems(asked),
    ...portProblems(asked, 'port'),
    ...portProblems(asked, 'sourcePort'),
  ];
  if (problems.length > 0) return problems;
  const protocol = asked['protocol'];
  const question = questionOf({
    from: asked['from'] as string,
    to: asked['to'] as string,
    protocol: typeof protocol === 'string' ? (protocol.toLowerCase() as QuestionProtocol) : undefined,
    port: portIn(asked['port']),
    sourcePort: portIn(asked['sourcePort']),
  });
  return { question, carried: carriedBeside(asked, KEYS) };
}

function unknownKeys(asked: Record<string, unknown>): LineProblem[] {
  return Object.keys(asked)
    .filter((key) => !KEYS.includes(key) && LIKE_A_KEY.test(key))
    .map((key) => ({ message: `has an unknown key "${key}"`, fix: `the keys are ${KEYS.join(', ')}` }));
}

function endProblems(asked: Record<string, unknown>, key: 'from' | 'to'): LineProblem[] {
  const end = asked[key];
  return typeof end === 'string' && end !== ''
    ? []
    : [
        {
          message: `${key} is ${shownValue(end)}`,
          fix: 'write a name such as website/web, an IPv4 address, or internet',
        },
      ];
}

function protocolProblems({ protocol }: Record<string, unknown>): LineProblem[] {
  return absent(protocol) ||
    (typeof protocol === 'string' &&
      (QUESTION_PROTOCOLS as readonly string[]).includes(protocol.toLowerCase()))
    ? []
    : [
        {
          message: `protocol is ${shownValue(protocol)}`,
          fix: `write one of ${QUESTION_PROTOCOLS.join(', ')}`,
        },
      ];
}

function portProblems(asked: Record<string, unknown>, key: 'port' | 'sourcePort'): LineProblem[] {
  const port = asked[key];
  return absent(port) || isPort(port)
    ? []
    : [{ message: `${key} is ${shownValue(port)}`, fix: 'write a whole number from 0 to 65535' }];
}

/** Whether a value is a port's number. */
export function isPort(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 65535;
}

function portIn(value: unknown): number | undefined {
  return isPort(value) ? value : undefined;
}

function absent(value: unknown): boolean {
  return value === undefined || value === null;
}
