import { LinuxVirtualMachineConfig } from '@cdktf/provider-azurerm/lib/linux-virtual-machine';
import { FIRST_ACCOUNT, MachineProps, machineSettings } from './machine-settings';

/** A Linux machine that no password opens. @throws RangeError without a key for the first account */
export function linuxMachine(props: MachineProps, interfaceId: string): LinuxVirtualMachineConfig {
  if (props.sshPublicKey === undefined) {
    throw new RangeError(
      `${props.name} runs ${props.image.title} and there is no key for its first account: write platform.sshPublicKey`,
    );
  }
  return {
    ...machineSettings(props, interfaceId),
    disablePasswordAuthentication: true,
    adminSshKey: [{ username: FIRST_ACCOUNT, publicKey: props.sshPublicKey }],
    lifecycle: { ignoreChanges: ['source_image_reference'] },
  };
}
