import { Forwarding } from './forwarding';
import { IntervalSet } from '../sets/interval-set';
import { Journey } from './journey';
import { Firewall, NatRule, PublicAddress, Subnet, TerminatingNode } from '../model';
import { PROTOCOL_NUMBERS } from '../protocol-numbers';
import { PacketSet } from '../sets/packet-set';
import { Traffic } from './traffic';
import { unionOf } from '../sets/union-of';
import { isUnknown, known, remember } from './world';

const TCP = IntervalSet.between(PROTOCOL_NUMBERS.tcp, PROTOCOL_NUMBERS.tcp);

/** What the Internet sends reaches public addresses of the configuration, and nothing else. [22] */
export class PublicArrivals {
  constructor(
    private readonly journey: Journey,
    private readonly forwarding: Forwarding,
  ) {}

  enter(packets: PacketSet): void {
    const { world, ledger } = this.journey;
    const own = packets.within('source', world.internet);
    this.journey.refuse(packets.subtract(own), 'internet', 'internet');
    if (own.isEmpty) return;
    const traffic = this.journey.start(own, 'internet');
    let left = own;
    for (const address of world.model.publicAddresses) {
      const part = this.journey.bound(traffic, IntervalSet.between(address.address, address.address));
      if (part.isEmpty) continue;
      left = left.subtract(part);
      this.at({ ...traffic, packets: part }, address);
    }
    ledger.lose({ ...traffic, packets: left }, () => ({
      node: 'internet',
      what: 'no public address of the configuration',
    }));
  }

  private at(traffic: Traffic, address: PublicAddress): void {
    const { ledger, world } = this.journey;
    const { on, label: node, place } = address;
    const closed = (what: string) => ledger.lose(traffic, () => ({ node, what, place }));
    const undecided = (why: string) =>
      ledger.escape(traffic, why, () => ({ node, what: `not decided: ${why}`, place }));
    if (isUnknown(on)) {
      undecided(on.unknown);
      return;
    }
    const stand = on;
    const absent = () => undecided(`what ${node} stands on is not in the configuration`);
    switch (stand.kind) {
      case 'nothing':
        closed('stands on nothing');
        return;
      case 'nat-gateway':
        closed('a NAT gateway lets nothing in');
        return;
      case 'interface': {
        const card = world.interfaces.get(stand.interface);
        const subnet = card && world.subnets.get(card.subnet);
        if (!card || !subnet) {
          absent();
          return;
        }
        const passed = ledger.pass(traffic, () => ({ node, what: `stands on ${card.label}`, place }));
        const moved = {
          ...passed,
          view: { destinations: this.forwarding.arrivals.addressesOf(card, subnet) },
        };
        this.forwarding.arrivals.fromPublic(
          this.journey.touch(moved, subnet.network),
          subnet,
          card,
          address.sku,
        );
        return;
      }
      case 'load-balancer':
        this.forwarding.arrivals.balanced(traffic, address.address, address.sku);
        return;
      case 'firewall': {
        const firewall = world.firewalls.get(stand.firewall);
        if (firewall) this.translate(traffic, firewall);
        else absent();
        return;
      }
      case 'terminating-node': {
        const terminator = world.nodes.get(stand.node);
        if (terminator) this.terminate(traffic, terminator);
        else absent();
      }
    }
  }

  /** Destination NAT: of the firewall's last policy layer alone. [25] */
  private translate(arriving: Traffic, firewall: Firewall): void {
    const { ledger, rulebook, world } = this.journey;
    const { label: node, place } = firewall;
    const subnet = world.subnets.get(firewall.subnet);
    const traffic = this.journey.touch(arriving, subnet?.network);
    const layers = known(firewall.policies);
    const unread = isUnknown(firewall.policies) ? firewall.policies.unknown : layers?.at(-1)?.incomplete;
    if (!subnet || !layers || unread !== undefined) {
      const why = unread ?? `the subnet of ${node} is not in the configuration`;
      ledger.escape(traffic, why, () => ({ node, what: `not decided: ${why}`, place }));
    }
    if (!subnet || !layers) return;
    const pieces = rulebook
      .translations(firewall, layers, subnet)
      .pieces(
        traffic.packets,
        traffic.view,
        'by-rule',
        (rule) => rule !== 'none' || ledger.detail !== 'merged',
      );
    const moved = pieces.flatMap(({ rule, packets, isSure }) => {
      const part = { ...traffic, packets };
      if (rule.action === 'none') {
        ledger.lose(part, () => ({ node, what: rule.name, place }));
        return [];
      }
      if (!isSure) ledger.reasons.add(`${rule.name}: ${rule.undecided().join('; ')}`);
      const event = () => ({ node, what: `translated by ${rule.name}`, place: rule.place });
      const taken = isSure ? ledger.pass(part, event) : ledger.doubt(part, event);
      return this.moved(taken, rule.action, firewall);
    });
    for (const each of ledger.detail === 'attributed' ? moved : mergedByView(moved))
      this.translated(each, firewall, subnet);
  }

