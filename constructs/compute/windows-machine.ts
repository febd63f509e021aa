import { Fn } from 'cdktf';
import { WindowsVirtualMachineConfig } from '@cdktf/provider-azurerm/lib/windows-virtual-machine';
import { MachineProps, machineSettings } from './machine-settings';

/** Adds the upper-case letter and keeps to Azure's three kinds of characters whatever the rest is. */
export const PASSWORD_START = 'Rw-';

/** Windows for people comes with their licences, and Windows Update patches it: the platform knows servers only. */
const DESKTOP = {
  licenseType: 'Windows_Client',
  patchMode: 'AutomaticByOS',
  patchAssessmentMode: 'ImageDefault',
  rebootSetting: undefined,
};

/**
 * A Windows machine whose first password nobody chose and nobody reads: Terraform makes it at the machine's birth and
 * leaves it be. It stays in the state, which is kept like a secret.
 */
export function windowsMachine(props: MachineProps, interfaceId: string): WindowsVirtualMachineConfig {
  return {
    ...machineSettings(props, interfaceId),
    ...(props.image.use === 'desktop' ? DESKTOP : {}),
    adminPassword: `${PASSWORD_START}${Fn.uuid()}`,
    automaticUpdatesEnabled: true,
    hotpatchingEnabled: false,
    timezone: 'GMT Standard Time',
    lifecycle: { ignoreChanges: ['admin_password', 'source_image_reference'] },
  };
}
