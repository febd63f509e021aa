import { IntervalSet } from '../sets/interval-set';
import { Product } from '../sets/packet-set';
import { MatchSet } from './match-set';
import { EVERYTHING } from './public-space';

/**
 * Packets as they are on the way, where address translation has given them another destination or port than they left
 * with. Several destinations mean one of them, not known which.
 */
export interface View {
  readonly destinations?: IntervalSet;
  readonly port?: number;
}

/** Packets that are as they left. */
export const AS_LEFT: View = {};

const ANY_PORT = IntervalSet.between(0, 65535);

/** What a match is for packets as they left; undefined if it can't match them any more. */
export function seenBy({ destinations, port }: View, match: MatchSet): MatchSet | undefined {
  if (destinations === undefined && port === undefined) return match;
  const possible = seen(match.possible, (set) => destinations === undefined || set.overlaps(destinations), {
    destinations,
    port,
  });
  if (!possible) return undefined;
  const sure =
    match.sure &&
    seen(match.sure, (set) => destinations === undefined || set.covers(destinations), { destinations, port });
  return sure ? { sure, possible } : { possible };
}

function seen(
  product: Product,
  isDestination: (set: IntervalSet) => boolean,
  { destinations, port }: View,
): Product | undefined {
  const [source, destination, protocol, sourcePort, destinationPort] = product;
  if (!isDestination(destination)) return undefined;
  if (port !== undefined && !destinationPort.contains(port)) return undefined;
  return [
    source,
    destinations === undefined ? destination : EVERYTHING,
    protocol,
    sourcePort,
    port === undefined ? destinationPort : ANY_PORT,
  ];
}
