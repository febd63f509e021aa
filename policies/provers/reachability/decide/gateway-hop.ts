import { Addresses, possibly } from './addresses';
import { cross } from './crossing';
import { EffectiveRoute } from './route-candidate';
import { IntervalSet } from '../sets/interval-set';
import { Journey } from './journey';
import { Site, VirtualNetwork } from '../model';
import { PacketSet } from '../sets/packet-set';
import { Traffic } from './traffic';
import { GatewayWay, isUnknown } from './world';

/** To the sites that hold the destinations, behind the gateways that the network uses. [18, 19] */
export function toGateways(
  journey: Journey,
  traffic: Traffic,
  network: VirtualNetwork,
  by: 'user' | 'gateway',
  route: EffectiveRoute,
): void {
  const { ledger, world } = journey;
  const holders = world
    .gatewayWays(network)
    .flatMap((gateway) =>
      world.sitesBehind(gateway.network).map((site) => ({ gateway, site, held: heldBy(journey, site) })),
    );
  let left = traffic.packets;
  for (const { gateway, site, held } of holders) {
    const packets = gateway.isSure ? journey.bound(traffic, held.sure) : PacketSet.none;
    toSite(journey, { ...traffic, packets }, network, gateway, site);
    left = left.subtract(packets);
  }
  for (const { gateway, site, held } of holders) {
    const packets = journey.bound({ ...traffic, packets: left }, held.possible);
    if (packets.isEmpty) continue;
    const why = `whether ${site.label} has the address, or the network uses a gateway to it, is not known`;
    ledger.reasons.add(why);
    const doubted = ledger.doubt({ ...traffic, packets }, () => ({
      node: site.label,
      what: `not decided: ${why}`,
      place: site.place,
    }));
    toSite(journey, doubted, network, gateway, site);
  }
  const { place, name } = route;
  const away = by === 'user' ? journey.bound({ ...traffic, packets: left }, world.internet) : PacketSet.none;
  if (!away.isEmpty) {
    const why = `${name} leads through a gateway to public addresses of nobody in the configuration`;
    ledger.escape({ ...traffic, packets: away }, why, () => ({
      node: network.label,
      what: `not decided: ${why}`,
      place,
    }));
  }
  ledger.lose({ ...traffic, packets: left.subtract(away) }, () => ({
    node: network.label,
    what: 'no gateway leads to a site that surely has this address',
    place,
  }));
}

function toSite(
  journey: Journey,
  traffic: Traffic,
  network: VirtualNetwork,
  { peer }: GatewayWay,
  site: Site,
): void {
  if (traffic.packets.isEmpty) return;
  for (const arrived of peer ? cross(journey, traffic, network, peer) : [traffic])
    journey.ledger.deliver(arrived, { kind: 'site', id: site.id }, () => ({
      node: site.label,
      what: 'arrives at the site',
      place: site.place,
    }));
}

function heldBy({ rulebook, world }: Journey, { ranges }: Site): Addresses {
  return isUnknown(ranges) ? possibly(world.unclaimed) : rulebook.terms.readRanges(IntervalSet.of(ranges));
}
