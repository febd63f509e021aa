import { FIRST_ATOM, Interval } from '../model';
import { Packet } from '../packet';
import { PROTOCOL_NUMBERS } from '../protocol-numbers';
import { Box } from './boxes';

/** What Azure leaves free at the start of a subnet begins here. */
const FIRST_USABLE = 4;
const EPHEMERAL_PORT = 49152;
const USUAL_PORT = 443;
/** In TEST-NET-3, which stands for "somewhere on the Internet". */
const INTERNET_HOST = 203 * 2 ** 24 + 113 * 2 ** 8 + 10;
const HUGE = 2 ** 24;

/** The packet of a box that a person would choose: a usable address, an ephemeral source port, a port that is known. */
export function representative(box: Box): Packet {
  return {
    source: address(box.source),
    destination: address(box.destination),
    protocol: orFirst(PROTOCOL_NUMBERS.tcp, box.protocol),
    sourcePort: orFirst(EPHEMERAL_PORT, box.sourcePort),
    destinationPort: orFirst(USUAL_PORT, box.destinationPort),
  };
}

function address(interval: Interval): number {
  if (interval.first >= FIRST_ATOM) return interval.first;
  return interval.last - interval.first >= HUGE
    ? orFirst(INTERNET_HOST, interval)
    : orFirst(interval.first + FIRST_USABLE, interval);
}

function orFirst(wanted: number, { first, last }: Interval): number {
  return first <= wanted && wanted <= last ? wanted : first;
}
