import { specialSubnetOf } from '../../../../constructs/model/special-subnet';
import { RequiredRule, SPECIAL_SUBNETS } from '../../../../constructs/model/tables/special-subnets';
import { IntervalSet } from '../sets/interval-set';
import { NetworkModel } from '../model';
import { PacketSet } from '../sets/packet-set';
import { Origin, Target } from '../prover';
import { everyAddress, internetAddresses } from './address-space';
import { namedAddresses } from './named-addresses';
import { EVERY_SERVICE, packetsBetween, portsOf, Service } from './service';
import { unionOf } from '../sets/union-of';
import { worldOf } from '../decide/world';

/** Traffic that Azure itself requires, or that ends at what nobody but Azure runs. It counts as declared. */
export interface PlatformFlow {
  /** As in `platform/<id>`, and at the start of descriptions of the rules that let it through. */
  readonly id: string;
  readonly title: string;
  /** Numbers in brackets are statements of docs/why/reachability.md. */
  readonly source: string;
  /** Its packets from one place to another. */
  packets(model: NetworkModel, from: Origin, to: Target): PacketSet;
}

/** Facts as of 2026-11-25. */
export const PLATFORM_FLOWS: readonly PlatformFlow[] = [
  {
    id: 'dns',
    title: "Names: everybody asks a firewall's proxy, and the resolver asks the servers of forwarded domains",
    source: 'Microsoft Learn, Azure Firewall DNS settings, "DNS proxy"; What is Azure DNS Private Resolver?',
    packets: (model, from, to) =>
      to.kind === 'firewall' || (to.kind !== 'azure-platform' && holds(model, from, 'dns-resolver'))
        ? toPorts(model, DNS)
        : PacketSet.none,
  },
  {
    id: 'azure-platform',
    title: "Azure's own name resolution, instance metadata and activation at the host",
    source: '[7] Microsoft Learn, What is IP address 168.63.129.16?; Azure Instance Metadata Service',
    packets: (model, _, to) => (to.kind === 'azure-platform' ? everything(model) : PacketSet.none),
  },
  {
    id: 'azure-instances',
    title: 'Instances of gateways and firewalls, which Azure runs in subnets of their own',
    source: 'Table of special subnets, those where Azure forbids a security group; [28]',
    packets: (model, from, to) =>
      to.kind === 'firewall' || isAzuresOwn(model, from) || isAzuresOwn(model, to)
        ? everything(model)
        : PacketSet.none,
  },
  {
    id: 'gateway',
    title: 'Tunnels and private lines, which end at the gateway',
    source: '[19, 28] Microsoft Learn, About VPN Gateway configuration settings',
    packets: (model, _, to) =>
      isNode(model, to, 'vpn-gateway') || isNode(model, to, 'express-route-gateway')
        ? everything(model)
        : PacketSet.none,
  },
  {
    id: 'load-balancer',
    title:
      'Probes of load balancers, which start at 168.63.129.16: no place of the model, so that none of its packets are',
    source: '[10] Microsoft Learn, Azure Load Balancer health probes, "Probe source IP address"',
    packets: () => PacketSet.none,
  },
  {
    id: 'bastion',
    title: 'What Bastion needs, sessions to machines included',
    source: '[26] Microsoft Learn, Working with NSG access and Azure Bastion',
    packets: (model, from, to) => required(model, 'bastion', from, to),
  },
  {
    id: 'application-gateway',
    title: 'What an application gateway needs, its way out included',
    source: '[27] Microsoft Learn, Application Gateway infrastructure configuration',
    packets: (model, from, to) => required(model, 'application-gateway', from, to),
  },
];

const AZURES_OWN: ReadonlySet<string> = new Set(
  SPECIAL_SUBNETS.flatMap(({ name, networkSecurityGroup }) =>
    name !== undefined && networkSecurityGroup === 'forbidden' ? [name.toLowerCase()] : [],
  ),
);

/** Whether only Azure's own instances stand there, so that nobody can start or run anything. */
export function isAzuresOwn(model: NetworkModel, place: Origin | Target): boolean {
  if (place.kind !== 'subnet') return false;
  const name = worldOf(model).subnets.get(place.id)?.name;
  return name !== undefined && AZURES_OWN.has(name.toLowerCase());
}

type NodeKind = NetworkModel['terminatingNodes'][number]['kind'];

const DNS: readonly Service[] = (['udp', 'tcp'] as const).map((protocol) =>
  portsOf(protocol, [{ first: 53, last: 53 }]),
);

function everything(model: NetworkModel): PacketSet {
  return PacketSet.all(model.atoms.length);
}

function toPorts(model: NetworkModel, services: readonly Service[]): PacketSet {
  return packetsBetween(everyAddress(model), everyAddress(model), services);
}

function isNode(model: NetworkModel, place: Target, kind: NodeKind): boolean {
  return place.kind === 'terminating-node' && worldOf(model).nodes.get(place.id)?.kind === kind;
}

function holds(model: NetworkModel, place: Origin | Target, kind: NodeKind): boolean {
  return (
    place.kind === 'subnet' &&
    worldOf(model)
      .nodesInSubnet(place.id)
      .some((node) => node.kind === kind)
  );
}

/** The allows that Azure wants in the security group of a service's subnet, as packets of the two places. */
function required(
  model: NetworkModel,
  service: 'bastion' | 'application-gateway',
  from: Origin,
  to: Target,
): PacketSet {
  const isOut = holds(model, from, service);
  const isIn = holds(model, to, service) || isNode(model, to, service);
  if (!isOut && !isIn) return PacketSet.none;
  const { requiredRules } = specialSubnetOf(service);
  const packets = requiredRules
    .filter(({ direction }) => (direction === 'Outbound' ? isOut : isIn))
    .map((rule) =>
      rule.direction === 'Outbound'
        ? packetsBetween(everyAddress(model), addressesAt(model, rule.destination, to), servicesOf(rule))
        : packetsBetween(addressesAt(model, rule.source, from), everyAddress(model), servicesOf(rule)),
    );
  return unionOf(packets);
}

/** The addresses of a place that a rule's tag stands for. */
function addressesAt(model: NetworkModel, tag: RequiredRule['source'], place: Origin | Target): IntervalSet {
  const isInternet = place.kind === 'internet';
  switch (tag) {
    case '*':
      return everyAddress(model);
    case 'VirtualNetwork':
      return place.kind === 'subnet' || place.kind === 'site' ? everyAddress(model) : IntervalSet.none;
    case 'Internet':
      return isInternet ? internetAddresses(model) : IntervalSet.none;
    default:
      return isInternet
        ? namedAddresses(model, { fqdns: [], fqdnTags: [], serviceTags: [tag] })
        : IntervalSet.none;
  }
}

function servicesOf({ protocol, destinationPorts }: RequiredRule): readonly Service[] {
  const ports = destinationPorts.map((text) => {
    const [first = 0, last = first] = text.split('-').map(Number);
    return { first, last };
  });
  if (destinationPorts.includes('*')) return EVERY_SERVICE;
  return (protocol === 'Tcp' ? (['tcp'] as const) : (['tcp', 'udp'] as const)).map((name) =>
    portsOf(name, ports),
  );
}
