import { Interval, Subnet } from '../../../../../policies/provers/reachability/model';
import { PLATFORM, isPublic } from './address-space';
import { Answer, and, flag, isUnknown, or } from './answer';
import { rangesHave } from './ranges';
import { namedTagHas } from './named-tag';
import { leadsTo, siteHolds } from './sites';
import { World, networkOf, peersOf, usesGatewaysOf } from './world';

/** Whether `VirtualNetwork` has an address, in the groups of a subnet. [9] */
export function virtualNetworkHas(world: World, subnet: Subnet, address: number): Answer {
  return or(byPlace(world, subnet, address), byUserRoutes(world, subnet, address));
}

/** Whether `Internet` has an address, in the groups of a subnet. [10] */
export function internetHas(world: World, subnet: Subnet, address: number): Answer {
  if (!isPublic(address)) return 'no';
  const place = byPlace(world, subnet, address);
  if (place !== 'no') return place === 'yes' ? 'no' : 'maybe';
  return byUserRoutes(world, subnet, address) === 'no' ? 'yes' : 'maybe';
}

function byPlace(world: World, subnet: Subnet, address: number): Answer {
  const network = networkOf(world, subnet);
  if (address === PLATFORM) return 'yes';
  let answer = rangesHave(world, network.ranges, address);
  for (const peer of peersOf(world, network)) {
    const access = flag(peer.ours.allowVirtualNetworkAccess);
    answer = or(answer, and(access, rangesHave(world, peer.network.ranges, address)));
    const learned = usesGatewaysOf(peer);
    for (const site of world.model.sites) {
      if (leadsTo(peer.network, site)) answer = or(answer, and(learned, siteHolds(world, site, address)));
    }
  }
  for (const site of world.model.sites) {
    if (leadsTo(network, site)) answer = or(answer, siteHolds(world, site, address));
  }
  return answer;
}

function byUserRoutes(world: World, { routeTable }: Subnet, address: number): Answer {
  if (routeTable === undefined) return 'no';
  if (isUnknown(routeTable)) return 'maybe';
  let answer: Answer = routeTable.incomplete === undefined ? 'no' : 'maybe';
  const ranges: Interval[] = [];
  for (const { destination } of routeTable.routes) {
    if (isUnknown(destination)) answer = or(answer, 'maybe');
    else if ('tag' in destination) answer = or(answer, namedTagHas(world, destination.tag, address));
    else ranges.push(destination.range);
  }
  return or(answer, rangesHave(world, ranges, address));
}
