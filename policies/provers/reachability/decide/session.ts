import { Departures } from './departures';
import { Forwarding } from './forwarding';
import { Journey } from './journey';
import { Subnet } from '../model';
import { Packet, PacketAnswer } from '../packet';
import { PacketSet } from '../sets/packet-set';
import { Arrival, Origin, Target } from '../prover';
import { Readings } from './readings';
import { Rulebook } from './rulebook';
import { known } from './world';

type Session = PacketAnswer['session'];

/**
 * Whether the answer to an allowed packet comes back. Filters know the session, so only routes count; but a firewall
 * passes an answer only if it saw the question: those of the way back must be those of the way out, in reverse.
 */
export function session(
  rulebook: Rulebook,
  readings: Readings,
  origin: Origin,
  packet: Packet,
  arrivals: readonly Arrival[],
): Session {
  const sessions = arrivals.map(({ to, firewalls }) =>
    back(rulebook, readings, origin, packet, to, firewalls),
  );
  return sessions.every((each) => each === sessions[0]) ? (sessions[0] ?? 'unknown') : 'unknown';
}

function back(
  rulebook: Rulebook,
  readings: Readings,
  origin: Origin,
  packet: Packet,
  to: Target,
  firewalls: readonly string[],
): Session {
  const { world } = rulebook;
  switch (to.kind) {
    case 'internet':
    case 'terminating-node':
    case 'azure-platform':
      return 'works';
    case 'site':
    case 'firewall':
      break;
    case 'subnet': {
      const subnet = world.subnets.get(to.id);
      if (!subnet) return 'unknown';
      if (origin.kind === 'internet')
        return firewalls.length > 0 ? 'works' : straightOut(rulebook, subnet, packet);
      if (firewalls.length > 0 && isBypassed(rulebook, subnet, packet)) return 'unknown';
    }
  }
  const journey = new Journey(rulebook, readings, 'attributed', 'none');
  setOut(journey, to, answerTo(rulebook, packet, to));
  const { deliveries, losses, escapes } = journey.ledger;
  const wanted = [...firewalls].reverse().join('\n');
  const right = deliveries.filter((each) => isSame(each.to, origin) && each.firewalls.join('\n') === wanted);
  if (right.length === 0 && escapes.length === 0) return 'broken';
  return right.length === deliveries.length && losses.length + escapes.length === 0 ? 'works' : 'unknown';
}

/** The answer starts where the packet arrived, past the rules for who may start a session. */
function setOut(journey: Journey, from: Target, answer: Packet): void {
  const { world } = journey;
  const packets = PacketSet.ofPacket(answer);
  if (from.kind === 'site') {
    new Departures(journey).depart(from, packets);
    return;
  }
  const id =
    from.kind === 'firewall'
      ? world.firewalls.get(from.id)?.subnet
      : from.kind === 'subnet'
        ? from.id
        : undefined;
  const subnet = id === undefined ? undefined : world.subnets.get(id);
  if (!subnet) return;
  new Forwarding(journey).from(journey.touch(journey.start(packets, 'subnet'), subnet.network), subnet);
}

/** Behind a load balancer the answer comes from an address of the backend's subnet. */
function answerTo({ world }: Rulebook, packet: Packet, to: Target): Packet {
  const ranges = to.kind === 'subnet' ? (world.subnets.get(to.id)?.ranges ?? []) : [];
  const isThere = ranges.some(({ first, last }) => first <= packet.destination && packet.destination <= last);
  return {
    source: isThere ? packet.destination : (ranges[0]?.first ?? packet.destination),
    destination: packet.source,
    protocol: packet.protocol,
    sourcePort: packet.destinationPort,
    destinationPort: packet.sourcePort,
  };
}

/** From a public address of a card or load balancer: the answer must leave as it came. */
function straightOut(rulebook: Rulebook, subnet: Subnet, { source }: Packet): Session {
  const routes = rulebook.routes(subnet).byRoute.get(source) ?? [];
  const straight = routes.filter(({ way }) => way.kind === 'internet' || way.kind === 'service-endpoint');
  if (straight.length === routes.length && routes.length > 0) return 'works';
  const isOpen = straight.length > 0 || routes.some(({ way }) => way.kind === 'unknown');
  return isOpen ? 'unknown' : 'broken';
}

/** Whether a private endpoint answers past the routes of its subnet, so that firewalls may miss it. [24] */
function isBypassed({ world }: Rulebook, subnet: Subnet, { destination }: Packet): boolean {
  const policies = subnet.privateEndpointPolicies;
  if (policies === 'Enabled' || policies === 'RouteTableEnabled') return false;
  return world
    .interfacesIn(subnet.id)
    .some(({ kind, address }) => kind === 'private-endpoint' && known(address) === destination);
}

function isSame(to: Target, origin: Origin): boolean {
  return to.kind === origin.kind && (!('id' in to) || !('id' in origin) || to.id === origin.id);
}
