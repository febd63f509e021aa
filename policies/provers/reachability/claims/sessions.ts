import { IntervalSet } from '../sets/interval-set';
import { Interval, NetworkModel } from '../model';
import { Packet, PacketAnswer } from '../packet';
import { PacketSet } from '../sets/packet-set';
import { Delivery, Origin, Reachability, Target } from '../prover';
import { ALL_IPV4 } from '../decide/public-space';
import { known, remember } from '../decide/world';
import { FlowProblem } from './flow-outcome';
import { keyOf } from '../decide/place-key';

const ANY_PROTOCOL = IntervalSet.between(0, 255);
const ANY_PORT = IntervalSet.between(0, 65535);

interface Answer {
  readonly packet: Packet;
  readonly session: PacketAnswer['session'];
}

/**
 * Whether answers come back, asked for one packet of each kind that routes can tell apart: the way back is decided by
 * where the question came from, by what answers, and by the firewalls on the way there. What decides the same is asked once.
 */
export class Sessions {
  readonly #reachability: Reachability;
  readonly #borders: readonly number[];
  readonly #answerers = new Map<string, readonly IntervalSet[]>();
  readonly #asked = new Map<string, Answer>();

  constructor(reachability: Reachability) {
    this.#reachability = reachability;
    this.#borders = bordersOf(reachability.model);
  }

  /** The first session of what arrives at a target that isn't sure to work. */
  problemOf(origin: Origin, target: Target, arriving: readonly Delivery[]): FlowProblem | undefined {
    if (target.kind === 'internet' || target.kind === 'terminating-node') return undefined;
    const answers = arriving.flatMap((delivery) => [...this.#ask(origin, target, delivery, arriving)]);
    const bad =
      answers.find(({ session }) => session === 'broken') ??
      answers.find(({ session }) => session === 'unknown');
    if (!bad) return undefined;
    const { packet, session } = bad;
    const { hops, reasons } = this.#reachability.ask(origin, packet);
    const verdict = session === 'broken' ? 'fail' : 'unknown';
    return { kind: 'answer', verdict, origin, target, packet, hops, reasons };
  }

  *#ask(origin: Origin, target: Target, { packets, firewalls }: Delivery, arriving: readonly Delivery[]) {
    const way = `${keyOf(origin)} > ${keyOf(target)} by ${firewalls.join()}`;
    const answerers = remember(this.#answerers, keyOf(target), () =>
      answerersAt(this.#reachability.model, target),
    );
    for (const source of cut(packets.project('source'), this.#borders)) {
      for (const answerer of answerers) {
        const kind = packets.clip([IntervalSet.of([source]), answerer, ANY_PROTOCOL, ANY_PORT, ANY_PORT]);
        if (kind.isEmpty) continue;
        yield remember(this.#asked, `${way} ${source.first} ${answerer.flat.join()}`, () =>
          this.#answer(origin, kind, arriving),
        );
      }
    }
  }

  #answer(origin: Origin, packets: PacketSet, arriving: readonly Delivery[]): Answer {
    const packet = packets.witness();
    const arrivals = arriving.filter((delivery) => delivery.packets.contains(packet));
    return { packet, session: this.#reachability.session(origin, packet, arrivals) };
  }
}

/** Addresses of a target between which answers may differ: each private endpoint, and all the rest. */
function answerersAt({ interfaces }: NetworkModel, target: Target): readonly IntervalSet[] {
  if (target.kind !== 'subnet') return [ALL_IPV4];
  const endpoints = interfaces.flatMap(({ kind, subnet, address }) => {
    const number = known(address);
    return kind === 'private-endpoint' && subnet === target.id && number !== undefined
      ? [IntervalSet.between(number, number)]
      : [];
  });
  return [endpoints.reduce((rest, endpoint) => rest.subtract(endpoint), ALL_IPV4), ...endpoints];
}

/** Where one route ends or the next begins, in order. */
function bordersOf({ networks, subnets, sites }: NetworkModel): readonly number[] {
  const tables = new Set(subnets.flatMap(({ routeTable }) => (routeTable && known(routeTable)) ?? []));
  const ranges: readonly Interval[] = [
    ...networks.flatMap((network) => network.ranges),
    ...sites.flatMap((site) => known(site.ranges) ?? []),
    ...[...tables].flatMap(({ routes }) =>
      routes.flatMap(({ destination }) => ('range' in destination ? [destination.range] : [])),
    ),
  ];
  return [...new Set(ranges.flatMap(({ first, last }) => [first, last + 1]))].sort((a, b) => a - b);
}

function cut(set: IntervalSet, borders: readonly number[]): readonly Interval[] {
  return set.intervals.flatMap(({ first, last }) => {
    const inside = borders.slice(countUpTo(borders, first), countUpTo(borders, last));
    return [first, ...inside].map((start, index) => ({
      first: start,
      last: (inside[index] ?? last + 1) - 1,
    }));
  });
}

/** How many of sorted numbers are no greater than one. */
function countUpTo(sorted: readonly number[], number: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
