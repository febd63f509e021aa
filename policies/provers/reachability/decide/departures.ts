import { Addresses, either, possibly } from './addresses';
import { Forwarding } from './forwarding';
import { IntervalSet } from '../sets/interval-set';
import { Journey } from './journey';
import { Site, Subnet, VirtualNetwork } from '../model';
import { PacketSet } from '../sets/packet-set';
import { METADATA_ADDRESS, PLATFORM_ADDRESS } from './public-space';
import { PublicArrivals } from './public-arrivals';
import { Origin } from '../prover';
import { Standing } from './rulebook';
import { Traffic } from './traffic';
import { known } from './world';

const PLATFORM = IntervalSet.of([
  { first: PLATFORM_ADDRESS, last: PLATFORM_ADDRESS },
  { first: METADATA_ADDRESS, last: METADATA_ADDRESS },
]);

/** How packets start at each kind of origin. */
export class Departures {
  private readonly forwarding: Forwarding;
  private readonly publicArrivals: PublicArrivals;

  constructor(private readonly journey: Journey) {
    this.forwarding = new Forwarding(journey);
    this.publicArrivals = new PublicArrivals(journey, this.forwarding);
  }

  /** @throws RangeError if the model has no such origin */
  depart(origin: Origin, packets: PacketSet): void {
    if (packets.isEmpty) return;
    switch (origin.kind) {
      case 'subnet':
        this.fromSubnet(found(this.journey.world.subnets.get(origin.id), 'subnet', origin.id), packets);
        return;
      case 'site':
        this.fromSite(found(this.journey.world.sites.get(origin.id), 'site', origin.id), packets);
        return;
      case 'internet':
        this.publicArrivals.enter(packets);
    }
  }

  private fromSubnet(subnet: Subnet, packets: PacketSet): void {
    const { rulebook } = this.journey;
    const own = this.own(packets, 'subnet', IntervalSet.of(subnet.ranges), subnet.label);
    if (own.isEmpty) return;
    const traffic = this.journey.touch(this.journey.start(own, 'subnet'), subnet.network);
    const parts = traffic.packets.divide('source', rulebook.standingMap(subnet));
    for (const [standings, part] of parts)
      this.fromStanding({ ...traffic, packets: part }, subnet, standings ?? []);
  }

  private fromStanding(traffic: Traffic, subnet: Subnet, standings: readonly Standing[]): void {
    const { ledger, rulebook, filters } = this.journey;
    const interfaces = standings.flatMap((each) => (each.kind === 'interface' ? [each.interface] : []));
    const silent = interfaces.find(({ kind }) => kind !== 'network-card');
    if (silent || standings.some(({ kind }) => kind === 'frontend')) {
      ledger.lose(traffic, () => ({
        node: silent?.label ?? subnet.label,
        what: 'private endpoints and frontends of load balancers start no session',
        place: silent?.place ?? subnet.place,
      }));
      return;
    }
    const card = interfaces[0];
    const at = card ? { card, loose: [] } : { loose: rulebook.looseCards(subnet) };
    const toPlatform = traffic.packets.within('destination', PLATFORM);
    if (!toPlatform.isEmpty)
      for (const passed of filters.platform({ ...traffic, packets: toPlatform }, subnet, at))
        ledger.deliver(passed, { kind: 'azure-platform' }, () => ({
          node: 'azure-platform',
          what: "the platform's own addresses pass every filter that doesn't name them by tag",
        }));
    const others = { ...traffic, packets: traffic.packets.subtract(toPlatform), ...(card ? { card } : {}) };
    if (others.packets.isEmpty) return;
    for (const left of filters.outbound(others, subnet, at)) this.forwarding.from(left, subnet);
  }

