import {
  Atom,
  FIRST_ATOM,
  Interface,
  NetworkModel,
  Peering,
  Subnet,
  VirtualNetwork,
} from '../../../../../policies/provers/reachability/model';
import { Answer, and, flag } from './answer';

/** A network that another one is peered with, both halves being there. [19] */
export interface Peer {
  readonly network: VirtualNetwork;
  readonly ours: Peering;
  readonly theirs: Peering;
}

/** A model with what is looked up in it again and again. */
export interface World {
  readonly model: NetworkModel;
  readonly networks: ReadonlyMap<string, VirtualNetwork>;
  readonly subnets: ReadonlyMap<string, Subnet>;
  readonly interfaces: ReadonlyMap<string, Interface>;
  readonly peers: ReadonlyMap<string, readonly Peer[]>;
}

/** Indexes a model. */
export function world(model: NetworkModel): World {
  const networks = new Map(model.networks.map((network) => [network.id, network]));
  const peersOf = (id: string) =>
    model.peerings.flatMap((ours) => {
      const theirs = model.peerings.find((half) => half.from === ours.to && half.to === id);
      const network = networks.get(ours.to);
      return ours.from === id && theirs && network ? [{ network, ours, theirs }] : [];
    });
  return {
    model,
    networks,
    subnets: new Map(model.subnets.map((subnet) => [subnet.id, subnet])),
    interfaces: new Map(model.interfaces.map((found) => [found.id, found])),
    peers: new Map(model.networks.map(({ id }) => [id, peersOf(id)])),
  };
}

export function atomOf(world: World, address: number): Atom {
  return found(world.model.atoms[address - FIRST_ATOM], `atom ${address}`);
}

export function networkOf(world: World, subnet: Subnet): VirtualNetwork {
  return found(world.networks.get(subnet.network), `network ${subnet.network}`);
}

export function peersOf(world: World, network: VirtualNetwork): readonly Peer[] {
  return found(world.peers.get(network.id), `network ${network.id}`);
}

/** The value, or an error that says what the model lacks. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`the model has no ${what}`);
  return value;
}

/** Whether a network sends what its own gateways can't reach to its peer's. [19] */
export function usesGatewaysOf(peer: Peer): Answer {
  return and(flag(peer.ours.useRemoteGateways), flag(peer.theirs.allowGatewayTransit));
}
