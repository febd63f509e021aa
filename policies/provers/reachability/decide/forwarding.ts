import { Arrivals } from './arrivals';
import { cross } from './crossing';
import { EffectiveRoute } from './route-candidate';
import { toGateways } from './gateway-hop';
import { toInternet } from './internet-hop';
import { IntervalSet } from '../sets/interval-set';
import { Journey } from './journey';
import { Firewall, Subnet, VirtualNetwork } from '../model';
import { PacketSet } from '../sets/packet-set';
import { Traffic } from './traffic';
import { known } from './world';

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
    const map = ledger.detail === 'attributed' ? routes.byRoute : routes.byWay;
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
    const mine =
      own === undefined ? PacketSet.none : this.journey.bound(traffic, IntervalSet.between(own, own));
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
    if (choices.length === 0) {
      const why = `the network of ${subnet.label} is not in the configuration`;
      ledger.escape(traffic, why, () => ({
        node: subnet.label,
        what: `not decided: ${why}`,
        place: subnet.place,
      }));
      return;
    }
    const isSure = choices.length === 1;
    if (!isSure)
      ledger.reasons.add(`${subnet.label} may follow ${choices.map(({ name }) => name).join(' or ')}`);
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
        for (const crossed of cross(this.journey, traffic, network, way.peer))
          this.inside(crossed, way.peer.network);
        return;
      case 'appliance':
        this.toAppliance(traffic, network, way.address, route);
        return;
      case 'internet':
        toInternet(this.journey, traffic, subnet, route);
        return;
      case 'service-endpoint':
        ledger.deliver(traffic, { kind: 'internet' }, () => ({
          node: 'internet',
          what: 'leaves by a service endpoint, past every firewall',
          place,
        }));
        return;
      case 'gateway':
        toGateways(this.journey, traffic, network, way.by, route);
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

  /** To a next hop by address: it must be in this network or one that is peered with it. [15] */
  private toAppliance(
    traffic: Traffic,
    network: VirtualNetwork,
    address: number,
    route: EffectiveRoute,
  ): void {
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
    for (const arrived of peer ? cross(this.journey, traffic, network, peer) : [traffic]) {
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
