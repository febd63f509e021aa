import { formatAddress } from '../constructs/model/cidr';
import { Declaration } from '../policies/declaration/declaration';
import { FIRST_ATOM } from '../policies/provers/reachability/model';
import { Hop } from '../policies/provers/reachability/packet';
import { accountedBy } from '../policies/provers/reachability/questions/accounted';
import { Answer, Answered } from '../policies/provers/reachability/questions/answer';
import { Question } from '../policies/provers/reachability/questions/question';
import { whatWouldChange } from '../policies/provers/reachability/questions/what-would-change';
import { wrap } from '../policies/reports/wrap';
import { TextStyle } from './terminal';
import type { Claims } from '../policies/provers/reachability/claims/claims';

const INDENT = '     ';

/** What an answer is about besides its question. */
export interface AnswerContext {
  readonly claims: Claims;
  readonly declaration?: Declaration;
}

/**
 * The answers to a question for a terminal: each with its hops, and for what is denied what would change it. Answers that
 * went the same way as one before are named only.
 */
export function answerText(answered: Answered, context: AnswerContext, style: TextStyle): string {
  const { verdict, places } = answered;
  const answers = places.flatMap((place) => place.answers);
  const alike = new Map<string, Answer[]>();
  for (const answer of answers) {
    const way = JSON.stringify([answer.verdict, answer.reasons, answer.from, answer.hops]);
    alike.set(way, [...(alike.get(way) ?? []), answer]);
  }
  const blocks = [...alike.values()].map(([first, ...others]) => {
    const names = others.map(({ to }) => to).join(', ');
    return [
      ...oneAnswer(answered, first!, context, style),
      ...(others.length === 0 ? [] : indented(`The same for ${names}.`, style)),
    ];
  });
  const differ = answers.some((answer) => answer.verdict !== verdict);
  return [
    ...(differ ? [`${verdict.toUpperCase()}: the answers differ\n`] : []),
    ...blocks.map((lines) => `${lines.join('\n')}\n`),
  ].join('\n');
}

function oneAnswer(
  answered: Answered,
  answer: Answer,
  context: AnswerContext,
  style: TextStyle,
): readonly string[] {
  const { claims, declaration } = context;
  return [
    `${answer.verdict.toUpperCase()}  ${packetText(answered.question, answer)}`,
    ...answer.hops.flatMap((hop, index) => hopText(hop, index + 1, style.width)),
    ...reasonText(answer).flatMap((line) => indented(line, style)),
    ...(answer.session === 'broken'
      ? indented('The answer takes another way: a firewall that never saw the question drops it.', style)
      : []),
    ...(answer.verdict === 'allowed' && declaration ? indented(accountText(claims, answer), style) : []),
    ...whatWouldChange(claims, declaration, answered, answer).flatMap((line) =>
      line.startsWith(' ') ? [`${INDENT}${line}`] : indented(line, style),
    ),
  ];
}

/** More reasons than a person would follow are counted only. */
const MOST_REASONS = 3;

function reasonText({ reasons }: Answer): readonly string[] {
  const further = reasons.length - MOST_REASONS;
  return [
    ...reasons.slice(0, MOST_REASONS).map((reason) => `Not decided: ${reason}`),
    ...(further > 0
      ? [`and ${further} more ${further === 1 ? 'reason' : 'reasons'}: --format json has all`]
      : []),
  ];
}

function indented(text: string, { width }: TextStyle): readonly string[] {
  return wrap(text, width - INDENT.length).map((line) => `${INDENT}${line}`);
}

function accountText(claims: Claims, answer: Answer): string {
  const flows = accountedBy(claims, answer);
  return flows.length === 0 ? 'No flow declares it.' : `Declared by ${flows.join(', ')}.`;
}

function packetText({ protocol }: Question, { packet, from, to }: Answer): string {
  const ported = protocol === 'tcp' || protocol === 'udp';
  const end = (address: number, label: string) =>
    address >= FIRST_ATOM || label.includes(formatAddress(address))
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
