import { CardAt } from './filters';
import { IntervalSet } from '../sets/interval-set';
import { Journey } from './journey';
import { balancerRules } from './load-balancer-rules';
import { Interface, LoadBalancerRule, PublicAddress, Subnet } from '../model';
import { Standing } from './rulebook';
import { Traffic } from './traffic';
import { isUnknown, known } from './world';

/** What closes an address that a public address of this kind stands on. [22] */
export type PublicSku = PublicAddress['sku'];

/** What becomes of packets in the subnet that holds their destination. */
export class Arrivals {
  constructor(private readonly journey: Journey) {}

  /** Packets whose destination the subnet holds: each goes to what stands at it. */
  in(traffic: Traffic, subnet: Subnet): void {
    const map = this.journey.rulebook.standingMap(subnet);
    const { destinations } = traffic.view;
    if (destinations !== undefined) {
      this.at(traffic, subnet, map.get(destinations.flat[0]!) ?? []);
      return;
    }
    for (const [standings, packets] of traffic.packets.divide('destination', map))
      this.at({ ...traffic, packets }, subnet, standings ?? []);
  }

  /** Past the subnet's filters and the card's, if it is known, to the subnet. */
  filtered(traffic: Traffic, subnet: Subnet, at: CardAt): void {
    const { filters } = this.journey;
    for (const arrived of filters.inbound(traffic, subnet, at))
      this.deliver(arrived, subnet, at.card?.label ?? subnet.label);
  }

  /** To a card that has a public address, or stands behind a load balancer that has one. [22] */
  fromPublic(traffic: Traffic, subnet: Subnet, card: Interface, sku: PublicSku): void {
    const { ledger } = this.journey;
    const isGuarded = subnet.securityGroup !== undefined || card.securityGroup !== undefined;
    if (!isGuarded && sku !== 'Basic') {
      const why = isUnknown(sku) ? sku.unknown : undefined;
      const what = 'no security group: a Standard public address is closed';
      const event = () => ({ node: card.label, what, place: card.place });
      if (why !== undefined) ledger.reasons.add(why);
      ledger.lose(traffic, event, why === undefined ? 'stops' : 'undecided');
      if (why === undefined) return;
    }
    this.filtered(traffic, subnet, { card, loose: [] });
  }

  /** Through the rules of a load balancer's frontend to its backends. */
  balanced(traffic: Traffic, address: number, publicly: PublicSku | undefined): void {
    const { ledger, world } = this.journey;
    for (const frontend of world.frontendsAt(address)) {
      const { label, place } = frontend.loadBalancer;
      const rules = balancerRules(frontend.loadBalancer, frontend.name);
      const pieces = rules.pieces(
        traffic.packets,
        traffic.view,
        'by-rule',
        (action) => action !== 'none' || ledger.detail !== 'merged',
      );
      for (const { rule, packets, isSure } of pieces) {
        const part = { ...traffic, packets };
        if (rule.action === 'none') {
          ledger.lose(part, () => ({ node: label, what: rule.name, place }));
          continue;
        }
        if (!isSure) ledger.reasons.add(`${rule.name}: ${rule.undecided().join('; ')}`);
        this.toBackends(part, rule.action, isSure, label, publicly);
      }
    }
    if (world.frontendsAt(address).length === 0)
      ledger.lose(traffic, () => ({
        node: this.journey.destinationText(traffic),
        what: 'no load balancer has this frontend',
      }));
  }

