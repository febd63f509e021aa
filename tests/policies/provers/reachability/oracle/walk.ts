import { Firewall, Subnet, VirtualNetwork } from '../../../../../policies/provers/reachability/model';
import { Packet } from '../../../../../policies/provers/reachability/packet';
import { isPublic } from './address-space';
import { Answer, flag, holds, isUnknown, or } from './answer';
import { arrive } from './arrival';
import { cardsAt } from './cards';
import { EITHER, Fate, PASSES, STOPS, branch, next } from './fate';
import { addressOf, firewallFilter, subnetOf } from './firewall-rules';
import { Way } from './route-candidate';
import { waysTo } from './routes';
import { Run, hasGap } from './run';
import { leadsTo, siteHolds } from './sites';
import { Peer, World, found, networkOf, peersOf, usesGatewaysOf } from './world';

/** What a packet carries along. */
export interface Journey {
  readonly packet: Packet;
  readonly from: 'inside' | 'internet';
  /** Ids of the firewalls that it passed. */
  readonly firewalls: readonly string[];
}

/** A packet leaves a subnet by its routes: every way that it may take. */
export function leave(run: Run, subnet: Subnet, journey: Journey): Fate {
  let fate: Fate = 0;
  for (const way of waysTo(run.world, subnet, journey.packet.destination)) {
    run.notes.push(`${subnet.id} leads by ${way.kind}`);
    fate |= follow(run, subnet, journey, way);
  }
  return fate;
}

function follow(run: Run, subnet: Subnet, journey: Journey, way: Way): Fate {
  const network = networkOf(run.world, subnet);
  const { packet } = journey;
  switch (way.kind) {
    case 'local':
      return arriveIn(run, network, packet);
    case 'peer':
      return cross(run, network, way.peer, packet, () => arriveIn(run, way.peer.network, packet));
    case 'private-endpoint': {
      const stands = found(run.world.subnets.get(way.endpoint.subnet), `subnet ${way.endpoint.subnet}`);
      const there = () => arrive(run, stands, packet);
      return way.peer ? cross(run, network, way.peer, packet, there) : there();
    }
    case 'appliance':
      return toAppliance(run, network, journey, way.address);
    case 'gateway':
      return toGateway(run, network, packet, way.by);
    case 'internet':
      return toInternet(run, subnet, packet);
    case 'service':
      return PASSES;
    case 'none':
      return STOPS;
    case 'undecided':
      return EITHER;
  }
}

function arriveIn(run: Run, network: VirtualNetwork, packet: Packet): Fate {
  for (const subnet of run.world.model.subnets) {
    if (subnet.network === network.id && holds(subnet.ranges, packet.destination)) {
      return arrive(run, subnet, packet);
    }
  }
  run.notes.push(`no subnet of ${network.id} has the address`);
  return STOPS;
}

/** From a network over a peering. [20, 21] */
function cross(run: Run, network: VirtualNetwork, peer: Peer, packet: Packet, there: () => Fate): Fate {
  const { ours, theirs } = peer;
  let fate: Fate = PASSES;
  const access = [flag(ours.allowVirtualNetworkAccess), flag(theirs.allowVirtualNetworkAccess)];
  if (access.some((answer) => answer !== 'yes')) {
    run.disputed = true;
    if (run.readings.peeringAccess === 'blocks') fate = access.includes('no') ? STOPS : EITHER;
  }
  const forwarded = !holds(network.ranges, packet.source);
  if (forwarded && theirs.allowForwardedTraffic !== true) fate |= STOPS;
  run.notes.push(`peering from ${network.id} to ${peer.network.id}: ${fate}`);
  return next(fate, () => (hasGap(run, peer.network.id) ? EITHER : there()));
}

/** [15] */
function toAppliance(run: Run, network: VirtualNetwork, journey: Journey, address: number): Fate {
  const there = () => throughAppliance(run, journey, address);
  if (holds(network.ranges, address)) return there();
  const peer = peersOf(run.world, network).find(({ network: other }) => holds(other.ranges, address));
  return peer ? cross(run, network, peer, journey.packet, there) : STOPS;
}

function throughAppliance(run: Run, journey: Journey, address: number): Fate {
  const { model } = run.world;
  const firewall = model.firewalls.find((candidate) => addressOf(run.world, candidate) === address);
  if (firewall) return throughFirewall(run, firewall, journey);
  const card = model.interfaces.find(
    (candidate) => candidate.kind === 'network-card' && candidate.address === address,
  );
  return card?.forwards === false ? STOPS : EITHER;
}

function throughFirewall(run: Run, firewall: Firewall, journey: Journey): Fate {
  const { packet, from, firewalls } = journey;
  if (packet.destination === addressOf(run.world, firewall)) return PASSES;
  if (firewalls.includes(firewall.id)) {
    run.notes.push(`${firewall.id} has seen it: loop`);
    return STOPS;
  }
  const filter = firewallFilter(run, firewall, packet, from);
  run.notes.push(`${firewall.id}: ${filter}`);
  return next(filter, () =>
    leave(run, subnetOf(run.world, firewall), { ...journey, firewalls: [...firewalls, firewall.id] }),
  );
}

/** To the site behind a gateway of the network, or of the peer whose gateways it uses. */
function toGateway(run: Run, network: VirtualNetwork, packet: Packet, by: 'user' | 'bgp'): Fate {
  const { world } = run;
  let sure: Fate = 0;
  let possible: Fate = 0;
  for (const site of world.model.sites) {
    const holding = siteHolds(world, site, packet.destination);
    if (holding === 'no') continue;
    if (leadsTo(network, site)) {
      if (holding === 'yes') sure |= PASSES;
      possible |= PASSES;
    }
    for (const peer of peersOf(world, network)) {
      const used = leadsTo(peer.network, site) ? usesGatewaysOf(peer) : 'no';
      if (used === 'no') continue;
      const crossed = cross(run, network, peer, packet, () => PASSES);
      if (holding === 'yes' && used === 'yes') sure |= crossed;
      possible |= crossed;
    }
  }
  if (sure) return sure;
  return possible | STOPS | (by === 'user' && isPublic(packet.destination) ? PASSES : 0);
}

function toInternet(run: Run, subnet: Subnet, packet: Packet): Fate {
  if (!isPublic(packet.destination)) return STOPS;
  const out = wayOut(run.world, subnet, packet);
  run.notes.push(`way out of ${subnet.id}: ${out}`);
  return branch(
    out,
    () => PASSES,
    () => STOPS,
  );
}

/** [23] */
function wayOut(world: World, subnet: Subnet, { source }: Packet): Answer {
  const { firewalls, terminatingNodes, publicAddresses } = world.model;
  let answer: Answer = isUnknown(subnet.outbound) ? 'maybe' : subnet.outbound.length > 0 ? 'yes' : 'no';
  if (subnet.name === 'AzureFirewallSubnet') {
    const translating = firewalls.some(
      (firewall) => firewall.subnet === subnet.id && firewall.publicAddresses.length > 0,
    );
    answer = or(answer, translating ? 'yes' : 'no');
  }
  for (const node of terminatingNodes) {
    if (node.subnet === subnet.id) answer = or(answer, flag(node.public));
  }
  const cards = cardsAt(world, subnet, source);
  for (const { on } of publicAddresses) {
    if (isUnknown(on)) answer = or(answer, 'maybe');
    else if (on.kind === 'interface' && cards.some((card) => card?.id === on.interface)) {
      answer = or(answer, cards.length === 1 ? 'yes' : 'maybe');
    }
  }
  return answer;
}
