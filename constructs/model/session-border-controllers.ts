import { Estate } from './estate';
import { Carrier } from './flow';
import { placesOfTier } from './flow-pairs';
import { serverAddress } from './server-addresses';
import { tryFindServerGroup } from './servers-behind';
import { RegionFacts } from './tables/regions';
import { tierText } from './tier';

/** A machine that a carrier's calls arrive at. */
export interface SessionBorderController {
  /** Its number in the region, counting from 1, as in its name. */
  readonly number: number;
  /** Private address. */
  readonly address: string;
}

/** A carrier's controllers in one region; none where its tier isn't. @throws RangeError if no group of controllers stands in the tier */
export function controllersOf(
  estate: Estate,
  carrier: Carrier,
  region: RegionFacts,
): readonly SessionBorderController[] {
  const group = tryFindServerGroup(estate, carrier.to);
  if (group?.role !== 'session-border-controller') {
    throw new RangeError(
      `carrier "${carrier.name}" leads to ${tierText(carrier.to)}, which has no servers of role session-border-controller: declare some`,
    );
  }
  return placesOfTier(estate, carrier.to)
    .filter((place) => place.region.name === region.name)
    .flatMap(({ subnet }) =>
      Array.from({ length: group.count }, (_, index) => ({
        number: index + 1,
        address: serverAddress(subnet, index),
      })),
    );
}
