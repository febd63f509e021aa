import { addressText } from '../decide/address-text';
import { IntervalSet } from '../sets/interval-set';
import { NetworkModel } from '../model';
import { Packet } from '../packet';
import { PacketSet } from '../sets/packet-set';
import { PROTOCOL_NUMBERS } from '../protocol-numbers';

const PROTOCOL_NAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(PROTOCOL_NUMBERS).map(([name, number]) => [number, name]),
);
const ANY_PORT = IntervalSet.between(0, 65535);
const ANY_PROTOCOL = 256;

/** A packet in a line: `tcp 10.64.5.7 -> 10.64.9.4:1433`. */
export function packetText(model: NetworkModel, packet: Packet): string {
  const { source, destination, protocol, destinationPort } = packet;
  const port = hasPorts(protocol) ? `:${destinationPort}` : '';
  return `${protocolName(protocol)} ${addressText(model, source)} -> ${addressText(model, destination)}${port}`;
}

/** What packets ask for, protocol by protocol: `tcp 80, 443`, `icmp`, `anything`. */
export function serviceWords(packets: PacketSet): readonly string[] {
  const protocols = packets.project('protocol');
  if (protocols.size === ANY_PROTOCOL) return ['anything'];
  return protocols.intervals.flatMap(({ first, last }) =>
    last - first >= MANY
      ? [`protocols ${first}-${last}`]
      : each(first, last).map((n) => oneService(packets, n)),
  );
}

const MANY = 8;

function each(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function oneService(packets: PacketSet, protocol: number): string {
  const name = protocolName(protocol);
  if (!hasPorts(protocol)) return name;
  const ports = packets
    .intersect(PacketSet.box({ protocol: { first: protocol, last: protocol } }))
    .project('destinationPort');
  if (ports.covers(ANY_PORT)) return `${name} any`;
  return `${name} ${ports.intervals.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(', ')}`;
}

function hasPorts(protocol: number): boolean {
  return protocol === PROTOCOL_NUMBERS.tcp || protocol === PROTOCOL_NUMBERS.udp;
}

function protocolName(protocol: number): string {
  return PROTOCOL_NAMES.get(protocol) ?? `protocol ${protocol}`;
}
