import { Interval, Route, Subnet } from '../../../../../policies/provers/reachability/model';
import { PUBLIC, covers, touchesPublic } from './address-space';
import { isUnknown } from './answer';
import { Candidate, LONGEST, Way, isDefault, isEverything, wayOf } from './route-candidate';
import { learnedCandidates } from './learned-candidates';
import { World, atomOf, networkOf, peersOf } from './world';

/**
 * An atom goes where an address would that only 0.0.0.0/0 covers. A range that covers a part of public space may have
 * it; ranges that cover all of it together surely do, in one of them.
 */
export function atomCandidates(
  world: World,
  subnet: Subnet,
  routes: readonly Route[],
  destination: number,
): Candidate[] {
  const isOther = atomOf(world, destination).kind === 'other-public';
  const partial = routes.filter(({ destination: to }) => {
    return !isUnknown(to) && 'range' in to && !isEverything(to.range) && touchesPublic(to.range);
  });
  const ranges = partial.flatMap(({ destination: to }) => (isUnknown(to) || 'tag' in to ? [] : [to.range]));
  const together = covers(ranges, PUBLIC);
  const maybe = (length: number, { nextHop }: Route): Candidate => {
    return { length, by: 'user', rank: 0, holds: 'maybe', way: wayOf(nextHop) };
  };

  const candidates = routes
    .filter(({ destination: to }) => isUnknown(to))
    .map((route) => maybe(LONGEST, route));
  if (together || !isOther) candidates.push(...partial.map((route) => maybe(1, route)));
  if (!isOther) candidates.push(...systemCandidates(world, subnet));
  candidates.push(...learnedCandidates(world, subnet, destination));
  if (together) return candidates;
  for (const route of routes.filter(isDefault)) {
    candidates.push({ length: 0, by: 'user', rank: 0, holds: 'yes', way: wayOf(route.nextHop) });
  }
  candidates.push({ length: 0, by: 'system', rank: 0, holds: 'yes', way: { kind: 'internet' } });
  return candidates;
}

/** Networks with public ranges. */
function systemCandidates(world: World, subnet: Subnet): readonly Candidate[] {
  const maybe = (ranges: readonly Interval[], way: Way): readonly Candidate[] =>
    ranges.some(touchesPublic) ? [{ length: 1, by: 'system', rank: 0, holds: 'maybe', way }] : [];
  const network = networkOf(world, subnet);
  return [
    ...maybe(network.ranges, { kind: 'local' }),
    ...peersOf(world, network).flatMap((peer) => maybe(peer.network.ranges, { kind: 'peer', peer })),
  ];
}
