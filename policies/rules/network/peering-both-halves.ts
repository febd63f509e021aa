import { EstateGraph } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { otherHalf, Peering, peeringsOf, someEndUnknown } from '../../graph/views/peerings';
import { fail, labelOf, pass, step, unknown } from '../support/results';

export const peeringBothHalves: Rule = {
  id: 'network/peering-both-halves',
  title: 'Every peering has both halves',
  clauses: ['CHG-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects: 'One half alone stays in the state Initiated: nothing passes, and no plan says so.',
  remedy: 'Add the half that leads back from the remote network.',
  sources: ['https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const peering of peeringsOf(graph)) yield judge(graph, peering);
  },
};

function judge(graph: EstateGraph, peering: Peering): Result {
  const { resource, from, to } = peering;
  if (!from || !to) {
    return unknown(resource, 'one of the two networks is not judged here, or not known before deployment');
  }
  if (otherHalf(graph, peering)) {
    return pass(resource, `${labelOf(to.resource)} is peered back with ${labelOf(from.resource)}`);
  }
  const evidence = [
    step(
      resource,
      'remote_virtual_network_id',
      labelOf(to.resource),
      `a peering back to ${labelOf(from.resource)}`,
    ),
  ];
  return someEndUnknown(graph)
    ? unknown(resource, 'the half that leads back may be one whose ends are not known', evidence)
    : fail(resource, `${labelOf(to.resource)} has no peering back to ${labelOf(from.resource)}`, evidence);
}
