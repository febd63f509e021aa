import { booleanOf } from '../attribute';
import { EstateGraph, Reference, Resource } from '../graph';
import { groupBy } from './group-by';
import { Network, networkAt } from './networks';
import { follow, followParent } from './read';
import { perGraph } from './per-graph';

/** One half of a peering. `from` and `to` are there if that network is judged. */
export interface Peering {
  readonly resource: Resource;
  readonly fromReference: Reference;
  readonly toReference: Reference;
  readonly from?: Network;
  readonly to?: Network;
}

/** All halves. */
export const peeringsOf = perGraph((graph: EstateGraph): readonly Peering[] =>
  graph.ofType('azurerm_virtual_network_peering').map((resource) => {
    const fromReference = followParent(graph, resource, 'virtual_network_name', 'azurerm_virtual_network');
    const toReference = follow(graph, resource, 'remote_virtual_network_id');
    return {
      resource,
      fromReference,
      toReference,
      from: networkAt(graph, fromReference),
      to: networkAt(graph, toReference),
    };
  }),
);

/** The halves that start at a network. */
export function peeringsFrom(graph: EstateGraph, network: Network): readonly Peering[] {
  return byNetwork(graph).get(network) ?? [];
}

/** The half that leads back, if it is judged. */
export function otherHalf(graph: EstateGraph, peering: Peering): Peering | undefined {
  const { from, to } = peering;
  return from && to && peeringsFrom(graph, to).find((half) => half.to?.resource === from.resource);
}

/** Whether there is a half whose ends can't be told, so that a missing half may be that one. */
export const someEndUnknown = perGraph((graph: EstateGraph): boolean =>
  peeringsOf(graph).some(
    ({ fromReference, toReference }) => fromReference.kind === 'unknown' || toReference.kind === 'unknown',
  ),
);

/** A switch of a peering: what nobody wrote has the provider's default. Undefined if it is not known. */
export function peeringSwitch(
  peering: Peering,
  name: 'allow_gateway_transit' | 'use_remote_gateways' | 'allow_forwarded_traffic',
): boolean | undefined {
  const attribute = peering.resource.get(name);
  return attribute.state === 'absent' ? false : booleanOf(attribute);
}

const byNetwork = perGraph((graph) => groupBy(peeringsOf(graph), ({ from }) => from));
