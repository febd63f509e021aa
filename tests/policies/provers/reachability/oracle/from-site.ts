import { Site, Subnet } from '../../../../../policies/provers/reachability/model';
import { Packet } from '../../../../../policies/provers/reachability/packet';
import { Answer, and, or } from './answer';
import { EITHER, Fate, PASSES, STOPS } from './fate';
import { Run, hasGap } from './run';
import { rangesHave } from './ranges';
import { leave } from './walk';
import { siteHolds } from './sites';
import { World, found, peersOf, usesGatewaysOf } from './world';

/** A packet of a site: to another site, or into a network that tells the site of its destination. */
export function fromSite(run: Run, site: Site, packet: Packet): Fate {
  const { world: known } = run;
  let elsewhere: Answer = 'no';
  let fate: Fate = 0;
  for (const other of known.model.sites) {
    if (other === site) continue;
    const holding = siteHolds(known, other, packet.destination);
    if (holding !== 'no') fate |= siteToSite(site, other);
    elsewhere = or(elsewhere, holding);
  }
  return elsewhere === 'yes' ? fate : fate | enter(run, site, packet);
}

function siteToSite(from: Site, to: Site): Fate {
  if (from.routing !== 'learned' || to.routing !== 'learned') return STOPS;
  return from.via.some((way) => to.via.some(({ network }) => network === way.network)) ? PASSES : STOPS;
}

function enter(run: Run, site: Site, packet: Packet): Fate {
  const { world: known } = run;
  const networks = [...new Set(site.via.map(({ network }) => network))];
  let fate: Fate = 0;
  let advertised: Answer = 'no';
  for (const id of networks) {
    const answer = advertises(known, id, packet.destination);
    if (answer !== 'no') fate |= routeAtGateway(run, id, packet);
    advertised = or(advertised, answer);
  }
  return advertised === 'yes' ? fate : fate | STOPS;
}

/** Whether a gateway tells its sites of an address: its network's, and those of networks that use it. */
function advertises(known: World, id: string, address: number): Answer {
  const network = found(known.networks.get(id), `network ${id}`);
  let answer = rangesHave(known, network.ranges, address);
  for (const peer of peersOf(known, network)) {
    const used = usesGatewaysOf({ network, ours: peer.theirs, theirs: peer.ours });
    answer = or(answer, and(used, rangesHave(known, peer.network.ranges, address)));
  }
  return answer;
}

function routeAtGateway(run: Run, network: string, packet: Packet): Fate {
  if (hasGap(run, network)) return EITHER;
  const gateway = run.world.model.subnets.find(
    (subnet) => subnet.network === network && subnet.name === 'GatewaySubnet',
  );
  const journey = { packet, from: 'inside', firewalls: [] } as const;
  return leave(run, gateway ?? unseenGatewaySubnet(run.world, network), journey);
}

function unseenGatewaySubnet(known: World, network: string): Subnet {
  return {
    id: `GatewaySubnet of ${network}`,
    label: 'GatewaySubnet',
    place: found(known.networks.get(network), `network ${network}`).place,
    network,
    name: 'GatewaySubnet',
    ranges: [],
    outbound: [],
    serviceEndpoints: [],
    privateEndpointPolicies: 'Disabled',
  };
}
