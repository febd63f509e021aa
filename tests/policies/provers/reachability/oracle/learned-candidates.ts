import { Subnet } from '../../../../../policies/provers/reachability/model';
import { prefixLength } from './address-space';
import { Answer, flag, isUnknown } from './answer';
import { rangesHave } from './ranges';
import { Candidate, LONGEST } from './route-candidate';
import { leadsTo, siteHolds } from './sites';
import { World, networkOf, peersOf, usesGatewaysOf } from './world';

/** What gateways announce to a subnet. [13, 18] */
export function learnedCandidates(world: World, subnet: Subnet, destination: number): readonly Candidate[] {
  const network = networkOf(world, subnet);
  const accepted = acceptsGatewayRoutes(subnet);
  const candidate = (length: number, answers: readonly Answer[]): readonly Candidate[] => {
    if (answers.includes('no')) return [];
    const sure = answers.every((answer) => answer === 'yes') ? 'yes' : 'maybe';
    return [{ length, by: 'bgp', rank: 0, holds: sure, way: { kind: 'gateway', by: 'bgp' } }];
  };
  return world.model.sites.flatMap((site) => {
    const ways: Answer[] = leadsTo(network, site) ? ['yes'] : [];
    for (const peer of peersOf(world, network)) {
      if (leadsTo(peer.network, site)) ways.push(usesGatewaysOf(peer));
    }
    return ways.flatMap((reached) => {
      if (isUnknown(site.ranges)) {
        return candidate(LONGEST, [accepted, reached, siteHolds(world, site, destination)]);
      }
      return site.ranges.flatMap((range) =>
        candidate(prefixLength(range), [accepted, reached, rangesHave(world, [range], destination)]),
      );
    });
  });
}

function acceptsGatewayRoutes({ name, routeTable }: Subnet): Answer {
  if (name === 'GatewaySubnet' || routeTable === undefined || isUnknown(routeTable)) return 'yes';
  return flag(routeTable.gatewayRoutes);
}