  private at(traffic: Traffic, subnet: Subnet, standings: readonly Standing[]): void {
    const interfaces = standings.flatMap((each) => (each.kind === 'interface' ? [each.interface] : []));
    const endpoint = interfaces.find(({ kind }) => kind === 'private-endpoint');
    if (endpoint) {
      this.atEndpoint(traffic, subnet, endpoint);
      return;
    }
    const frontend = standings.find((each) => each.kind === 'frontend');
    const shadow = interfaces.find(({ kind }) => kind === 'load-balancer-frontend');
    const address = frontend?.address ?? known(shadow?.address ?? { unknown: '' });
    if (address !== undefined) {
      this.balanced(traffic, address, undefined);
      return;
    }
    const firewall = standings.find((each) => each.kind === 'firewall')?.firewall;
    if (firewall) {
      this.journey.ledger.deliver(traffic, { kind: 'firewall', id: firewall.id }, () => ({
        node: firewall.label,
        what: 'arrives at the firewall itself',
        place: firewall.place,
      }));
      return;
    }
    const card = interfaces[0];
    const loose = card ? [] : this.journey.rulebook.looseCards(subnet);
    this.filtered(traffic, subnet, card ? { card, loose } : { loose });
  }

  /** A private endpoint: security groups count only where the subnet says so. [24] */
  private atEndpoint(traffic: Traffic, subnet: Subnet, endpoint: Interface): void {
    const { ledger, filters } = this.journey;
    const policies = subnet.privateEndpointPolicies;
    if (policies === 'Enabled' || policies === 'NetworkSecurityGroupEnabled') {
      this.filtered(traffic, subnet, { card: endpoint, loose: [] });
      return;
    }
    if (isUnknown(policies) && ledger.detail !== 'merged') {
      const before = ledger.losses.length;
      filters.inbound(traffic, subnet, { card: endpoint, loose: [] });
      if (ledger.losses.length > before) ledger.reasons.add(policies.unknown);
    }
    const passed = ledger.pass(traffic, () => ({
      node: subnet.label,
      what: 'security groups are not asked for a private endpoint here',
      place: subnet.place,
    }));
    this.deliver(passed, subnet, endpoint.label);
  }

  private toBackends(
    traffic: Traffic,
    rule: LoadBalancerRule,
    isSure: boolean,
    label: string,
    publicly: PublicSku | undefined,
  ): void {
    const { ledger, world } = this.journey;
    const { place, name } = rule;
    const undecided = (why: string) =>
      ledger.escape(traffic, why, () => ({ node: label, what: `not decided: ${why}`, place }));
    if (isUnknown(rule.backends)) {
      undecided(rule.backends.unknown);
      return;
    }
    if (isUnknown(rule.backendPort)) {
      undecided(rule.backendPort.unknown);
      return;
    }
    const port = rule.backendPort ?? traffic.view.port;
    if (rule.backends.length === 0)
      ledger.lose(traffic, () => ({
        node: label,
        what: `load balancing rule "${name}" has no backend`,
        place,
      }));
    for (const id of rule.backends) {
      const backend = world.interfaces.get(id);
      const subnet = backend && world.subnets.get(backend.subnet);
      if (!backend || !subnet) {
        undecided(`${id} is a backend of ${label} and is not in the configuration`);
        continue;
      }
      const event = () => ({
        node: label,
        what: `load balancing rule "${name}" leads to ${backend.label}`,
        place,
      });
      const moved: Traffic = {
        ...traffic,
        view: {
          ...(rule.keepsDestination ? traffic.view : { destinations: this.addressesOf(backend, subnet) }),
          ...(port === undefined ? {} : { port }),
        },
      };
      const passed = isSure ? ledger.pass(moved, event) : ledger.doubt(moved, event);
      const touched = this.journey.touch(passed, subnet.network);
      if (publicly === undefined) this.filtered(touched, subnet, { card: backend, loose: [] });
      else this.fromPublic(touched, subnet, backend, publicly);
    }
  }

  /** The address of a card, or all that it may have. */
  addressesOf({ address }: Interface, subnet: Subnet): IntervalSet {
    const one = known(address);
    return one === undefined ? IntervalSet.of(subnet.ranges) : IntervalSet.between(one, one);
  }

  private deliver(traffic: Traffic, subnet: Subnet, node: string): void {
    const { place } = subnet;
    this.journey.ledger.deliver(traffic, { kind: 'subnet', id: subnet.id }, () => ({
      node,
      what: `arrives in ${subnet.label}`,
      place,
    }));
  }
}