  /** Through every network whose gateways tell the site of the destination. */
  private fromSite(site: Site, packets: PacketSet): void {
    const { world } = this.journey;
    const ranges = known(site.ranges);
    const own = ranges ? this.own(packets, 'site', IntervalSet.of(ranges), site.label) : packets;
    if (own.isEmpty) return;
    const traffic = this.journey.start(own, 'site');
    const between = this.toSites(traffic, site);
    let nowhere = between;
    const networks = [...new Set(site.via.map(({ network }) => network))].flatMap(
      (id) => world.networks.get(id) ?? [],
    );
    const ways = networks.map((network) => ({ network, advertised: this.advertised(network) }));
    for (const { advertised } of ways)
      nowhere = nowhere.subtract(nowhere.within('destination', advertised.sure));
    for (const { network, advertised } of ways) {
      const part = { ...traffic, packets: between.within('destination', advertised.possible) };
      if (!part.packets.isEmpty) this.enter(part, network);
    }
    this.journey.ledger.lose({ ...traffic, packets: nowhere }, () => ({
      node: site.label,
      what: 'no network that its gateways lead to surely has this address',
      place: site.place,
    }));
  }

  private enter(traffic: Traffic, network: VirtualNetwork): void {
    const { world, ledger } = this.journey;
    const gateway = world.subnetsIn(network.id).find(({ name }) => name === 'GatewaySubnet');
    const touched = this.journey.touch(traffic, network.id);
    const entered = ledger.pass(touched, () => ({
      node: network.label,
      what: 'enters by the gateway',
      place: network.place,
    }));
    this.forwarding.from(entered, gateway ?? this.journey.rulebook.bareGatewaySubnet(network));
  }

  /** Sites reach each other only by what their gateways learn; gives what goes to no site. */
  private toSites(traffic: Traffic, site: Site): PacketSet {
    const { world, ledger, rulebook } = this.journey;
    let left = traffic.packets;
    for (const other of world.model.sites) {
      if (other.id === site.id) continue;
      const ranges = known(other.ranges);
      const held = ranges ? rulebook.terms.readRanges(IntervalSet.of(ranges)) : possibly(world.unclaimed);
      const packets = left.within('destination', held.possible);
      const certain = left.within('destination', held.sure);
      if (packets.isEmpty) continue;
      const part = { ...traffic, packets };
      if (packets !== certain) ledger.reasons.add(`whether ${other.label} has the address is not known`);
      const isShared = other.via.some(({ network }) => site.via.some((way) => way.network === network));
      const isJoined = isShared && site.routing === 'learned' && other.routing === 'learned';
      const { place, label: node } = other;
      if (isJoined)
        ledger.deliver(part, { kind: 'site', id: other.id }, () => ({
          node,
          what: 'arrives at the site, by routes that both gateways learn',
          place,
        }));
      else
        ledger.lose(part, () => ({
          node,
          what: 'no gateway passes packets on from one of these sites to the other',
          place,
        }));
      left = left.subtract(certain);
    }
    return left;
  }

  /** What a network's gateways tell the sites behind them: its ranges and those of the networks that use them. */
  private advertised(network: VirtualNetwork): Addresses {
    const { world, rulebook } = this.journey;
    let told = rulebook.terms.readRanges(world.rangesOf(network));
    for (const { network: user } of world.peersOf(network)) {
      const way = world.gatewayWays(user).find((each) => each.network.id === network.id);
      if (!way) continue;
      const ranges = rulebook.terms.readRanges(world.rangesOf(user));
      told = either(told, way.isSure ? ranges : possibly(ranges.possible));
    }
    return told;
  }

  /** Packets from addresses of the origin; others start nowhere. */
  private own(packets: PacketSet, from: Origin['kind'], sources: IntervalSet, label: string): PacketSet {
    const own = packets.within('source', sources);
    this.journey.refuse(packets.subtract(own), from, label);
    return own;
  }
}

function found<T>(thing: T | undefined, kind: string, id: string): T {
  if (thing === undefined)
    throw new RangeError(`the network model has no ${kind} "${id}": name one that it has`);
  return thing;
}
