import { Declaration } from '../../../declaration/declaration';
import { FIRST_ATOM } from '../model';
import { Packet, PacketAnswer, Reach } from '../packet';
import { Origin, Reachability } from '../prover';
import { EndAddress, endAddresses } from './end-address';
import { publicWaysTo } from './public-ways';
import { PROTOCOL_NUMBERS, Question } from './question';

/** The answer for one packet of a question. */
export interface Answer extends PacketAnswer {
  readonly from: string;
  readonly to: string;
  readonly packet: Packet;
}

/** All answers to a question: one for each place that its ends may mean. */
export interface Answered {
  readonly question: Question;
  /** `unknown` if the places differ. */
  readonly verdict: Reach;
  readonly answers: readonly Answer[];
}

/** Why a question can't be asked. */
export interface Unanswerable {
  readonly end: 'from' | 'to';
  readonly problem: string;
  readonly suggestions: readonly string[];
}

/** Answers a question about the configuration that the reachability is of. */
export function answerQuestion(
  reachability: Reachability,
  declaration: Declaration | undefined,
  question: Question,
): Answered | Unanswerable {
  const { model } = reachability;
  const from = endAddresses(model, declaration, question.from, 'from');
  if ('problem' in from) return { end: 'from', ...from };
  const to = endAddresses(model, declaration, question.to, 'to');
  if ('problem' in to) return { end: 'to', ...to };
  const places = from.addresses.flatMap((source) =>
    nearest(source, to.addresses).map((target) => ask(reachability, question, source, target)),
  );
  return { question, verdict: agreed(places.map(anyWay)), answers: places.flat() };
}

/** Where both ends are in several regions, the question is about each region by itself. */
function nearest(source: EndAddress, targets: readonly EndAddress[]): readonly EndAddress[] {
  const near = targets.filter(({ region }) => region !== undefined && region === source.region);
  return near.length > 0 ? near : targets;
}

function ask(
  reachability: Reachability,
  question: Question,
  source: EndAddress,
  target: EndAddress,
): readonly Answer[] {
  const origins = source.origin ? [source.origin] : reachability.originsOf(source.address);
  if (origins.length === 0) return [fromNobody(question, source, target)];
  return origins.flatMap((origin) =>
    packetsOf(reachability, question, origin, source, target).map(({ label, packet }) => ({
      from: source.label,
      to: label,
      packet,
      ...reachability.ask(origin, packet),
    })),
  );
}

/** From the Internet a private address is asked for by every public one that leads to it. */
function packetsOf(
  { model }: Reachability,
  question: Question,
  origin: Origin,
  source: EndAddress,
  target: EndAddress,
): readonly { readonly label: string; readonly packet: Packet }[] {
  const packet = packetOf(question, source, target);
  const direct = [{ label: target.label, packet }];
  if (origin.kind !== 'internet' || target.address >= FIRST_ATOM) return direct;
  const ways = publicWaysTo(model, target.address, packet.protocol, packet.destinationPort);
  return ways.length === 0
    ? direct
    : ways.map(({ label, address, port }) => ({
        label: `${target.label} by ${label}`,
        packet: { ...packet, destination: address, destinationPort: port },
      }));
}

function packetOf(question: Question, source: EndAddress, target: EndAddress): Packet {
  return {
    source: source.address,
    destination: target.address,
    protocol: PROTOCOL_NUMBERS[question.protocol],
    sourcePort: question.sourcePort,
    destinationPort: question.port,
  };
}

function fromNobody(question: Question, source: EndAddress, target: EndAddress): Answer {
  return {
    from: source.label,
    to: target.label,
    packet: packetOf(question, source, target),
    verdict: 'denied',
    hops: [{ node: source.label, what: 'nobody in this configuration has this address', outcome: 'stops' }],
    reasons: [],
    session: 'not-asked',
  };
}

/** Of several public ways to one place, one that is open is enough. */
function anyWay(answers: readonly Answer[]): Reach {
  const verdicts = answers.map(({ verdict }) => verdict);
  return (['allowed', 'unknown'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'denied';
}

/** Places that differ have no answer together. */
function agreed(verdicts: readonly Reach[]): Reach {
  const [first = 'unknown'] = verdicts;
  return verdicts.every((verdict) => verdict === first) ? first : 'unknown';
}
