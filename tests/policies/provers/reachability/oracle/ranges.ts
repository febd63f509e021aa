import { Interval } from '../../../../../policies/provers/reachability/model';
import { PUBLIC, covers, isAtom, touchesPublic } from './address-space';
import { Answer, holds } from './answer';
import { World, atomOf } from './world';

/** Whether ranges that are meant together have an address. Where an atom's addresses lie nobody knows. */
export function rangesHave(world: World, ranges: readonly Interval[], address: number): Answer {
  if (holds(ranges, address)) return 'yes';
  if (!isAtom(address) || ranges.length === 0) return 'no';
  if (covers(ranges, PUBLIC)) return 'yes';
  return ranges.some(touchesPublic) && atomOf(world, address).kind !== 'other-public' ? 'maybe' : 'no';
}
