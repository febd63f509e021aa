import { Route, Subnet } from '../../../../../policies/provers/reachability/model';
import { prefixLength } from './address-space';
import { Answer, holds, isUnknown } from './answer';
import { Candidate, LONGEST, Way } from './route-candidate';
import { World, found, networkOf, peersOf } from './world';

/** The /32 of a private endpoint, and when a user route beats it. [24] */
export function endpointCandidates(
  world: World,
  subnet: Subnet,
  routes: readonly Route[],
  destination: number,
): readonly Candidate[] {
  const network = networkOf(world, subnet);
  return world.model.interfaces.flatMap((endpoint): readonly Candidate[] => {
    if (endpoint.kind !== 'private-endpoint' || endpoint.address !== destination) return [];
    const stands = found(world.subnets.get(endpoint.subnet), `subnet ${endpoint.subnet}`);
    const peer = peersOf(world, network).find((candidate) => candidate.network.id === stands.network);
    if (stands.network !== network.id && !peer) return [];

    const beaten = beatenByUserRoute(world, stands, routes, destination);
    if (beaten === 'yes') return [];
    const way: Way = peer
      ? { kind: 'private-endpoint', endpoint, peer }
      : { kind: 'private-endpoint', endpoint };
    const holds = beaten === 'no' ? 'yes' : 'maybe';
    return [{ length: LONGEST, by: 'private-endpoint', rank: 0, holds, way }];
  });
}

function beatenByUserRoute(world: World, stands: Subnet, routes: readonly Route[], address: number): Answer {
  const policies = stands.privateEndpointPolicies;
  if (policies === 'Disabled' || policies === 'NetworkSecurityGroupEnabled') return 'no';
  const range = networkOf(world, stands).ranges.find((candidate) => holds([candidate], address));
  const needed = range ? prefixLength(range) : LONGEST;
  let longEnough: Answer = 'no';
  for (const { destination } of routes) {
    if (isUnknown(destination)) longEnough = longEnough === 'yes' ? 'yes' : 'maybe';
    else if ('range' in destination && holds([destination.range], address)) {
      if (prefixLength(destination.range) >= needed) longEnough = 'yes';
    }
  }
  return isUnknown(policies) && longEnough === 'yes' ? 'maybe' : longEnough;
}
