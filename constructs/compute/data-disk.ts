import { ManagedDisk } from '@cdktf/provider-azurerm/lib/managed-disk';
import { VirtualMachineDataDiskAttachment } from '@cdktf/provider-azurerm/lib/virtual-machine-data-disk-attachment';
import { Construct } from 'constructs';
import { azureName } from '../model/names';
import { Placement } from '../network/placement';

/** A disk of one machine for what outlives it. */
export interface DataDiskProps extends Placement {
  /** Parts of its name: those of its machine. */
  readonly names: readonly string[];
  readonly machineId: string;
  readonly gigabytes: number;
}

/** Where the one data disk of a machine is attached. */
export const DATA_DISK_LUN = 0;

/**
 * In all zones of the region where there are some, so that the loss of the machine's zone loses no data; nobody reads it
 * but through its machine. Writes aren't cached: databases and directories have to know what is on the disk.
 */
export class DataDisk extends Construct {
  /** What uses the disk comes after it. */
  readonly attachment: VirtualMachineDataDiskAttachment;

  constructor(scope: Construct, id: string, props: DataDiskProps) {
    super(scope, id);
    const { region } = props;
    const disk = new ManagedDisk(this, 'disk', {
      name: azureName('dataDisk', region, ...props.names),
      location: region.name,
      resourceGroupName: props.resourceGroupName,
      createOption: 'Empty',
      diskSizeGb: props.gigabytes,
      storageAccountType: region.zones.length > 0 ? 'Premium_ZRS' : 'Premium_LRS',
      networkAccessPolicy: 'DenyAll',
      publicNetworkAccessEnabled: false,
    });
    this.attachment = new VirtualMachineDataDiskAttachment(this, 'attachment', {
      managedDiskId: disk.id,
      virtualMachineId: props.machineId,
      lun: DATA_DISK_LUN,
      caching: 'None',
    });
  }
}
