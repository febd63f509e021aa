import { Departures } from './departures';
import { Journey } from './journey';
import { Packet, PacketAnswer, Reach } from '../packet';
import { PacketSet } from '../sets/packet-set';
import { Origin } from '../prover';
import { Readings } from './readings';
import { Rulebook } from './rulebook';
import { session } from './session';
import { hopsOf, Trail } from './traffic';

/** What happens to one packet: a walk of the set that has it alone. */
export function answer(rulebook: Rulebook, readings: Readings, origin: Origin, packet: Packet): PacketAnswer {
  const journey = new Journey(rulebook, readings, 'attributed');
  new Departures(journey).depart(origin, PacketSet.ofPacket(packet));
  const { deliveries, losses, escapes, reasons } = journey.ledger;
  const arrivals = [...deliveries, ...escapes];
  const verdict: Reach = arrivals.length === 0 ? 'denied' : losses.length === 0 ? 'allowed' : 'unknown';
  const best = surest(arrivals);
  const lost = surest(losses);
  const hops = best ? hopsOf(best.trail) : lost ? [...hopsOf(lost.trail), lost.hop] : [];
  return {
    verdict,
    hops,
    reasons: verdict === 'unknown' ? [...reasons].sort() : [],
    session: verdict === 'allowed' ? session(rulebook, readings, origin, packet, deliveries) : 'not-asked',
  };
}

/** The history with the fewest undecided steps; of equals, the first. */
function surest<T extends { readonly trail?: Trail }>(endings: readonly T[]): T | undefined {
  const doubts = (ending: T) => hopsOf(ending.trail).filter(({ outcome }) => outcome === 'undecided').length;
  return endings.reduce<T | undefined>(
    (best, each) => (best === undefined || doubts(each) < doubts(best) ? each : best),
    undefined,
  );
}
