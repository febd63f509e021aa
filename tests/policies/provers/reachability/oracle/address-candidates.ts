import { Route, Subnet } from '../../../../../policies/provers/reachability/model';
import { PRIVATE, covers, prefixLength } from './address-space';
import { holds, isUnknown } from './answer';
import { Candidate, LONGEST, Way, isDefault, wayOf } from './route-candidate';
import { learnedCandidates } from './learned-candidates';
import { endpointCandidates } from './endpoint-candidates';
import { World, networkOf, peersOf } from './world';

/** Every route of a subnet that may have an address. */
export function addressCandidates(
  world: World,
  subnet: Subnet,
  routes: readonly Route[],
  destination: number,
): Candidate[] {
  const network = networkOf(world, subnet);
  const candidates: Candidate[] = [
    { length: 0, by: 'system', rank: 0, holds: 'yes', way: { kind: 'internet' } },
  ];
  const system = (range: { first: number; last: number }, rank: number, way: Way) => {
    if (!holds([range], destination)) return;
    candidates.push({ length: prefixLength(range), by: 'system', rank, holds: 'yes', way });
  };

  for (const range of network.ranges) system(range, 3, { kind: 'local' });
  for (const peer of peersOf(world, network)) {
    for (const range of peer.network.ranges) system(range, 2, { kind: 'peer', peer });
  }
  const inNetworks = candidates.length > 1;
  if (!routes.some(isDefault)) {
    for (const range of PRIVATE) {
      if (!covers(network.ranges, [range])) system(range, 1, { kind: 'none' });
    }
  }
  if (!inNetworks) candidates.push(...learnedCandidates(world, subnet, destination));
  candidates.push(...userCandidates(routes, destination));
  candidates.push(...endpointCandidates(world, subnet, routes, destination));
  return candidates;
}

function userCandidates(routes: readonly Route[], destination: number): readonly Candidate[] {
  return routes.flatMap(({ destination: to, nextHop }): readonly Candidate[] => {
    const way = wayOf(nextHop);
    if (isUnknown(to)) return [{ length: LONGEST, by: 'user', rank: 1, holds: 'maybe', way }];
    if ('tag' in to || !holds([to.range], destination)) return [];
    return [{ length: prefixLength(to.range), by: 'user', rank: 0, holds: 'yes', way }];
  });
}
