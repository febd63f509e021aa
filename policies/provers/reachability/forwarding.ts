import { Addresses, possibly } from './addresses';
import { Arrivals } from './arrivals';
import { EffectiveRoute } from './effective-routes';
import { Journey } from './journey';
import { waysOut } from './ways-out';
import { Firewall, Interval, Site, Subnet, VirtualNetwork } from './model';
import { PacketSet } from './packet-set';
import { EVERYTHING, PUBLIC } from './public-space';
import { IntervalSet } from './interval-set';
import { Traffic } from './traffic';
import { GatewayWay, isUnknown, known, Peer } from './world';

const PORTS = IntervalSet.between(0, 65535);
const PROTOCOLS = IntervalSet.between(0, 255);

/** What becomes of packets that leave a subnet: routes, next hops, firewalls, and so on until they arrive or stop. */
export class Forwarding {
  readonly arrivals: Arrivals;

  constructor(private readonly journey: Journey) {
    this.arrivals = new Arrivals(journey);
  }

  /** Along every route that the packets may follow at a subnet. */
  from(traffic: Traffic, subnet: Subnet): void {
    const { ledger, rulebook } = this.journey;
    const routes = rulebook.routes(subnet);
    const map = ledger.detail === 'merged' ? routes.byWay : routes.byRoute;
    const { destinations } = traffic.view;
    if (destinations !== undefined) {
      this.along(traffic, subnet, map.get(destinations.flat[0]!) ?? []);
      return;
    }
    for (const [choices, packets] of traffic.packets.divide('destination', map))
      this.along({ ...traffic, packets }, subnet, choices ?? []);
  }

  /** What is for a firewall itself arrives; the rest is put to its rules and goes on from its subnet. [25] */
  through(traffic: Traffic, firewall: Firewall): void {
    const { ledger, world, filters } = this.journey;
    const own = world.firewallAddress(firewall);
    const { label: node, place } = firewall;
    const mine = own === undefined ? PacketSet.none : this.journey.bound(traffic, { first: own, last: own });
    ledger.deliver({ ...traffic, packets: mine }, { kind: 'firewall', id: firewall.id }, () => ({
      node,
      what: 'arrives at the firewall itself',
      place,
    }));
    const rest = { ...traffic, packets: traffic.packets.subtract(mine) };
    if (rest.packets.isEmpty) return;
    if (rest.firewalls.includes(firewall.id)) {
      ledger.lose(rest, () => ({ node, what: 'loop: it has passed this firewall before', place }));
      return;
    }
    const subnet = world.subnets.get(firewall.subnet);
    if (!subnet) {
      const why = `the subnet of ${node} is not in the configuration`;
      ledger.escape(rest, why, () => ({ node, what: `not decided: ${why}`, place }));
      return;
    }
    for (const passed of filters.firewall(rest, firewall, subnet)) this.onward(passed, firewall, subnet);
  }

  /** Past a firewall, whatever let it pass. */
  onward(traffic: Traffic, firewall: Firewall, subnet: Subnet): void {
    this.from({ ...traffic, firewalls: [...traffic.firewalls, firewall.id] }, subnet);
  }

  private along(traffic: Traffic, subnet: Subnet, choices: readonly EffectiveRoute[]): void {
    const { ledger } = this.journey;
    const isSure = choices.length === 1;
    if (!isSure) ledger.reasons.add(`${subnet.label} may follow ${choices.map(({ name }) => name).join(' or ')}`);
    for (const route of choices) {
      const event = () => ({
        node: subnet.label,
        what: `${route.name} leads to ${this.wayText(route)}`,
        place: route.place,
      });
      this.follow(isSure ? ledger.pass(traffic, event) : ledger.doubt(traffic, event), subnet, route);
    }
  }

  private follow(traffic: Traffic, subnet: Subnet, route: EffectiveRoute): void {
    const { ledger, world } = this.journey;
    const network = world.networks.get(subnet.network);
    const { way, place } = route;
    const node = subnet.label;
    if (!network) return;
    switch (way.kind) {
      case 'local':
        this.inside(traffic, network);
        return;
      case 'peer':
        for (const crossed of this.cross(traffic, network, way.peer)) this.inside(crossed, way.peer.network);
        return;
      case 'appliance':
        this.toAppliance(traffic, network, way.address, route);
        return;
      case 'internet':
        this.toInternet(traffic, subnet, route);
        return;
      case 'service-endpoint':
        ledger.deliver(traffic, { kind: 'internet' }, () => ({
          node: 'internet',
          what: 'leaves by a service endpoint, past every firewall',
          place,
        }));
        return;
      case 'gateway':
        this.toGateways(traffic, network, way.by, route);
        return;
      case 'none':
        ledger.lose(traffic, () => ({ node, what: `${route.name} drops it`, place }));
        return;
      case 'unknown':
        ledger.escape(traffic, way.why, () => ({ node, what: `not decided: ${way.why}`, place }));
    }
  }

