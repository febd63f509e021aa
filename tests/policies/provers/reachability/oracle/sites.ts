import { Site, VirtualNetwork } from '../../../../../policies/provers/reachability/model';
import { PRIVATE } from './address-space';
import { Answer, holds, isUnknown } from './answer';
import { rangesHave } from './ranges';
import { World } from './world';

/** Whether a gateway in the network leads to the site. */
export function leadsTo(network: VirtualNetwork, site: Site): boolean {
  return site.via.some((way) => way.network === network.id);
}

/** Whether an address is a site's; where its ranges are unknown, it may be any private one that no network has. */
export function siteHolds(world: World, site: Site, address: number): Answer {
  if (!isUnknown(site.ranges)) return rangesHave(world, site.ranges, address);
  return holds(PRIVATE, address) && !world.model.networks.some(({ ranges }) => holds(ranges, address))
    ? 'maybe'
    : 'no';
}
