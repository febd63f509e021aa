import { Block, EstateGraph, Resource } from '../../graph/graph';
import { groupBy } from '../../graph/views/group-by';
import { Subnet, subnetAt } from '../../graph/views/networks';
import { perGraph } from '../../graph/views/per-graph';
import { follow, pathIn, targetOf, textsOf } from '../../graph/views/read';
import { SINGLE_MACHINES, UNIFORM_SETS } from './machines';

/** Machines and scale sets of each subnet that is judged, once for each interface in it. */
export const machinesInSubnets = perGraph(
  (graph: EstateGraph): ReadonlyMap<Subnet | undefined, readonly Resource[]> => {
    const placed = [
      ...graph
        .ofType(...SINGLE_MACHINES)
        .flatMap((machine) =>
          interfacesOf(graph, machine).flatMap((nic) =>
            subnetsAt(graph, nic, nic.blocks('ip_configuration')).map((subnet) => ({ machine, subnet })),
          ),
        ),
      ...graph.ofType(...UNIFORM_SETS).flatMap((machine) =>
        subnetsAt(
          graph,
          machine,
          machine.blocks('network_interface').flatMap((nic) => nic.blocks('ip_configuration')),
        ).map((subnet) => ({ machine, subnet })),
      ),
    ];
    const grouped = groupBy(placed, ({ subnet }) => subnet);
    return new Map([...grouped].map(([subnet, all]) => [subnet, all.map(({ machine }) => machine)]));
  },
);

function interfacesOf(graph: EstateGraph, machine: Resource): readonly Resource[] {
  const count = textsOf(machine, 'network_interface_ids').texts.length;
  const ids = Array.from({ length: Math.max(count, 1) }, (_, index) => `network_interface_ids.${index}`);
  return ids.flatMap((path) => targetOf(follow(graph, machine, path)) ?? []);
}

function subnetsAt(
  graph: EstateGraph,
  resource: Resource,
  configurations: readonly Block[],
): readonly Subnet[] {
  return configurations.flatMap(
    (block) => subnetAt(graph, follow(graph, resource, pathIn(block, 'subnet_id'))) ?? [],
  );
}
