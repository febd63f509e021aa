import { MssqlVirtualMachineAvailabilityGroupListener } from '@cdktf/provider-azurerm/lib/mssql-virtual-machine-availability-group-listener';
import { Construct } from 'constructs';
import { SqlMachines } from '../model/block';
import { PlacedBlock, placesOfBlock } from '../model/placed-block';
import { spokeSubnetId } from '../model/platform-ids';
import { loadBalancerAddress } from '../model/server-addresses';
import {
  availabilityGroupName,
  LISTENER_PROBE_PORT,
  SQL_PORT,
  sqlBalancerId,
  sqlClusterId,
  sqlListenerName,
  sqlVirtualMachineIds,
} from '../model/sql-machines-ids';
import { Estate } from '../model/estate';

/** SQL Server on machines, in all regions of its spoke. */
export interface AvailabilityGroupListenersProps {
  readonly estate: Estate;
  readonly block: SqlMachines;
}

/** Azure lets that many members take over by themselves beside the one that leads. */
const AUTOMATIC = 3;

/**
 * What applications connect to in each region: the member that leads there. Each region is a failover cluster with its own
 * availability group, so that neither waits for the other; a distributed availability group, which is made by hand, carries
 * what is written in one to the other. They come after the groups, which no resource makes.
 */
export class AvailabilityGroupListeners extends Construct {
  constructor(scope: Construct, id: string, { estate, block }: AvailabilityGroupListenersProps) {
    super(scope, id);
    for (const placed of placesOfBlock(estate, block)) this.addListener(placed);
  }

  private addListener(placed: PlacedBlock<SqlMachines>): void {
    const { spoke, network, block } = placed;
    const machines = sqlVirtualMachineIds(placed);
    new MssqlVirtualMachineAvailabilityGroupListener(this, network.region.name, {
      name: sqlListenerName(placed),
      availabilityGroupName: availabilityGroupName(placed),
      port: SQL_PORT,
      sqlVirtualMachineGroupId: sqlClusterId(placed),
      loadBalancerConfiguration: {
        loadBalancerId: sqlBalancerId(placed),
        privateIpAddress: loadBalancerAddress(tierOf(placed)),
        probePort: LISTENER_PROBE_PORT,
        sqlVirtualMachineIds: [...machines],
        subnetId: spokeSubnetId(spoke, network, block.tier),
      },
      replica: machines.map((sqlVirtualMachineId, index) => ({
        sqlVirtualMachineId,
        role: index === 0 ? 'Primary' : 'Secondary',
        commit: 'Synchronous_Commit',
        failoverMode: index < AUTOMATIC ? 'Automatic' : 'Manual',
        readableSecondary: 'No',
      })),
    });
  }
}

function tierOf({ network, block }: PlacedBlock<SqlMachines>) {
  const tier = network.subnets.find(({ name }) => name === block.tier);
  if (!tier) {
    throw new RangeError(
      `"${block.spoke}/${block.name}" is of tier "${block.tier}", which its network in ${network.region.name} hasn't`,
    );
  }
  return tier;
}
