import { Declaration, DeclaredFlow } from '../../../declaration/declaration';
import { subnetOfDeclared } from '../from-graph/ends';
import { IntervalSet } from '../sets/interval-set';
import { NetworkModel, Subnet, TerminatingNode } from '../model';
import { PacketSet } from '../sets/packet-set';
import { internetAddresses } from './address-space';
import { DeclaredFlows, DeclaredPair } from './declared-pair';
import { packetsBetween, portsOf } from './service';

const HTTPS = [portsOf('tcp', [{ first: 443, last: 443 }])];

/**
 * What publishing by an application gateway means on its public side: everybody reaches the gateway in each of the
 * service's edge subnets, by HTTPS and nothing else.
 */
export function gatewayPairs(model: NetworkModel, { published, flows }: Declaration): DeclaredFlows {
  const placed = published
    .filter(({ by }) => by === 'application-gateway')
    .flatMap((service) => flows.filter(({ id }) => id === service.flow))
    .flatMap((flow) => edgesOf(model, flow).map((edge) => ({ flow, edge, gateway: gatewayIn(model, edge) })));
  return {
    pairs: placed.flatMap(({ flow, gateway }) => (gateway ? [pairOf(model, flow, gateway)] : [])),
    missing: placed.flatMap(({ flow, edge, gateway }) =>
      gateway ? [] : [{ flow, end: `application gateway in ${edge.label}` }],
    ),
  };
}

/** The judged subnets that a flow starts from, each once. */
export function edgesOf(model: NetworkModel, { pairs }: DeclaredFlow): readonly Subnet[] {
  const edges = pairs.flatMap(({ from }) =>
    from.kind === 'subnet' ? (subnetOfDeclared(model, from.network, from.subnet) ?? []) : [],
  );
  return [...new Set(edges)];
}

function gatewayIn({ terminatingNodes }: NetworkModel, { id }: Subnet): TerminatingNode | undefined {
  return terminatingNodes.find(({ kind, subnet }) => kind === 'application-gateway' && subnet === id);
}

function pairOf(model: NetworkModel, flow: DeclaredFlow, { id }: TerminatingNode): DeclaredPair {
  const addresses = model.publicAddresses.flatMap(({ on, address }) =>
    'kind' in on && on.kind === 'terminating-node' && on.node === id ? [address] : [],
  );
  const ways = addresses.map((address) =>
    packetsBetween(internetAddresses(model), IntervalSet.between(address, address), HTTPS),
  );
  return {
    flow,
    origin: { kind: 'internet' },
    target: { kind: 'terminating-node', id },
    packets: PacketSet.joinDisjoint(ways),
    ways,
  };
}
