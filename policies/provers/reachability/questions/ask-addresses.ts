import { FIRST_ATOM, NetworkModel } from '../model';
import { Packet } from '../packet';
import { Origin, Reachability } from '../prover';
import { reachability as reachabilityOf } from '../reachability';
import { remember } from '../decide/world';
import { agreed, Answer, anyOf, fromNobody, PlaceAnswer } from './answer';
import { AddressPlace } from './end-place';
import { withAddresses } from './placed-interface';
import { publicWaysTo } from './public-ways';
import { packetOf, Question } from './question';

/** What happens to the packet from one address to another, from each place that has the first. */
export function askAddresses(
  shared: Reachability,
  question: Question,
  source: AddressPlace,
  target: AddressPlace,
): PlaceAnswer {
  const reachability = withPlaced(shared, [source, target]);
  const { origins } = source;
  if (origins.length === 0)
    return fromNobody(source, target, packetOf(question, source.address, target.address));
  const fates = origins.map((origin) => askFrom(reachability, question, origin, source, target));
  return {
    verdict: agreed(fates.map(({ verdict }) => verdict)),
    answers: fates.flatMap(({ answers }) => answers),
  };
}

/** From the Internet a private address is asked for by every public one that leads to it. */
function askFrom(
  reachability: Reachability,
  question: Question,
  origin: Origin,
  source: AddressPlace,
  target: AddressPlace,
): PlaceAnswer {
  const packet = packetOf(question, source.address, target.address);
  const ask = (to: string, asked: Packet): Answer => ({
    from: source.label,
    to,
    packet: asked,
    origin,
    ...reachability.ask(origin, asked),
  });
  const ways = origin.kind === 'internet' ? waysTo(reachability.model, target, packet) : [];
  const answers =
    ways.length === 0
      ? [ask(target.label, packet)]
      : ways.map(({ label, address, port, isSure }) => {
          const to = `${target.label} by ${label}`;
          const answer = ask(to, { ...packet, destination: address, destinationPort: port });
          return isSure ? answer : doubted(answer, `whether ${label} leads to ${target.label} is not known`);
        });
  return { verdict: anyOf(answers.map(({ verdict }) => verdict)), answers };
}

function waysTo(model: NetworkModel, target: AddressPlace, { protocol, destinationPort }: Packet) {
  if (target.address >= FIRST_ATOM) return [];
  const inside = { addresses: target.inside, interface: target.interface?.id };
  return publicWaysTo(model, inside, protocol, destinationPort);
}

function doubted(answer: Answer, why: string): Answer {
  return answer.verdict === 'allowed'
    ? { ...answer, verdict: 'unknown', reasons: [why], session: 'not-asked' }
    : answer;
}

const PLACED = new WeakMap<NetworkModel, Map<string, Reachability>>();

/** The configuration with the asked interfaces at the addresses that stand for theirs. */
function withPlaced(shared: Reachability, places: readonly AddressPlace[]): Reachability {
  const addresses = new Map(
    places.flatMap(({ interface: asked, address }) =>
      asked && typeof asked.address !== 'number' ? [[asked.id, address] as const] : [],
    ),
  );
  if (addresses.size === 0) return shared;
  const made = PLACED.get(shared.model) ?? new Map<string, Reachability>();
  PLACED.set(shared.model, made);
  return remember(made, [...addresses].flat().join(' '), () =>
    reachabilityOf(withAddresses(shared.model, addresses)),
  );
}
