import { Question, QUESTION_PROTOCOLS, questionOf, QuestionProtocol } from './question';

/** One line that is no question, and why. Lines count from 1. */
export interface QuestionProblem {
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}

/** Questions in the order of their lines, or everything that is wrong with them. */
export interface ReadQuestions {
  readonly questions: readonly { readonly line: number; readonly question: Question }[];
  readonly problems: readonly QuestionProblem[];
}

const KEYS = ['from', 'to', 'protocol', 'port', 'sourcePort'];
const EXAMPLE = '{"from":"website/web","to":"10.64.9.4","protocol":"tcp","port":1433}';

/** Reads one question a line, as JSON; empty lines are passed over. */
export function readQuestions(text: string): ReadQuestions {
  const questions: { line: number; question: Question }[] = [];
  const problems: QuestionProblem[] = [];
  text.split('\n').forEach((content, index) => {
    const line = index + 1;
    if (content.trim() === '') return;
    const read = readLine(content);
    if (Array.isArray(read)) problems.push(...read.map((problem) => ({ line, ...problem })));
    else questions.push({ line, question: read });
  });
  return { questions, problems };
}

type LineProblem = Omit<QuestionProblem, 'line'>;

function readLine(content: string): Question | LineProblem[] {
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
  return questionOf({
    from: asked['from'] as string,
    to: asked['to'] as string,
    protocol: typeof protocol === 'string' ? (protocol.toLowerCase() as QuestionProtocol) : undefined,
    port: portIn(asked['port']),
    sourcePort: portIn(asked['sourcePort']),
  });
}

function unknownKeys(asked: Record<string, unknown>): LineProblem[] {
  return Object.keys(asked)
    .filter((key) => !KEYS.includes(key))
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
