import { Route, Subnet } from '../../../../../policies/provers/reachability/model';
import { isAtom } from './address-space';
import { isUnknown } from './answer';
import { isOrIsRegionOf, namedTagHas } from './named-tag';
import { Way, wayOf } from './route-candidate';
import { addressCandidates } from './address-candidates';
import { atomCandidates } from './atom-candidates';
import { serviceEndpointsHave } from './service-endpoints';
import { World } from './world';

/** All ways that a packet may take from a subnet. One of them, if everything is decided. [12-18] */
export function waysTo(world: World, subnet: Subnet, destination: number): readonly Way[] {
  const table = subnet.routeTable;
  if (isUnknown(table) || table?.incomplete !== undefined) return [{ kind: 'undecided' }];

  const straight = serviceEndpointsHave(world, subnet, destination);
  if (straight === 'yes') return [{ kind: 'service' }];
  const ways: Way[] = straight === 'maybe' ? [{ kind: 'service' }] : [];

  const routes = table?.routes ?? [];
  const sure: { readonly tag: string; readonly way: Way }[] = [];
  for (const { destination: to, nextHop } of routes) {
    if (isUnknown(to)) continue;
    if (!('tag' in to)) continue;
    const inTag = namedTagHas(world, to.tag, destination);
    if (inTag === 'yes') sure.push({ tag: to.tag, way: wayOf(nextHop) });
    if (inTag === 'maybe') ways.push(wayOf(nextHop));
  }
  const byTag = sure.find(
    ({ tag }) => !sure.some((other) => other.tag !== tag && isOrIsRegionOf(other.tag, tag)),
  );
  for (const way of byPrefix(world, subnet, routes, destination, byTag?.way)) ways.push(way);
  return ways;
}

const STRENGTH = { 'private-endpoint': 4, user: 3, bgp: 2, system: 1 };

function byPrefix(
  world: World,
  subnet: Subnet,
  routes: readonly Route[],
  destination: number,
  byTag: Way | undefined,
): readonly Way[] {
  const candidates = (
    isAtom(destination)
      ? atomCandidates(world, subnet, routes, destination)
      : addressCandidates(world, subnet, routes, destination)
  ).sort((a, b) => b.length - a.length || STRENGTH[b.by] - STRENGTH[a.by] || b.rank - a.rank);

  const ways: Way[] = [];
  for (const candidate of candidates) {
    if (byTag && candidate.length === 0) return [...ways, byTag];
    ways.push(candidate.way);
    if (candidate.holds === 'yes') return ways;
  }
  return byTag ? [...ways, byTag] : ways;
}
