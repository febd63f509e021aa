import { IntervalSet } from '../sets/interval-set';
import {
  AdminRules,
  Firewall,
  Gap,
  Interface,
  LoadBalancer,
  Maybe,
  NetworkModel,
  Peering,
  PublicAddress,
  Site,
  Subnet,
  TerminatingNode,
  Unknown,
  VirtualNetwork,
} from '../model';
import { AtomSpace, atomSpace, PRIVATE, PUBLIC } from './public-space';

/** A network across a peering of which both halves are there. [19] */
export interface Peer {
  readonly network: VirtualNetwork;
  readonly ours: Peering;
  readonly theirs: Peering;
}

/** One frontend of a load balancer. */
export interface Frontend {
  readonly loadBalancer: LoadBalancer;
  readonly name: string;
}

/** A network whose gateways another uses, or its own. */
export interface GatewayWay {
  readonly network: VirtualNetwork;
  readonly peer?: Peer;
  /** False if the configuration doesn't decide whether they are used. */
  readonly isSure: boolean;
}

/** Whether this is a reason in place of a value. */
export function isUnknown(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

/** The value, or undefined if it isn't known. */
export function known<T>(value: Maybe<T>): T | undefined {
  return isUnknown(value) ? undefined : value;
}

const worlds = new WeakMap<NetworkModel, World>();

/** The one world of a model. */
export function worldOf(model: NetworkModel): World {
  const found = worlds.get(model) ?? new World(model);
  worlds.set(model, found);
  return found;
}

/** A model with what is looked up in it, by id and by place. */
export class World {
  readonly atoms: AtomSpace;
  readonly networks: ReadonlyMap<string, VirtualNetwork>;
  readonly subnets: ReadonlyMap<string, Subnet>;
  readonly interfaces: ReadonlyMap<string, Interface>;
  readonly firewalls: ReadonlyMap<string, Firewall>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly nodes: ReadonlyMap<string, TerminatingNode>;
  /** Public addresses, atoms included. */
  readonly internet: IntervalSet;
  /** Private addresses that no judged network has: where a site of unknown ranges may be. */
  readonly unclaimed: IntervalSet;
  private readonly ranges = new Map<string, IntervalSet>();
  private readonly peers = new Map<string, readonly Peer[]>();
  private readonly inNetwork: ReadonlyMap<string, readonly Subnet[]>;
  private readonly inSubnet: ReadonlyMap<string, readonly Interface[]>;
  private readonly firewallsIn: ReadonlyMap<string, readonly Firewall[]>;
  private readonly nodesIn: ReadonlyMap<string, readonly TerminatingNode[]>;
  private readonly addressOf: ReadonlyMap<number, PublicAddress>;
  private readonly frontends: ReadonlyMap<number, readonly Frontend[]>;
  private readonly onInterface: ReadonlyMap<string, readonly PublicAddress[]>;

  constructor(readonly model: NetworkModel) {
    this.atoms = atomSpace(model);
    this.networks = byId(model.networks);
    this.subnets = byId(model.subnets);
    this.interfaces = byId(model.interfaces);
    this.firewalls = byId(model.firewalls);
    this.sites = byId(model.sites);
    this.nodes = byId(model.terminatingNodes);
    this.internet = PUBLIC.union(this.atoms.all);
    this.unclaimed = PRIVATE.subtract(IntervalSet.of(model.networks.flatMap(({ ranges }) => ranges)));
    this.inNetwork = groupBy(model.subnets, ({ network }) => network);
    this.inSubnet = groupBy(model.interfaces, ({ subnet }) => subnet);
    this.firewallsIn = groupBy(model.firewalls, ({ subnet }) => subnet);
    this.nodesIn = groupBy(model.terminatingNodes, ({ subnet }) => subnet ?? '');
    this.addressOf = new Map(model.publicAddresses.map((address) => [address.address, address]));
    this.frontends = groupBy(
      model.loadBalancers.flatMap((loadBalancer) =>
        loadBalancer.frontends.map(({ name, address }) => ({ loadBalancer, name, address: known(address) })),
      ),
      ({ address }) => address ?? NaN,
    );
    this.onInterface = groupBy(model.publicAddresses, ({ on }) => {
      const stand = known(on);
      return stand?.kind === 'interface' ? stand.interface : '';
    });
  }

  rangesOf(network: VirtualNetwork): IntervalSet {
    return remember(this.ranges, network.id, () => IntervalSet.of(network.ranges));
  }

  peersOf(network: VirtualNetwork): readonly Peer[] {
    return remember(this.peers, network.id, () => this.findPeers(network));
  }

  subnetsIn(network: string): readonly Subnet[] {
    return this.inNetwork.get(network) ?? [];
  }

  interfacesIn(subnet: string): readonly Interface[] {
    return this.inSubnet.get(subnet) ?? [];
  }

  firewallsInSubnet(subnet: string): readonly Firewall[] {
    return this.firewallsIn.get(subnet) ?? [];
  }

  nodesInSubnet(subnet: string): readonly TerminatingNode[] {
    return this.nodesIn.get(subnet) ?? [];
  }

  publicAddress(address: number): PublicAddress | undefined {
    return this.addressOf.get(address);
  }

  hasPublicAddress(card: Interface): boolean {
    return this.onInterface.has(card.id);
  }

  /** Addresses that load balancers answer at, private and public. */
  frontendAddresses(): readonly number[] {
    return [...this.frontends.keys()].filter((address) => !Number.isNaN(address));
  }

  frontendsAt(address: number): readonly Frontend[] {
    return this.frontends.get(address) ?? [];
  }

  /** What a firewall answers at: the first usable address of its subnet, unless another is known. [29] */
  firewallAddress({ address, subnet }: Firewall): number | undefined {
    const first = this.subnets.get(subnet)?.ranges[0]?.first;
    return known(address) ?? (first === undefined ? undefined : first + 4);
  }

  /** Networks whose gateways a network uses, its own first. [19] */
  gatewayWays(network: VirtualNetwork): readonly GatewayWay[] {
    const remote = this.peersOf(network).flatMap((peer): readonly GatewayWay[] => {
      const flags = [peer.ours.useRemoteGateways, peer.theirs.allowGatewayTransit];
      return flags.includes(false)
        ? []
        : [{ network: peer.network, peer, isSure: flags.every((flag) => flag === true) }];
    });
    return [{ network, isSure: true }, ...remote];
  }

  /** Sites that a gateway in a network leads to. */
  sitesBehind(network: VirtualNetwork): readonly Site[] {
    return this.model.sites.filter(({ via }) => via.some((way) => way.network === network.id));
  }

  adminRulesOf(network: string): readonly AdminRules[] {
    return this.model.adminRules.filter(({ networks }) => known(networks)?.includes(network) ?? true);
  }

  /** Gaps that touch a network; without one, those that touch every walk. */
  gapsAt(network: string | undefined): readonly Gap[] {
    return this.model.gaps.filter(({ networks }) =>
      network === undefined ? networks === undefined : networks?.includes(network),
    );
  }

  private findPeers(network: VirtualNetwork): readonly Peer[] {
    return this.model.peerings
      .filter(({ from }) => from === network.id)
      .flatMap((ours) => {
        const theirs = this.model.peerings.find(({ from, to }) => from === ours.to && to === ours.from);
        const other = this.networks.get(ours.to);
        return theirs && other && other !== network ? [{ network: other, ours, theirs }] : [];
      });
  }
}

/** The value of a key, made once. */
export function remember<K, V>(memory: Map<K, V>, key: K, make: () => V): V {
  const found = memory.get(key);
  if (found !== undefined) return found;
  const made = make();
  memory.set(key, made);
  return made;
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function groupBy<K, T>(things: readonly T[], keyOf: (thing: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) remember(groups, keyOf(thing), () => []).push(thing);
  return groups;
}
