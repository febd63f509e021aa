import { DeclaredPorts } from '../../../declaration/declaration';
import { IntervalSet } from '../sets/interval-set';
import { Interval } from '../model';
import { PacketSet } from '../sets/packet-set';
import { PROTOCOL_NUMBERS } from '../protocol-numbers';

/** What packets ask for: protocols, and ports where they have any. */
export interface Service {
  readonly protocols: IntervalSet;
  readonly sourcePorts: IntervalSet;
  readonly ports: IntervalSet;
}

/** Any port. */
export const ANY_PORT = IntervalSet.between(0, 65535);
/** What has no ports counts as port 0. */
const NO_PORT = IntervalSet.between(0, 0);
const { tcp, udp, icmp } = PROTOCOL_NUMBERS;
const PORTED = IntervalSet.of([only(tcp), only(udp)]);
const UNPORTED = IntervalSet.between(0, 255).subtract(PORTED);

/** TCP or UDP to some ports. */
export function portsOf(protocol: 'tcp' | 'udp', ports: readonly Interval[]): Service {
  return {
    protocols: IntervalSet.of([only(PROTOCOL_NUMBERS[protocol])]),
    sourcePorts: ANY_PORT,
    ports: IntervalSet.of(ports),
  };
}

/** Everything that can be asked for. */
export const EVERY_SERVICE: readonly Service[] = [
  { protocols: PORTED, sourcePorts: ANY_PORT, ports: ANY_PORT },
  { protocols: UNPORTED, sourcePorts: NO_PORT, ports: NO_PORT },
];

/** Declared ports as services that have no packet in common. */
export function servicesOf(declared: readonly DeclaredPorts[]): readonly Service[] {
  const ported = (['tcp', 'udp'] as const).map((protocol) =>
    portsOf(
      protocol,
      declared.flatMap((ports) =>
        ports.protocol === protocol ? [{ first: ports.first, last: ports.last }] : [],
      ),
    ),
  );
  return declared.some(({ protocol }) => protocol === 'icmp')
    ? [...ported, { protocols: IntervalSet.of([only(icmp)]), sourcePorts: NO_PORT, ports: NO_PORT }]
    : ported;
}

/** All packets from any of some addresses to any of others, for any of services that have no packet in common. */
export function packetsBetween(
  sources: IntervalSet,
  destinations: IntervalSet,
  services: readonly Service[],
): PacketSet {
  return PacketSet.joinDisjoint(
    services.map(({ protocols, sourcePorts, ports }) =>
      PacketSet.product([sources, destinations, protocols, sourcePorts, ports]),
    ),
  );
}

function only(number: number): Interval {
  return { first: number, last: number };
}
