import { textOf } from '../../../graph/attribute';
import { Block, EstateGraph, Reference, Resource } from '../../../graph/graph';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, targetOf } from '../../../graph/views/read';
import { byKey } from './order';

/** Type of the address that leads to whichever member of an availability group leads. */
export const LISTENER = 'azurerm_mssql_virtual_machine_availability_group_listener';

/** SQL Server on machines that follow one another: the listener of one failover cluster, with its members. */
export interface Cluster {
  readonly listener: Resource;
  readonly name: string | undefined;
  readonly members: readonly Member[];
}

/** A machine in it. */
export interface Member {
  readonly machine: Resource;
  /** Whether it takes over by itself, and loses nothing by it. */
  readonly automatic: boolean;
}

/** Whether a machine is a member of an availability group that has a listener. */
export function isReplica(graph: EstateGraph, machine: Resource): boolean {
  return clusters(graph).some(({ members }) => members.some((member) => member.machine === machine));
}

/** All clusters with a listener, in order of address. */
export const clusters = perGraph((graph): readonly Cluster[] =>
  [...graph.ofType(LISTENER)].sort(byKey).map((listener) => ({
    listener,
    name: textOf(listener.get('availability_group_name')),
    members: listener.blocks('replica').flatMap((block) => memberOf(graph, listener, block)),
  })),
);

function memberOf(graph: EstateGraph, listener: Resource, replica: Block): readonly Member[] {
  const machine = machineAt(graph, follow(graph, listener, `${replica.path}.sql_virtual_machine_id`));
  const automatic =
    textOf(replica.get('commit')) === 'Synchronous_Commit' &&
    textOf(replica.get('failover_mode')) === 'Automatic';
  return machine === undefined ? [] : [{ machine, automatic }];
}

const SQL_MACHINE = 'microsoft.sqlvirtualmachine/sqlvirtualmachines/';

/** SQL Server on a machine has the machine's name and group. */
function machineAt(graph: EstateGraph, reference: Reference): Resource | undefined {
  if (reference.kind === 'resource') {
    const { resource } = reference;
    return resource.type === 'azurerm_mssql_virtual_machine'
      ? targetOf(follow(graph, resource, 'virtual_machine_id'))
      : resource;
  }
  if (reference.kind !== 'external') return undefined;
  return graph.byId(reference.id.toLowerCase().replace(SQL_MACHINE, 'microsoft.compute/virtualmachines/'));
}
