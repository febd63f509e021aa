import { formatAddress } from '../constructs/model/cidr';
import { Declaration } from '../policies/declaration/declaration';
import { FIRST_ATOM } from '../policies/provers/reachability/model';
import { Hop } from '../policies/provers/reachability/packet';
import { Answer, Answered } from '../policies/provers/reachability/questions/answer-question';
import { Question } from '../policies/provers/reachability/questions/question';
import { whatWouldChange } from '../policies/provers/reachability/questions/what-would-change';
import { wrap } from '../policies/reports/wrap';
import { TextStyle } from './terminal';

const INDENT = '     ';

/** The answers to a question for a terminal: each with its hops, and for what is denied what would change it. */
export function answerText(
  { question, answers }: Answered,
  declaration: Declaration | undefined,
  style: TextStyle,
): string {
  return answers.map((answer) => `${oneAnswer(question, answer, declaration, style)}\n`).join('\n');
}

function oneAnswer(
  question: Question,
  answer: Answer,
  declaration: Declaration | undefined,
  { width }: TextStyle,
): string {
  const wrapped = (text: string) => wrap(text, width - INDENT.length).map((line) => `${INDENT}${line}`);
  return [
    `${answer.verdict.toUpperCase()}  ${packetText(question, answer)}`,
    ...answer.hops.flatMap((hop, index) => hopText(hop, index + 1, width)),
    ...answer.reasons.flatMap((reason) => wrapped(`Not decided: ${reason}`)),
    ...(answer.session === 'broken'
      ? wrapped('The answer takes another way: a firewall that never saw the question drops it.')
      : []),
    ...whatWouldChange(question, answer, declaration).flatMap((line) =>
      line.startsWith(' ') ? [`${INDENT}${line}`] : wrapped(line),
    ),
  ].join('\n');
}

function packetText({ protocol }: Question, { packet, from, to }: Answer): string {
  const ported = protocol === 'tcp' || protocol === 'udp';
  const end = (address: number, label: string) =>
    address >= FIRST_ATOM || label.startsWith(formatAddress(address))
      ? label
      : `${label} (${formatAddress(address)})`;
  const port = ported ? `, port ${packet.destinationPort}` : '';
  return `${protocol} from ${end(packet.source, from)} to ${end(packet.destination, to)}${port}`;
}

function hopText(hop: Hop, number: number, width: number): string[] {
  const mark = { passes: ' ', stops: '✗', undecided: '?' }[hop.outcome];
  const written = hop.source ? `${hop.source.file}:${hop.source.line}:${hop.source.column}` : undefined;
  const [first = '', ...rest] = wrap(`${hop.node}: ${hop.what}`, width - INDENT.length);
  const place = [hop.at && hop.stack ? `${hop.at} (${hop.stack})` : hop.at, written].filter(
    (text) => text !== undefined && text !== '',
  );
  return [
    `${mark} ${String(number).padStart(2)} ${first}`,
    ...rest.map((line) => `${INDENT}${line}`),
    ...place.map((line) => `${INDENT}${line}`),
  ];
}
