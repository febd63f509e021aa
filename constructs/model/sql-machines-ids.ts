import { SqlMachines } from './block';
import { Estate } from './estate';
import { ServerGroup } from './flow';
import { azureName } from './names';
import { PlacedBlock } from './placed-block';
import { spokeGroupName } from './platform-ids';
import { machineIds } from './provisioning-ids';
import { resourceId } from './resource-id';
import { serverName } from './server-names';

/** Port of the listener, and the one that only the member that leads answers on: what the load balancer asks. */
export const SQL_PORT = 1433;
export const LISTENER_PROBE_PORT = 59999;

/** Gigabytes of each machine's disk for data and log. */
const DISK_GB = 256;

/** Azure's longest name of a cluster or listener: both become computer accounts. */
const NAME_LENGTH = 15;

/** A block's machines as a group: the same number in each region of its spoke. */
export function sqlMachineGroup({ spokes }: Pick<Estate, 'spokes'>, block: SqlMachines): ServerGroup {
  const networks = spokes.find(({ name }) => name === block.spoke)?.networks ?? [];
  return {
    name: block.name,
    spoke: block.spoke,
    tier: block.tier,
    role: 'server',
    image: block.image,
    count: block.count,
    size: block.size,
    regions: networks.map(({ region }) => region.name),
    // Whichever member leads carries the load alone.
    load: 1,
    dataDiskGb: DISK_GB,
    position: block.position,
  };
}

/** Ids of a block's machines in one region. */
export function sqlMachineIds({
  estate,
  spoke,
  network,
  block,
}: PlacedBlock<SqlMachines>): readonly string[] {
  return machineIds(spoke, network, sqlMachineGroup(estate, block));
}

/** What SQL Server's extension knows them as: each has the name of its machine. */
export function sqlVirtualMachineIds(placed: PlacedBlock<SqlMachines>): readonly string[] {
  const group = sqlMachineGroup(placed.estate, placed.block);
  return Array.from({ length: group.count }, (_, index) =>
    sqlResourceId(placed, 'sqlVirtualMachines', serverName(group, placed.network.region, index)),
  );
}

/** The failover cluster of one region. */
export function sqlClusterId(placed: PlacedBlock<SqlMachines>): string {
  return sqlResourceId(placed, 'sqlVirtualMachineGroups', sqlClusterName(placed));
}

export function sqlClusterName(placed: PlacedBlock<SqlMachines>): string {
  return shortName(placed, '');
}

/** What applications connect to in one region. */
export function sqlListenerName(placed: PlacedBlock<SqlMachines>): string {
  return shortName(placed, '-l');
}

/** The availability group: its name is the same in both regions, by which the two halves belong together. */
export function availabilityGroupName({ block }: Pick<PlacedBlock<SqlMachines>, 'block'>): string {
  return `ag-${block.name}`;
}

/** The load balancer of the listener in one region. */
export function sqlBalancerId({ spoke, network, block }: PlacedBlock<SqlMachines>): string {
  return resourceId(
    spoke.subscription.id,
    spokeGroupName(spoke, network),
    'Microsoft.Network/loadBalancers',
    azureName('internalLoadBalancer', network.region, spoke.name, block.name),
  );
}

function shortName({ network, block }: PlacedBlock<SqlMachines>, what: string): string {
  const end = `${what}-${network.region.code}`;
  return `${block.name.slice(0, NAME_LENGTH - end.length)}${end}`;
}

function sqlResourceId(
  { spoke, network }: PlacedBlock<SqlMachines>,
  kind: 'sqlVirtualMachines' | 'sqlVirtualMachineGroups',
  name: string,
): string {
  return resourceId(
    spoke.subscription.id,
    spokeGroupName(spoke, network),
    `Microsoft.SqlVirtualMachine/${kind}`,
    name,
  );
}
