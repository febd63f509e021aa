import { possibly } from './addresses';
import { AddressTerms } from './address-terms';
import { rangeText } from './address-text';
import { IntervalSet } from '../sets/interval-set';
import { Subnet, VirtualNetwork } from '../model';
import { Candidate, RANK, sizeOf } from './route-candidate';
import { known, World } from './world';

/** What gateways learn or are told of sites. [18, 19] */
export function gatewayRoutes(
  world: World,
  terms: AddressTerms,
  subnet: Subnet,
  network: VirtualNetwork,
): readonly Candidate[] {
  const table = known(subnet.routeTable ?? undefined);
  const propagates = subnet.name === 'GatewaySubnet' || (table?.gatewayRoutes ?? true);
  if (propagates === false) return [];
  const nearer = world
    .peersOf(network)
    .reduce((sum, peer) => sum.union(world.rangesOf(peer.network)), world.rangesOf(network));
  return world.gatewayWays(network).flatMap((gateway) =>
    world.sitesBehind(gateway.network).flatMap((site) => {
      const ranges = known(site.ranges);
      const isSure = gateway.isSure && propagates === true && ranges !== undefined;
      return (ranges ?? world.unclaimed.intervals).map((range): Candidate => {
        const read = terms.readRanges(IntervalSet.of([range]).subtract(nearer));
        return {
          way: { kind: 'gateway', by: 'gateway' },
          name: `gateway route ${rangeText(range)} to ${site.label}`,
          place: site.place,
          addresses: isSure ? read : possibly(read.possible),
          size: ranges ? sizeOf(range) : 1,
          rank: RANK.gateway,
        };
      });
    }),
  );
}
