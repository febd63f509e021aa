import { PolicyVirtualMachineConfigurationAssignment } from '@cdktf/provider-azurerm/lib/policy-virtual-machine-configuration-assignment';
import { VirtualMachineExtension } from '@cdktf/provider-azurerm/lib/virtual-machine-extension';
import { Construct } from 'constructs';
import { WINDOWS_PASSWORD_SETTINGS } from '../model/tables/password-policy';
import { RegionFacts } from '../model/tables/regions';

/** A Windows machine whose passwords are to be as PW-1 says. */
export interface PasswordPolicyProps {
  readonly machineId: string;
  readonly region: RegionFacts;
}

/**
 * The Azure security baseline for Windows with the password rules of PW-1 in the place of its own: set once when the machine
 * gets it, and watched from then on. On a domain controller it shows what the domain's own policy says, which is set by
 * hand, since group policy wins there.
 */
export class PasswordPolicy extends Construct {
  constructor(scope: Construct, id: string, { machineId, region }: PasswordPolicyProps) {
    super(scope, id);
    const agent = new VirtualMachineExtension(this, 'agent', {
      name: 'AzurePolicyforWindows',
      virtualMachineId: machineId,
      publisher: 'Microsoft.GuestConfiguration',
      type: 'ConfigurationforWindows',
      typeHandlerVersion: '1.1',
      autoUpgradeMinorVersion: true,
      automaticUpgradeEnabled: true,
    });
    new PolicyVirtualMachineConfigurationAssignment(this, 'assignment', {
      name: 'AzureWindowsBaseline',
      location: region.name,
      virtualMachineId: machineId,
      configuration: {
        version: '1.*',
        assignmentType: 'ApplyAndMonitor',
        parameter: Object.entries(WINDOWS_PASSWORD_SETTINGS).map(([name, value]) => ({ name, value })),
      },
      dependsOn: [agent],
    });
  }
}
