import { IntervalSet } from '../sets/interval-set';
import { NetworkModel } from '../model';
import { Packet } from '../packet';
import { PacketSet } from '../sets/packet-set';
import { Origin, Reachability } from '../prover';
import { PUBLIC } from '../decide/public-space';
import { known } from '../decide/world';
import { agreed, anyOf, fromNobody, PlaceAnswer } from './answer';
import { AddressPlace, RangePlace } from './end-place';
import { publicWaysTo } from './public-ways';
import { PROTOCOL_NUMBERS } from '../protocol-numbers';
import { packetOf, Question } from './question';

type Place = AddressPlace | RangePlace;

/**
 * What happens to the packets from all addresses of one end to all of the other, so far as somebody has them: allowed if
 * all get there, denied if none does; otherwise unknown, with an example of each.
 */
export function askRanges(
  reachability: Reachability,
  question: Question,
  source: Place,
  target: Place,
): PlaceAnswer {
  const parts = partsOf(reachability.model, source);
  if (parts.length === 0) {
    return fromNobody(source, target, packetOf(question, firstOf(source), firstOf(target)));
  }
  const fates = parts.map((part) => {
    const ways = bundlesOf(reachability.model, question, part, target).map(({ label, packets }) =>
      askAll(reachability, part.origin, packets, source.label, label),
    );
    return { verdict: anyOf(ways.map(({ verdict }) => verdict)), ways };
  });
  const answers = fates.flatMap(({ ways }) => ways.flatMap((way) => way.answers));
  const verdict = agreed(fates.map((fate) => fate.verdict));
  const shown = (['allowed', 'denied', 'unknown'] as const).flatMap((each) =>
    answers.filter((answer) => answer.verdict === each).slice(0, 1),
  );
  return {
    verdict,
    answers: verdict === 'unknown' ? shown : shown.filter((each) => each.verdict === verdict),
  };
}

interface Part {
  readonly origin: Origin;
  readonly sources: IntervalSet;
}

function addressesOf(place: Place): IntervalSet {
  return place.kind === 'range'
    ? IntervalSet.of([place.range])
    : IntervalSet.between(place.address, place.address);
}

function firstOf(place: Place): number {
  return place.kind === 'range' ? place.range.first : place.address;
}

/** Who has addresses of an end. */
function partsOf({ subnets, sites }: NetworkModel, source: Place): readonly Part[] {
  const sources = addressesOf(source);
  if (source.kind === 'address') return source.origins.map((origin) => ({ origin, sources }));
  const parts: readonly Part[] = [
    ...subnets.map(({ id, ranges }) => ({
      origin: { kind: 'subnet', id } as const,
      sources: sources.intersect(IntervalSet.of(ranges)),
    })),
    ...sites.map(({ id, ranges }) => ({
      origin: { kind: 'site', id } as const,
      sources: sources.intersect(IntervalSet.of(known(ranges) ?? [])),
    })),
  ];
  const had = parts.reduce((all, part) => all.union(part.sources), IntervalSet.none);
  const outside: Part = { origin: { kind: 'internet' }, sources: sources.intersect(PUBLIC).subtract(had) };
  return [...parts, outside].filter((part) => !part.sources.isEmpty);
}

/** All packets of a part; from the Internet once for each public address that leads to the target. */
function bundlesOf(
  model: NetworkModel,
  question: Question,
  { origin, sources }: Part,
  target: Place,
): readonly { readonly label: string; readonly packets: PacketSet }[] {
  const protocol = PROTOCOL_NUMBERS[question.protocol];
  const all = held(model, target);
  const to = (destinations: IntervalSet, port: number) =>
    PacketSet.product([sources, destinations, only(protocol), only(question.sourcePort), only(port)]);
  const inside = { addresses: target.kind === 'address' ? target.inside : all };
  const ways = origin.kind === 'internet' ? publicWaysTo(model, inside, protocol, question.port) : [];
  const sure = ways.filter(({ isSure }) => isSure);
  return sure.length === 0
    ? [{ label: target.label, packets: to(all, question.port) }]
    : sure.map(({ label, address, port }) => ({
        label: `${target.label} by ${label}`,
        packets: to(only(address), port),
      }));
}

/** The addresses of a target that somebody has; if nobody has any, all of them. */
function held({ subnets, sites }: NetworkModel, target: Place): IntervalSet {
  const all = addressesOf(target);
  const somebodys = IntervalSet.of([
    ...subnets.flatMap(({ ranges }) => ranges),
    ...sites.flatMap(({ ranges }) => known(ranges) ?? []),
  ]).union(PUBLIC);
  const part = all.intersect(somebodys);
  return part.isEmpty ? all : part;
}

function only(number: number): IntervalSet {
  return IntervalSet.between(number, number);
}

/** The verdict on all packets, with an answer to one that gets there, one that doesn't and one that isn't decided. */
function askAll(
  reachability: Reachability,
  origin: Origin,
  packets: PacketSet,
  from: string,
  to: string,
): PlaceAnswer {
  const walk = reachability.walk(origin, packets, { tags: 'undecided', losses: 'kept' });
  const arriving = unionOf([...walk.deliveries, ...walk.escapes]);
  const lost = unionOf(walk.losses);
  const kinds = [arriving.subtract(lost), lost.subtract(arriving), arriving.intersect(lost)];
  const answers = kinds
    .filter((kind) => !kind.isEmpty)
    .map((kind): Packet => kind.witness())
    .map((packet) => ({ from, to, packet, origin, ...reachability.ask(origin, packet) }));
  return { verdict: agreed(answers.map(({ verdict }) => verdict)), answers };
}

function unionOf(endings: readonly { readonly packets: PacketSet }[]): PacketSet {
  return endings.reduce((all, { packets }) => all.union(packets), PacketSet.none);
}