  /** To the subnets of a network that hold the destinations. */
  private inside(traffic: Traffic, network: VirtualNetwork): void {
    const { ledger, rulebook } = this.journey;
    const map = rulebook.subnetMap(network);
    const nowhere = (lost: Traffic) =>
      ledger.lose(lost, () => ({
        node: network.label,
        what: `no subnet of it has ${this.journey.destinationText(lost)}`,
        place: network.place,
      }));
    const { destinations } = traffic.view;
    if (destinations !== undefined) {
      const holder = map.get(destinations.flat[0]!)?.[0];
      if (holder) this.arrivals.in(traffic, holder);
      else nowhere(traffic);
      return;
    }
    for (const [holders, packets] of traffic.packets.divide('destination', map)) {
      const part = { ...traffic, packets };
      if (holders?.[0]) this.arrivals.in(part, holders[0]);
      else nowhere(part);
    }
  }

  /** Across a peering, as far as its halves let it. [20, 21] */
  private cross(traffic: Traffic, network: VirtualNetwork, { network: to, ours, theirs }: Peer): readonly Traffic[] {
    const { ledger, readings, world } = this.journey;
    const event = (what: string, place = ours.place) => () => ({
      node: `peering ${network.label} to ${to.label}`,
      what,
      place,
    });
    const access = [ours.allowVirtualNetworkAccess, theirs.allowVirtualNetworkAccess];
    if (readings.peeringAccess !== 'tag-only' && access.some((flag) => flag !== true)) {
      const isFalse = access.includes(false);
      if (isFalse && readings.peeringAccess === 'blocks') {
        ledger.lose(traffic, event('allow_virtual_network_access is false'));
        return [];
      }
      const what = 'allow_virtual_network_access is not surely true: documents dispute whether that blocks';
      ledger.reasons.add(`${ours.place.at}: ${what}`);
      ledger.lose(traffic, event(what), 'undecided');
    }
    if (theirs.allowForwardedTraffic !== true) {
      const outside = EVERYTHING.subtract(world.rangesOf(network));
      const forwarded = traffic.packets.clip([outside, EVERYTHING, PROTOCOLS, PORTS, PORTS]);
      if (!forwarded.isEmpty) {
        const what = 'allow_forwarded_traffic is not true: whether forwarded packets pass is not to be relied on';
        ledger.reasons.add(`${theirs.place.at}: ${what}`);
        ledger.lose({ ...traffic, packets: forwarded }, event(what, theirs.place), 'undecided');
      }
    }
    return [this.journey.touch(traffic, to.id)];
  }

  /** To a next hop by address: it must be in this network or one that is peered with it. [15] */
  private toAppliance(traffic: Traffic, network: VirtualNetwork, address: number, route: EffectiveRoute): void {
    const { ledger, world } = this.journey;
    const peer = world.rangesOf(network).contains(address)
      ? undefined
      : world.peersOf(network).find((each) => world.rangesOf(each.network).contains(address));
    if (!peer && !world.rangesOf(network).contains(address)) {
      ledger.lose(traffic, () => ({
        node: network.label,
        what: `${route.name} names a next hop that is neither here nor in a peered network`,
        place: route.place,
      }));
      return;
    }
    const home = peer?.network ?? network;
    for (const arrived of peer ? this.cross(traffic, network, peer) : [traffic]) {
      const firewall = world.model.firewalls.find(
        (each) =>
          world.firewallAddress(each) === address && world.subnets.get(each.subnet)?.network === home.id,
      );
      if (firewall) this.through(arrived, firewall);
      else this.toCard(arrived, home, address, route);
    }
  }

  private toCard(traffic: Traffic, home: VirtualNetwork, address: number, route: EffectiveRoute): void {
    const { ledger, world } = this.journey;
    const card = world
      .subnetsIn(home.id)
      .flatMap(({ id }) => world.interfacesIn(id))
      .find((each) => each.kind === 'network-card' && known(each.address) === address);
    if (card?.forwards === false) {
      ledger.lose(traffic, () => ({ node: card.label, what: 'it does not forward', place: card.place }));
      return;
    }
    const why = card
      ? `${card.label} may forward or not, and what it forwards is its own affair`
      : `nothing in the configuration stands at the next hop of ${route.name}`;
    ledger.escape(traffic, why, () => ({
      node: card?.label ?? home.label,
      what: `not decided: ${why}`,
      place: card?.place ?? route.place,
    }));
  }

