import { MssqlVirtualMachine } from '@cdktf/provider-azurerm/lib/mssql-virtual-machine';
import { MssqlVirtualMachineGroup } from '@cdktf/provider-azurerm/lib/mssql-virtual-machine-group';
import { Construct } from 'constructs';
import { BlockProps } from '../block-props';
import { SqlMachines as DeclaredMachines } from '../model/block';
import { blockPart } from '../model/service-parts';
import { LISTENER_PROBE_PORT, SQL_PORT, sqlClusterName, sqlMachineGroup } from '../model/sql-machines-ids';
import { findMachineImage } from '../model/tables/machine-images';
import { InternalLoadBalancer } from '../web/internal-load-balancer';
import { DATA_DISK_LUN } from './data-disk';
import { ServerGroup } from './server-group';

/**
 * SQL Server on machines of one region: spread like every group, each with a disk for data and log, and one address that
 * leads to whichever member leads. The failover cluster is declared; that machines join it, and that there is an availability
 * group in it, is done by hand, since each takes passwords of the domain that would then stand in the state. Backups are
 * those of the machines: SQL Server's own would take a storage key, as would a witness, so that members are odd in number. The platform patches, so SQL Server's patching is off.
 */
export class SqlMachines extends Construct {
  readonly balancer: InternalLoadBalancer;

  /** @throws RangeError if the image has no SQL Server, the members could not outvote one another, or the network has no such tier */
  constructor(scope: Construct, id: string, props: BlockProps<DeclaredMachines>) {
    super(scope, id);
    const { estate, block, network, resourceGroupName } = props;
    if (block.count % 2 === 0) {
      throw new RangeError(
        `"${block.spoke}/${block.name}" has ${block.count} members in a region: without a witness it takes an odd number`,
      );
    }
    const subnetId = props.subnetId(block.tier);
    const { servers } = new ServerGroup(this, 'machines', {
      estate,
      group: sqlMachineGroup(estate, block),
      network,
      resourceGroupName,
      subnetId,
      part: blockPart(block),
    });
    this.addCluster(props);
    servers.forEach((server, index) => {
      new MssqlVirtualMachine(this, `sql-${index + 1}`, {
        virtualMachineId: server.machine.id,
        sqlLicenseType: 'PAYG',
        sqlConnectivityType: 'PRIVATE',
        sqlConnectivityPort: SQL_PORT,
        storageConfiguration: {
          diskType: 'NEW',
          storageWorkloadType: 'OLTP',
          systemDbOnDataDiskEnabled: true,
          dataSettings: { defaultFilePath: 'F:\\data', luns: [DATA_DISK_LUN] },
          logSettings: { defaultFilePath: 'F:\\log', luns: [DATA_DISK_LUN] },
        },
        // Disks are set up at its birth, and whoever joins it to the cluster writes passwords, which are for no configuration.
        lifecycle: {
          ignoreChanges: ['sql_virtual_machine_group_id', 'storage_configuration', 'wsfc_domain_credential'],
        },
        dependsOn: server.dataDisk && [server.dataDisk.attachment],
      });
    });
    this.balancer = new InternalLoadBalancer(this, 'balancer', {
      region: network.region,
      resourceGroupName,
      names: [block.spoke, block.name],
      subnet: props.subnet(block.tier),
      subnetId,
      servers,
      ports: [SQL_PORT],
      leaderPort: LISTENER_PROBE_PORT,
    });
  }

  private addCluster(props: BlockProps<DeclaredMachines>): void {
    const { block, network, resourceGroupName } = props;
    const { sql } = findMachineImage(block.image);
    if (!sql) {
      throw new RangeError(`"${block.spoke}/${block.name}" is ${block.image}: name an image with SQL Server`);
    }
    new MssqlVirtualMachineGroup(this, 'cluster', {
      name: sqlClusterName(props),
      location: network.region.name,
      resourceGroupName,
      sqlImageOffer: sql.offer,
      sqlImageSku: sql.edition,
      wsfcDomainProfile: { fqdn: block.domain, clusterSubnetType: 'SingleSubnet' },
    });
  }
}
