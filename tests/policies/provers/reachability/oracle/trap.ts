import { NetworkModel } from '../../../../../policies/provers/reachability/model';
import { Reach } from '../../../../../policies/provers/reachability/packet';
import { Question } from './random-packet';
import { Readings } from './run';
import { ip } from './small-model';

/** A small model in which something that people know of Azure by hearsay goes wrong, and what is right there. */
export interface Trap {
  /** The statement of docs/why/reachability.md that it is about. */
  readonly statement: number;
  /** A sentence. */
  readonly name: string;
  readonly model: NetworkModel;
  readonly question: Question;
  /** Under all readings together. */
  readonly verdict: Reach;
  /** Under one, where they differ. */
  readonly underReading?: (readings: Readings) => Reach;
}

/** TCP from a subnet, or from the Internet, to an address. */
export function ask(
  from: string,
  source: string | number,
  destination: string | number,
  port = 443,
): Question {
  return {
    origin: from === 'internet' ? { kind: 'internet' } : { kind: 'subnet', id: from },
    packet: {
      source: typeof source === 'number' ? source : ip(source),
      destination: typeof destination === 'number' ? destination : ip(destination),
      protocol: 6,
      sourcePort: 49152,
      destinationPort: port,
    },
  };
}