  /** With its new destination; a port that stays what it is needs no translation. */
  private moved(
    traffic: Traffic,
    { translatedAddress, translatedPort, place }: NatRule,
    firewall: Firewall,
  ): readonly Traffic[] {
    const unknown = [translatedAddress, translatedPort].find((part) => isUnknown(part));
    if (isUnknown(unknown)) {
      const why = unknown.unknown;
      const event = () => ({ node: firewall.label, what: `not decided: ${why}`, place });
      this.journey.ledger.escape(traffic, why, event);
      return [];
    }
    const address = translatedAddress as number;
    const port = translatedPort as number | undefined;
    const { first, last } = traffic.packets.extent('destinationPort');
    const isKept = port === undefined || (first === port && last === port);
    const destinations = IntervalSet.between(address, address);
    return [{ ...traffic, view: isKept ? { destinations } : { destinations, port } }];
  }

  private translated(moved: Traffic, firewall: Firewall, subnet: Subnet): void {
    const { ledger, readings, filters } = this.journey;
    if (readings.translation === 'final') {
      this.forwarding.onward(moved, firewall, subnet);
      return;
    }
    const passed = filters.translated(moved, firewall, subnet);
    if (readings.translation === 'network-deny-overrides') {
      for (const each of passed) this.forwarding.onward(each, firewall, subnet);
      return;
    }
    if (passed[0] !== moved)
      ledger.reasons.add(
        `${firewall.label}: documents dispute whether a network rule can deny what destination NAT lets in`,
      );
    this.forwarding.onward(moved, firewall, subnet);
  }

  /** What ends sessions answers at its ports, if the filters of its subnet let the Internet in. [28] */
  private terminate(arriving: Traffic, node: TerminatingNode): void {
    const { ledger, world, filters } = this.journey;
    const { label, place } = node;
    const isGateway = node.kind === 'vpn-gateway' || node.kind === 'express-route-gateway';
    const spoken = isGateway ? arriving.packets : arriving.packets.within('protocol', TCP);
    const heard = isUnknown(node.ports)
      ? spoken
      : spoken.within('destinationPort', IntervalSet.of(node.ports));
    ledger.lose({ ...arriving, packets: arriving.packets.subtract(heard) }, () => ({
      node: label,
      what: 'does not listen there',
      place,
    }));
    const subnet = node.subnet === undefined ? undefined : world.subnets.get(node.subnet);
    const traffic = this.journey.touch({ ...arriving, packets: heard }, subnet?.network);
    if (heard.isEmpty) return;
    if (isUnknown(node.ports)) {
      const why = node.ports.unknown;
      ledger.reasons.add(why);
      ledger.lose(traffic, () => ({ node: label, what: `not decided: ${why}`, place }), 'undecided');
    }
    const entered = subnet
      ? filters.inbound({ ...traffic, view: { destinations: IntervalSet.of(subnet.ranges) } }, subnet, {
          loose: [],
        })
      : [traffic];
    for (const each of entered)
      ledger.deliver(each, { kind: 'terminating-node', id: node.id }, () => ({
        node: label,
        what: 'ends here',
        place,
      }));
  }
}

/** What is seen alike from here on, as one. */
function mergedByView(moved: readonly Traffic[]): readonly Traffic[] {
  const alike = new Map<string, Traffic[]>();
  for (const traffic of moved) {
    const { destinations, port } = traffic.view;
    const key = `${destinations?.flat.join()} ${port}`;
    remember(alike, key, (): Traffic[] => []).push(traffic);
  }
  return [...alike.values()].map((traffics) => ({
    ...traffics[0]!,
    packets: unionOf(traffics.map(({ packets }) => packets)),
  }));
}
