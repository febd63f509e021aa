import { Question, QUESTION_PROTOCOLS, questionOf, QuestionProtocol } from './question';

/** One line that is no question, and why. Lines count from 1. */
export interface QuestionProblem {
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}

/** One line that is a question. */
export interface ReadQuestion {
  readonly line: number;
  readonly question: Question;
  /** What else stands in the line, such as an id or a note: it goes into the answer as it is. */
  readonly carried: Readonly<Record<string, unknown>>;
}

/** Questions in the order of their lines, or everything that is wrong with them. */
export interface ReadQuestions {
  readonly questions: readonly ReadQuestion[];
  readonly problems: readonly QuestionProblem[];
}

const KEYS = ['from', 'to', 'protocol', 'port', 'sourcePort'];
/** A key that seems to be meant for one of those and isn't would change the question unseen. */
const LIKE_A_KEY = /port|proto|sour|^src|dest|^dst|^from$|^to$/i;
const EXAMPLE = '{"from":"website/web","to":"10.64.9.4","protocol":"tcp","port":1433}';

/** Reads one question a line, as JSON; empty lines are passed over. */
export function readQuestions(text: string): ReadQuestions {
  const questions: ReadQuestion[] = [];
  const problems: QuestionProblem[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((content, index) => {
      const line = index + 1;
      if (content.trim() === '') return;
      const read = readLine(content);
      if (Array.isArray(read)) problems.push(...read.map((problem) => ({ line, ...problem })));
      else questions.push({ line, ...read });
    });
  return { questions, problems };
}

type LineProblem = Omit<QuestionProblem, 'line'>;

function readLine(content: string): Omit<ReadQuestion, 'line'> | LineProblem[] {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return [{ message: 'is not JSON', fix: `write one object a line, such as ${EXAMPLE}` }];
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return [{ message: 'is no object', fix: `write one such as ${EXAMPLE}` }];
  }
  const asked = json as Record<string, unknown>;
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
  return {
    question,
    carried: Object.fromEntries(Object.entries(asked).filter(([key]) => !KEYS.includes(key))),
  };
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
          message: `${key} is ${shown(end)}`,
          fix: 'write a name such as website/web, an IPv4 address, or internet',
        },
      ];
}

function protocolProblems({ protocol }: Record<string, unknown>): LineProblem[] {
  return absent(protocol) ||
    (typeof protocol === 'string' &&
      (QUESTION_PROTOCOLS as readonly string[]).includes(protocol.toLowerCase()))
    ? []
    : [{ message: `protocol is ${shown(protocol)}`, fix: `write one of ${QUESTION_PROTOCOLS.join(', ')}` }];
}

function portProblems(asked: Record<string, unknown>, key: 'port' | 'sourcePort'): LineProblem[] {
  const port = asked[key];
  return absent(port) || isPort(port)
    ? []
    : [{ message: `${key} is ${shown(port)}`, fix: 'write a whole number from 0 to 65535' }];
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

function shown(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
