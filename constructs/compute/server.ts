import { NetworkInterface } from '@cdktf/provider-azurerm/lib/network-interface';
import { LinuxVirtualMachine } from '@cdktf/provider-azurerm/lib/linux-virtual-machine';
import { WindowsVirtualMachine } from '@cdktf/provider-azurerm/lib/windows-virtual-machine';
import { MaintenanceAssignmentVirtualMachine } from '@cdktf/provider-azurerm/lib/maintenance-assignment-virtual-machine';
import { Construct } from 'constructs';
import { azureName } from '../model/names';
import { AzureMonitorAgent } from './azure-monitor-agent';
import { DataDisk } from './data-disk';
import { EntraSignIn } from './entra-sign-in';
import { EveningStop } from './evening-stop';
import { linuxMachine } from './linux-machine';
import { MachineProps } from './machine-settings';
import { PasswordPolicy } from './password-policy';
import { windowsMachine } from './windows-machine';

/** One machine and what belongs to it. */
export interface ServerProps extends MachineProps {
  readonly subnetId: string;
  /** Private address, of that subnet. */
  readonly address: string;
  /** What it asks for names. @default whom its network asks */
  readonly dnsServers?: readonly string[];
  /** `none` where the machine can't reach Entra ID: the extension would fail, and the deployment with it. */
  readonly signIn: 'entra' | 'none';
  /** Id of the data collection rule that says what it reports. @default nothing: it reaches no workspace */
  readonly dataCollectionRuleId?: string;
  /** Gigabytes of its data disk. @default none */
  readonly dataDiskGb?: number;
  /** `office`: stopped every evening, and started by somebody else. */
  readonly hours: 'always' | 'office';
}

/** Name of the interface's one address, which load balancers refer to. */
const IP_CONFIGURATION = 'primary';

/** A machine with its interface, at a fixed private address, people's way to sign in to it, and what keeps it. */
export class Server extends Construct {
  readonly machine: LinuxVirtualMachine | WindowsVirtualMachine;
  readonly interfaceId: string;
  readonly ipConfigurationName = IP_CONFIGURATION;
  readonly dataDisk?: DataDisk;

  /** @throws RangeError if a Linux machine is given no key */
  constructor(scope: Construct, id: string, props: ServerProps) {
    super(scope, id);
    const networkInterface = new NetworkInterface(this, 'interface', {
      name: azureName('networkInterface', props.region, ...props.names),
      location: props.region.name,
      resourceGroupName: props.resourceGroupName,
      dnsServers: props.dnsServers && [...props.dnsServers],
      ipConfiguration: [
        {
          name: IP_CONFIGURATION,
          subnetId: props.subnetId,
          privateIpAddressAllocation: 'Static',
          privateIpAddress: props.address,
        },
      ],
    });
    this.interfaceId = networkInterface.id;
    this.machine =
      props.image.os === 'windows'
        ? new WindowsVirtualMachine(this, 'machine', windowsMachine(props, networkInterface.id))
        : new LinuxVirtualMachine(this, 'machine', linuxMachine(props, networkInterface.id));
    if (props.dataDiskGb !== undefined) {
      this.dataDisk = new DataDisk(this, 'data', {
        ...props,
        machineId: this.machine.id,
        gigabytes: props.dataDiskGb,
      });
    }
    this.addParts(props);
  }

  private addParts(props: ServerProps): void {
    const { region, image, maintenanceId, dataCollectionRuleId } = props;
    const machineId = this.machine.id;
    if (props.signIn === 'entra') new EntraSignIn(this, 'entra-sign-in', { os: image.os, machineId });
    if (image.os === 'windows') new PasswordPolicy(this, 'passwords', { machineId, region });
    if (dataCollectionRuleId !== undefined) {
      new AzureMonitorAgent(this, 'monitor', { os: image.os, machineId, ruleId: dataCollectionRuleId });
    }
    if (maintenanceId !== undefined) {
      new MaintenanceAssignmentVirtualMachine(this, 'maintenance', {
        location: region.name,
        virtualMachineId: machineId,
        maintenanceConfigurationId: maintenanceId,
      });
    }
    if (props.hours === 'office') new EveningStop(this, 'evening', { machineId, region });
  }
}
