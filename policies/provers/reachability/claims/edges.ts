import { Maybe, NetworkModel, TerminatingNode } from '../model';
import { PacketSet } from '../sets/packet-set';
import { Target } from '../prover';
import { isUnknown } from '../decide/world';
import { Accounts, unaccounted } from './accounts';
import { isAzuresOwn } from './platform-flows';
import { Reached } from './reached';

/** Where something from the Internet arrives, and whether that is an edge. */
export interface Arrival {
  readonly target: Target;
  readonly verdict: 'pass' | 'fail' | 'unknown';
  /** What makes it an edge, or what it lacks. */
  readonly why: string;
  /** Packets that arrive and shouldn't, or all of them at an edge. */
  readonly packets: PacketSet;
}

/**
 * Everything that gets in from the Internet, target by target. Edges are terminating nodes with a web application firewall
 * that prevents, Bastion and gateways for tunnels, and the carriers' flows that a firewall translates.
 */
export function arrivals(
  model: NetworkModel,
  reached: readonly Reached[],
  accounts: Accounts,
): readonly Arrival[] {
  return [
    ...reached
      .filter(({ origin }) => origin.kind === 'internet')
      .map((arriving) => arrivalAt(model, arriving, accounts)),
    ...model.terminatingNodes.filter(isGlobal).map((node): Arrival => ({
      target: { kind: 'terminating-node', id: node.id },
      packets: PacketSet.none,
      ...edgeOf(node),
    })),
  ];
}

/** What everybody reaches by a name, at addresses that no configuration holds. */
function isGlobal(node: TerminatingNode): boolean {
  return node.kind === 'front-door' && node.public !== false;
}

function arrivalAt(
  { terminatingNodes }: NetworkModel,
  { origin, target, packets, unguarded }: Reached,
  accounts: Accounts,
): Arrival {
  if (target.kind === 'terminating-node') {
    const node = terminatingNodes.find(({ id }) => id === target.id);
    return { target, packets, ...(node ? edgeOf(node) : { verdict: 'unknown', why: 'is not judged here' }) };
  }
  const carried = accounts.declared(origin, target).filter(({ flow }) => flow?.kind === 'carrier');
  const rest = unaccounted(packets, carried).union(unguarded);
  return rest.isEmpty
    ? { target, verdict: 'pass', why: "takes what the firewall translates of a carrier's flow", packets }
    : {
        target,
        verdict: 'fail',
        why: unguarded.isEmpty
          ? "is reached by address translation, and no carrier's flow is declared"
          : 'is reached directly',
        packets: unguarded.isEmpty ? rest : unguarded,
      };
}

function edgeOf({ kind, webApplicationFirewall }: TerminatingNode): Pick<Arrival, 'verdict' | 'why'> {
  switch (kind) {
    case 'application-gateway':
    case 'front-door':
      return webEdge(webApplicationFirewall ?? 'none');
    case 'bastion':
      return { verdict: 'pass', why: 'is a Bastion' };
    case 'vpn-gateway':
    case 'express-route-gateway':
      return { verdict: 'pass', why: 'ends tunnels' };
    case 'private-link-service':
    case 'dns-resolver':
      return { verdict: 'fail', why: 'is no edge, and is reached from the Internet' };
  }
}

function webEdge(mode: Maybe<'Prevention' | 'Detection' | 'none'>): Pick<Arrival, 'verdict' | 'why'> {
  if (isUnknown(mode)) return { verdict: 'unknown', why: mode.unknown };
  switch (mode) {
    case 'Prevention':
      return { verdict: 'pass', why: 'has a web application firewall that prevents' };
    case 'Detection':
      return { verdict: 'fail', why: 'has a web application firewall that only watches' };
    case 'none':
      return { verdict: 'fail', why: 'has no web application firewall' };
  }
}

/** Packets that leave a network past every firewall though nothing that Azure requires makes them. */
export function goingRound(
  model: NetworkModel,
  reached: readonly Reached[],
  accounts: Accounts,
): readonly Reached[] {
  const networkOf = new Map(model.subnets.map(({ id, network }) => [id, network]));
  return reached
    .filter(
      ({ origin, target, unguarded }) =>
        !unguarded.isEmpty &&
        origin.kind !== 'internet' &&
        !isAzuresOwn(model, target) &&
        (target.kind === 'internet' ||
          target.kind === 'site' ||
          (target.kind === 'subnet' &&
            (origin.kind === 'site' || networkOf.get(origin.id) !== networkOf.get(target.id)))),
    )
    .map((way) => ({
      ...way,
      packets: unaccounted(way.unguarded, accounts.platform(way.origin, way.target)),
    }))
    .filter(({ packets }) => !packets.isEmpty);
}
