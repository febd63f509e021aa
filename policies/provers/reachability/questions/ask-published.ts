import { IntervalSet } from '../sets/interval-set';
import { FIRST_ATOM, NetworkModel } from '../model';
import { Hop } from '../packet';
import { representative } from '../sets/representative';
import { agreed, Answer, PlaceAnswer } from './answer';
import { Asked } from './asked';
import { askAddresses } from './ask-addresses';
import { askRanges } from './ask-ranges';
import { AddressPlace, otherPublic, PublishedPlace, RangePlace } from './end-place';
import { packetOf, Question } from './question';

const HTTPS = 443;

/**
 * Whether somebody reaches a published service by its way in: out to the Internet first, if they are inside, and then as
 * everybody does.
 */
export function askPublished(
  asked: Asked,
  question: Question,
  source: AddressPlace | RangePlace,
  target: PublishedPlace,
): PlaceAnswer {
  const { reachability } = asked;
  const isOutside = source.kind === 'address' && source.origins.some(({ kind }) => kind === 'internet');
  const arrival = arriving(asked, question, target);
  const answer = (own: Omit<Arriving, 'verdict'>, verdict: Answer['verdict']): Answer => ({
    from: source.label,
    to: target.label,
    packet: packetOf(question, firstOf(source), publicHost(reachability.model, target)),
    verdict,
    session: 'not-asked',
    flow: target.service.flow,
    ...own,
  });
  if (isOutside) return { verdict: arrival.verdict, answers: [answer(arrival, arrival.verdict)] };
  const host: AddressPlace = {
    kind: 'address',
    label: target.label,
    address: publicHost(reachability.model, target),
    origins: [{ kind: 'internet' }],
    inside: IntervalSet.none,
  };
  const leaving =
    source.kind === 'address'
      ? askAddresses(reachability, question, source, host)
      : askRanges(reachability, question, source, host);
  const answers = leaving.answers.map((left): Answer =>
    left.verdict === 'denied'
      ? left
      : {
          ...left,
          flow: target.service.flow,
          verdict: left.verdict === 'allowed' ? arrival.verdict : 'unknown',
          hops: [...left.hops, ...arrival.hops],
          reasons: [...left.reasons, ...arrival.reasons],
        },
  );
  return { verdict: agreed(answers.map(({ verdict }) => verdict)), answers };
}

interface Arriving {
  readonly verdict: Answer['verdict'];
  readonly hops: readonly Hop[];
  readonly reasons: readonly string[];
}

/** What becomes of what arrives at a way in, and behind it. */
function arriving(
  { claims, reachability }: Asked,
  question: Question,
  { service, label }: PublishedPlace,
): Arriving {
  const outcome = claims.served.find((served) => served.service.name === service.name);
  if (!outcome) return { verdict: 'unknown', hops: [], reasons: [`${label} is not judged`] };
  const stop = (what: string): Arriving => ({
    verdict: 'denied',
    hops: [{ node: label, what, outcome: 'stops' }],
    reasons: [],
  });
  const flow = claims.declared.pairs.filter(
    (pair) => pair.flow.id === service.flow && pair.origin.kind === 'subnet',
  );
  if (service.by === 'private-access') {
    const isAnswered = flow.some(({ flow: { ports } }) =>
      ports.some(
        (each) =>
          each.protocol === question.protocol &&
          (each.protocol === 'icmp' || (each.first <= question.port && question.port <= each.last)),
      ),
    );
    if (!isAnswered) return stop(`its flow "${service.flow}" has no such port`);
  } else if (question.protocol !== 'tcp' || question.port !== HTTPS) {
    return stop(`its way in answers at tcp port ${HTTPS} only`);
  }
  if (outcome.verdict === 'fail') return stop(outcome.why);
  const [pair] = flow;
  const behind = pair?.ways[0] && !pair.ways[0].isEmpty ? representative(pair.ways[0].largest()) : undefined;
  return {
    verdict: outcome.verdict === 'pass' ? 'allowed' : 'unknown',
    hops: [
      { node: label, what: outcome.why, outcome: outcome.verdict === 'pass' ? 'passes' : 'undecided' },
      ...(pair && behind ? reachability.ask(pair.origin, behind).hops : []),
    ],
    reasons: outcome.verdict === 'pass' ? [] : [outcome.why],
  };
}

function firstOf(place: AddressPlace | RangePlace): number {
  return place.kind === 'range' ? place.range.first : place.address;
}

/** The address of the service's host; a service without one is at no address that rules know. */
function publicHost(model: NetworkModel, { service: { host } }: PublishedPlace): number {
  const index = model.atoms.findIndex(
    (atom) => atom.kind === 'fqdn' && atom.name.toLowerCase() === host?.toLowerCase(),
  );
  return index === -1 ? otherPublic(model) : FIRST_ATOM + index;
}
