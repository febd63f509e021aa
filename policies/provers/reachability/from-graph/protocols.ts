import { Interval, Maybe } from '../model';
import { PROTOCOL_NUMBERS } from '../protocol-numbers';

/** Every protocol. */
export const ANY_PROTOCOL: readonly Interval[] = [{ first: 0, last: 255 }];
/** Every port. */
export const ANY_PORT: readonly Interval[] = [{ first: 0, last: 65535 }];
/** TCP alone. */
export const TCP: readonly Interval[] = [only(PROTOCOL_NUMBERS.tcp)];
/** What has ports. */
export const TCP_AND_UDP: readonly Interval[] = [...TCP, only(PROTOCOL_NUMBERS.udp)];

const NUMBERS: Readonly<Record<string, number>> = PROTOCOL_NUMBERS;
const ANY = new Set(['*', 'any', 'all']);

/** The numbers of protocols by Azure's names, in any case. */
export function protocolsOf(names: readonly string[], whose: string): Maybe<readonly Interval[]> {
  const protocols: Interval[] = [];
  for (const name of names) {
    if (ANY.has(name.toLowerCase())) return ANY_PROTOCOL;
    const number = NUMBERS[name.toLowerCase()];
    if (number === undefined) return { unknown: `${whose} has the protocol "${name}"` };
    protocols.push(only(number));
  }
  return protocols;
}

/** Ports as Azure writes them: `443`, `1024-2048`, `*`. */
export function portsOf(texts: readonly string[], whose: string): Maybe<readonly Interval[]> {
  const ports: Interval[] = [];
  for (const text of texts) {
    if (text === '*') return ANY_PORT;
    const [, first, last] = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(text) ?? [];
    if (first === undefined) return { unknown: `${whose} has the ports "${text}"` };
    ports.push({ first: Number(first), last: Number(last ?? first) });
  }
  return ports;
}

function only(number: number): Interval {
  return { first: number, last: number };
}
