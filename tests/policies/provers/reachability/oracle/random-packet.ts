import { FIRST_ATOM, NetworkModel } from '../../../../../policies/provers/reachability/model';
import { Packet } from '../../../../../policies/provers/reachability/packet';
import { Origin } from '../../../../../policies/provers/reachability/prover';
import { METADATA, PLATFORM, isPublic, prefix } from './address-space';
import { holds, isUnknown } from './answer';
import { addressesOf } from './arrival';
import { Dice } from './dice';

/** A packet and where it starts. */
export interface Question {
  readonly origin: Origin;
  readonly packet: Packet;
}

/** Numbers at which the verdicts of a model may change. */
export interface Landmarks {
  readonly origins: readonly Origin[];
  readonly addresses: readonly number[];
  /** Of subnets, cards, endpoints and firewalls: where packets arrive. */
  readonly inside: readonly number[];
  readonly atoms: readonly number[];
  readonly ports: readonly number[];
}

/** The ends of every range and the addresses of everything in a model, with their neighbours. */
export function landmarksOf(model: NetworkModel): Landmarks {
  const addresses = new Set([PLATFORM, METADATA, ...FAR.map((text) => prefix(text).first)]);
  const ports = new Set([0, 22, 80, 443, 3389, 49152]);
  collect(model, '', addresses, ports);
  const known = [...addresses].filter((address) => address >= 0 && address < FIRST_ATOM);
  return {
    origins: [
      ...model.subnets.flatMap(
        ({ id }) =>
          [
            { kind: 'subnet', id },
            { kind: 'subnet', id },
          ] as const,
      ),
      ...model.sites.map(({ id }) => ({ kind: 'site', id }) as const),
      { kind: 'internet' },
    ],
    addresses: known,
    inside: known.filter((address) => model.subnets.some(({ ranges }) => holds(ranges, address))),
    atoms: model.atoms.map((_, index) => FIRST_ATOM + index),
    ports: [...ports].filter((port) => port >= 0 && port <= 65535),
  };
}

const FAR = ['8.8.8.8', '1.1.1.1', '20.0.0.1', '192.168.77.7', '172.16.0.9', '127.0.0.1', '224.0.0.1'];

function collect(value: unknown, key: string, addresses: Set<number>, ports: Set<number>): void {
  if (Array.isArray(value)) {
    for (const element of value) collect(element, key, addresses, ports);
  } else if (typeof value === 'object' && value !== null) {
    const into = /port/i.test(key) ? ports : key === 'protocols' ? undefined : addresses;
    if ('first' in value && typeof value.first === 'number') {
      into?.add(value.first).add(value.first - 1);
    }
    if ('last' in value && typeof value.last === 'number') {
      into?.add(value.last).add(value.last + 1);
    }
    for (const [name, member] of Object.entries(value)) {
      if (name === 'address' && typeof member === 'number') addresses.add(member);
      else if (name !== 'atoms') collect(member, name === 'range' ? key : name, addresses, ports);
    }
  }
}

/** A packet that an origin of the model may send, mostly to and from landmarks. */
export function randomQuestion(dice: Dice, model: NetworkModel, landmarks: Landmarks): Question {
  const origin = dice.pick(landmarks.origins);
  const source = randomSource(dice, model, landmarks, origin);
  const destination = origin.kind === 'internet' ? toOpen(dice, landmarks) : anywhere(dice, landmarks);
  const protocol = dice.pick([6, 6, 6, 6, 17, 1, 50]);
  const ported = protocol === 6 || protocol === 17;
  return {
    origin,
    packet: {
      source,
      destination,
      protocol,
      sourcePort: ported ? dice.pick([49152, 49152, 1023, 1024, dice.between(0, 65535)]) : 0,
      destinationPort: ported ? dice.pick([443, dice.pick(landmarks.ports), dice.between(0, 65535)]) : 0,
    },
  };
}

function anywhere(dice: Dice, { inside, atoms, addresses }: Landmarks): number {
  const kind = dice.fraction();
  if (kind < 0.55 && inside.length > 0) return dice.pick(inside);
  if (kind < 0.8) return dice.pick(atoms);
  return kind < 0.98 ? dice.pick(addresses) : dice.between(0, FIRST_ATOM - 1);
}

function toOpen(dice: Dice, { atoms, addresses }: Landmarks): number {
  return dice.chance(0.9) ? dice.pick(atoms.slice(-7)) : dice.pick(addresses);
}

/** An address that the origin has. */
function randomSource(dice: Dice, model: NetworkModel, landmarks: Landmarks, origin: Origin): number {
  const { addresses, atoms } = landmarks;
  switch (origin.kind) {
    case 'subnet': {
      const subnet = model.subnets.find(({ id }) => id === origin.id)!;
      const ends = addresses.filter((address) => holds(subnet.ranges, address));
      return dice.pick(dice.chance(0.7) ? ends : addressesOf(subnet));
    }
    case 'site': {
      const ranges = model.sites.find(({ id }) => id === origin.id)!.ranges;
      if (isUnknown(ranges)) return prefix('192.168.99.1').first + dice.between(0, 9);
      const range = dice.pick(ranges);
      return dice.pick([range.first, range.last, dice.between(range.first, range.last)]);
    }
    case 'internet':
      return dice.pick(dice.chance(0.5) ? addresses.filter(isPublic) : atoms);
  }
}
