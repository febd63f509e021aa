import { NetworkInterface } from '@cdktf/provider-azurerm/lib/network-interface';
import { LinuxVirtualMachine } from '@cdktf/provider-azurerm/lib/linux-virtual-machine';
import { WindowsVirtualMachine } from '@cdktf/provider-azurerm/lib/windows-virtual-machine';
import { Construct } from 'constructs';
import { azureName } from '../model/names';
import { EntraSignIn } from './entra-sign-in';
import { linuxMachine } from './linux-machine';
import { MachineProps } from './machine-settings';
import { PasswordPolicy } from './password-policy';
import { windowsMachine } from './windows-machine';

/** One machine and what belongs to it. */
export interface ServerProps extends MachineProps {
  readonly subnetId: string;
  /** Private address, of that subnet. */
  readonly address: string;
  /** `none` where the machine can't reach Entra ID: the extension would fail, and the deployment with it. */
  readonly signIn: 'entra' | 'none';
}

/** Name of the interface's one address, which load balancers refer to. */
const IP_CONFIGURATION = 'primary';

/** A machine with its interface, at a fixed private address, and people's way to sign in to it. */
export class Server extends Construct {
  readonly machine: LinuxVirtualMachine | WindowsVirtualMachine;
  readonly interfaceId: string;
  readonly ipConfigurationName = IP_CONFIGURATION;

  /** @throws RangeError if a Linux machine is given no key */
  constructor(scope: Construct, id: string, props: ServerProps) {
    super(scope, id);
    const networkInterface = new NetworkInterface(this, 'interface', {
      name: azureName('networkInterface', props.region, ...props.names),
      location: props.region.name,
      resourceGroupName: props.resourceGroupName,
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
    if (props.signIn === 'entra') {
      new EntraSignIn(this, 'entra-sign-in', { os: props.image.os, machineId: this.machine.id });
    }
    if (props.image.os === 'windows') {
      new PasswordPolicy(this, 'passwords', { machineId: this.machine.id, region: props.region });
    }
  }
}
