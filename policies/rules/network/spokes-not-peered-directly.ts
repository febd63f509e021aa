import { EstateGraph } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { firewallsOf } from '../../graph/views/firewalls';
import { Network } from '../../graph/views/networks';
import { Peering, peeringsOf } from '../../graph/views/peerings';
import { perGraph } from '../../graph/views/per-graph';
import { fail, labelOf, pass, step, unknown } from '../support/results';

export const spokesNotPeeredDirectly: Rule = {
  id: 'network/spokes-not-peered-directly',
  title: 'At one end of every peering stands a firewall',
  clauses: ['ZT-1', 'ZT-4'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A peering brings a route to every address of the other network, longer than the one to the firewall: what passes it, no firewall sees.',
  remedy: "Peer each network with its region's hub only, and declare the flow between them.",
  sources: [
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
    'https://learn.microsoft.com/azure/architecture/networking/architecture/hub-spoke',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const peering of peeringsOf(graph)) yield judge(graph, peering);
  },
};

function judge(graph: EstateGraph, { resource, from, to }: Peering): Result {
  const hubs = hubsOf(graph);
  const hub = [from, to].find((end) => end && hubs.has(end));
  if (hub) return pass(resource, `${labelOf(hub.resource)} has a firewall`);
  if (!from || !to || hubs.has(undefined)) {
    return unknown(resource, 'whether a firewall stands at one of its ends is not known');
  }
  return fail(
    resource,
    `${labelOf(from.resource)} and ${labelOf(to.resource)} reach one another past every firewall`,
    [
      step(
        resource,
        'remote_virtual_network_id',
        labelOf(to.resource),
        'a network with a firewall at one end',
      ),
    ],
  );
}

/** Networks with a firewall; undefined is one of them if a firewall stands somewhere that is not known. */
const hubsOf = perGraph(
  (graph): ReadonlySet<Network | undefined> => new Set(firewallsOf(graph).map(({ network }) => network)),
);
