import { Journey } from './journey';
import { VirtualNetwork } from '../model';
import { EVERYTHING } from './public-space';
import { Traffic } from './traffic';
import { Peer } from './world';

/** Across a peering, as far as its halves let it. [20, 21] */
export function cross(
  journey: Journey,
  traffic: Traffic,
  network: VirtualNetwork,
  { network: to, ours, theirs }: Peer,
): readonly Traffic[] {
  const { ledger, readings, world } = journey;
  const event =
    (what: string, place = ours.place) =>
    () => ({
      node: `peering ${network.label} to ${to.label}`,
      what,
      place,
    });
  const access = [ours.allowVirtualNetworkAccess, theirs.allowVirtualNetworkAccess];
  if (readings.peeringAccess !== 'tag-only' && access.some((flag) => flag !== true)) {
    const isFalse = access.includes(false);
    if (isFalse && readings.peeringAccess === 'blocks') {
      ledger.lose(traffic, event('allow_virtual_network_access is false'));
      return [];
    }
    const what = 'allow_virtual_network_access is not surely true: documents dispute whether that blocks';
    ledger.reasons.add(`${ours.place.at}: ${what}`);
    ledger.lose(traffic, event(what), 'undecided');
  }
  if (theirs.allowForwardedTraffic !== true) {
    const outside = EVERYTHING.subtract(world.rangesOf(network));
    const forwarded = traffic.packets.within('source', outside);
    if (!forwarded.isEmpty) {
      const what =
        'allow_forwarded_traffic is not true: whether forwarded packets pass is not to be relied on';
      ledger.reasons.add(`${theirs.place.at}: ${what}`);
      ledger.lose({ ...traffic, packets: forwarded }, event(what, theirs.place), 'undecided');
    }
  }
  return [journey.touch(traffic, to.id)];
}
