import { Estate, Hub } from '../model/estate';
import { endText } from '../model/flow-end-text';
import { declaredEnd, FlowPair, PlacedTier } from '../model/flow-pairs';
import { hubIn } from './hub-facts';

/**
 * The hubs whose firewalls a pair passes, in the order that its packets meet them: none inside one network, that of the
 * tier's region on the way to or from anything outside, both between regions. The answer passes the same ones in reverse.
 * @throws RangeError if neither end is a tier: nothing of the estate stands between the two
 */
export function firewallsOn(estate: Estate, { flow, from, to }: FlowPair): readonly Hub[] {
  if (from.kind === 'tier' && to.kind === 'tier') {
    if (isOneNetwork(from, to)) return [];
    const [first, second] = [hubIn(estate, from.region), hubIn(estate, to.region)];
    return first === second ? [first] : [first, second];
  }
  const tier = [from, to].find((end): end is PlacedTier => end.kind === 'tier');
  if (!tier) {
    throw new RangeError(
      `flow "${flow.id}" goes from ${endText(declaredEnd(from))} to ${endText(declaredEnd(to))}, and neither is a tier: one of them has to be`,
    );
  }
  return [hubIn(estate, tier.region)];
}

function isOneNetwork(a: PlacedTier, b: PlacedTier): boolean {
  return a.spoke.name === b.spoke.name && a.region.name === b.region.name;
}