  /** Out to the Internet, if the subnet has a way. [12, 23] */
  private toInternet(traffic: Traffic, subnet: Subnet, { place, name }: EffectiveRoute): void {
    const { ledger, world } = this.journey;
    const { destinations } = traffic.view;
    const space = PUBLIC.union(world.atoms.all);
    const outside = destinations
      ? destinations.overlaps(space)
        ? traffic.packets
        : PacketSet.none
      : traffic.packets.clip([EVERYTHING, space, PROTOCOLS, PORTS, PORTS]);
    const inside = { ...traffic, packets: traffic.packets.subtract(outside) };
    ledger.lose(inside, () => ({
      node: subnet.label,
      what: `${name} leads to the Internet, which does not route this address`,
      place,
    }));
    const leaving = { ...traffic, packets: outside };
    const out = waysOut(this.journey, leaving, subnet);
    const deliver = (gone: Traffic) =>
      ledger.deliver(gone, { kind: 'internet' }, () => ({ node: 'internet', what: 'leaves to the Internet' }));
    if (out === 'open') {
      deliver(leaving);
      return;
    }
    const event = (what: string) => () => ({ node: subnet.label, what, place: subnet.place });
    if (out === 'closed') {
      ledger.lose(leaving, event('no way out to the Internet: no public address, NAT gateway or default outbound access'));
      return;
    }
    if (leaving.packets.isEmpty) return;
    ledger.reasons.add(out.unknown);
    ledger.lose(leaving, event(`not decided: ${out.unknown}`), 'undecided');
    deliver(ledger.doubt(leaving, event(`not decided: ${out.unknown}`)));
  }

  /** To the sites that hold the destinations, behind the gateways that the network uses. [18, 19] */
  private toGateways(
    traffic: Traffic,
    network: VirtualNetwork,
    by: 'user' | 'gateway',
    route: EffectiveRoute,
  ): void {
    const { ledger, world } = this.journey;
    const holders = world.gatewayWays(network).flatMap((gateway) =>
      world.sitesBehind(gateway.network).map((site) => ({ gateway, site, held: this.heldBy(site) })),
    );
    let left = traffic.packets;
    for (const { gateway, site, held } of holders) {
      const packets = gateway.isSure ? this.held(traffic, held.sure) : PacketSet.none;
      this.toSite({ ...traffic, packets }, network, gateway, site);
      left = left.subtract(packets);
    }
    for (const { gateway, site, held } of holders) {
      const packets = this.held({ ...traffic, packets: left }, held.possible);
      if (packets.isEmpty) continue;
      const why = `whether ${site.label} has the address, or the network uses a gateway to it, is not known`;
      ledger.reasons.add(why);
      const doubted = ledger.doubt({ ...traffic, packets }, () => ({
        node: site.label,
        what: `not decided: ${why}`,
        place: site.place,
      }));
      this.toSite(doubted, network, gateway, site);
    }
    const { place, name } = route;
    const away = by === 'user' ? this.held({ ...traffic, packets: left }, PUBLIC.union(world.atoms.all)) : PacketSet.none;
    if (!away.isEmpty) {
      const why = `${name} leads through a gateway to public addresses of nobody in the configuration`;
      ledger.escape({ ...traffic, packets: away }, why, () => ({ node: network.label, what: `not decided: ${why}`, place }));
    }
    ledger.lose({ ...traffic, packets: left.subtract(away) }, () => ({
      node: network.label,
      what: 'no gateway leads to a site that surely has this address',
      place,
    }));
  }

  private toSite(traffic: Traffic, network: VirtualNetwork, { peer }: GatewayWay, site: Site): void {
    if (traffic.packets.isEmpty) return;
    for (const arrived of peer ? this.cross(traffic, network, peer) : [traffic])
      this.journey.ledger.deliver(arrived, { kind: 'site', id: site.id }, () => ({
        node: site.label,
        what: 'arrives at the site',
        place: site.place,
      }));
  }

  private heldBy({ ranges }: Site): Addresses {
    const { rulebook, world } = this.journey;
    return isUnknown(ranges)
      ? possibly(world.unclaimed)
      : rulebook.terms.readRanges(IntervalSet.of(ranges as readonly Interval[]));
  }

  /** The packets that go to these addresses now. */
  private held({ packets, view }: Traffic, addresses: IntervalSet): PacketSet {
    if (view.destinations)
      return view.destinations.overlaps(addresses) ? packets : PacketSet.none;
    return packets.clip([EVERYTHING, addresses, PROTOCOLS, PORTS, PORTS]);
  }

  private wayText({ way }: EffectiveRoute): string {
    switch (way.kind) {
      case 'local':
        return 'the network itself';
      case 'peer':
        return way.peer.network.label;
      case 'appliance':
        return this.applianceText(way.address);
      case 'internet':
      case 'service-endpoint':
        return 'the Internet';
      case 'gateway':
        return 'the gateway';
      case 'none':
        return 'nowhere';
      case 'unknown':
        return 'a next hop that is not known';
    }
  }

  private applianceText(address: number): string {
    const { world } = this.journey;
    const firewall = world.model.firewalls.find((each) => world.firewallAddress(each) === address);
    return firewall?.label ?? this.journey.addressText(address);
  }
}
