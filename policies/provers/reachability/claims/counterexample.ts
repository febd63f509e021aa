import { Hop, Packet } from '../packet';
import { Box, PacketSet } from '../sets/packet-set';
import { Origin, Reachability, Target } from '../prover';
import { representative } from '../sets/representative';

/** A packet that shows that a claim is broken, or what keeps it from being decided. */
export interface Counterexample {
  readonly verdict: 'fail' | 'unknown';
  readonly origin: Origin;
  readonly target: Target;
  readonly packet: Packet;
  /** The largest box of packets of its kind. */
  readonly box: Box;
  readonly hops: readonly Hop[];
  /** Why it isn't decided. */
  readonly reasons: readonly string[];
}

/** Boxes that are tried for a packet that surely gets there before the answer is left open. */
const MOST_TRIED = 8;

/**
 * The counterexample of packets that may get from one place to another and must not. If none of those tried surely gets
 * there, something unknown lets it through.
 * @throws RangeError if there are no packets
 */
export function counterexampleOf(
  reachability: Reachability,
  origin: Origin,
  target: Target,
  packets: PacketSet,
): Counterexample {
  const { losses } = reachability.walk(origin, packets, { tags: 'named', losses: 'kept' });
  const sure = losses.reduce((rest, loss) => rest.subtract(loss.packets), packets);
  const tried = largestBoxes(sure).map((box) => tryBox(reachability, origin, target, box));
  return (
    tried.find(({ verdict }) => verdict === 'fail') ??
    tried[0] ??
    tryBox(reachability, origin, target, packets.largest())
  );
}

function tryBox(reachability: Reachability, origin: Origin, target: Target, box: Box): Counterexample {
  const packet = representative(box);
  const { verdict, hops, reasons } = reachability.ask(origin, packet);
  return { verdict: verdict === 'unknown' ? 'unknown' : 'fail', origin, target, packet, box, hops, reasons };
}

function largestBoxes(packets: PacketSet): readonly Box[] {
  const boxes: Box[] = [];
  for (let rest = packets; !rest.isEmpty && boxes.length < MOST_TRIED;) {
    const box = rest.largest();
    boxes.push(box);
    rest = rest.subtract(PacketSet.box(box));
  }
  return boxes;
}
