import { surely } from './addresses';
import { AddressTerms } from './address-terms';
import { rangeText } from './address-text';
import { IntervalSet } from '../sets/interval-set';
import { Interval, Place, VirtualNetwork } from '../model';
import { ALL_SIZE, Candidate, RANK, sizeOf, Way } from './route-candidate';
import { World } from './world';

/** The network's own ranges, and its peers'. [12, 14] */
export function networkRoutes(
  world: World,
  terms: AddressTerms,
  network: VirtualNetwork,
): readonly Candidate[] {
  const own = network.ranges.map((range) =>
    system(
      terms,
      range,
      { kind: 'local' },
      `system route ${rangeText(range)} of ${network.label}`,
      network.place,
    ),
  );
  const peered = world
    .peersOf(network)
    .flatMap((peer) =>
      peer.network.ranges.map((range) =>
        system(
          terms,
          range,
          { kind: 'peer', peer },
          `peering route ${rangeText(range)} to ${peer.network.label}`,
          peer.ours.place,
        ),
      ),
    );
  return [...own, ...peered];
}

/** Private space to nowhere, where the network doesn't have it, and what is left to the Internet. [12] */
export function lastRoutes(
  world: World,
  network: VirtualNetwork,
  blocks: readonly IntervalSet[],
  beyond: IntervalSet,
): readonly Candidate[] {
  const { place } = network;
  const nowhere = blocks
    .filter((block) => !world.rangesOf(network).covers(block))
    .map((block): Candidate => ({
      way: { kind: 'none' },
      name: `system route ${rangeText(block.intervals[0]!)} to nowhere`,
      place,
      addresses: surely(block),
      size: block.size,
      rank: RANK.system,
    }));
  const internet: Candidate = {
    way: { kind: 'internet' },
    name: 'system route 0.0.0.0/0',
    place,
    addresses: surely(beyond),
    size: ALL_SIZE,
    rank: RANK.system,
  };
  return [...nowhere, internet];
}

function system(terms: AddressTerms, range: Interval, way: Way, name: string, place: Place): Candidate {
  const addresses = terms.readRanges(IntervalSet.of([range]));
  return { way, name, place, addresses, size: sizeOf(range), rank: RANK.system };
}
