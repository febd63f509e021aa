import { VirtualMachineExtension } from '@cdktf/provider-azurerm/lib/virtual-machine-extension';
import { Construct } from 'constructs';
import { MachineImage } from '../model/tables/machine-images';

/** What lets people sign in to a machine with their Entra identity. */
export interface EntraSignInProps {
  readonly os: MachineImage['os'];
  readonly machineId: string;
}

/** The extension of either system, for machines and scale sets alike. */
export const SIGN_IN_EXTENSIONS = {
  linux: { type: 'AADSSHLoginForLinux', version: '1.0' },
  windows: { type: 'AADLoginForWindows', version: '2.0' },
} as const;

export const SIGN_IN_PUBLISHER = 'Microsoft.Azure.ActiveDirectory';

/**
 * Joins the machine to Entra ID, so that conditional access and a role decide who signs in. The machine has to reach
 * Entra ID, and a Linux one its package mirror. Azure upgrades neither extension by itself, so minor versions come with
 * the next change.
 */
export class EntraSignIn extends VirtualMachineExtension {
  constructor(scope: Construct, id: string, { os, machineId }: EntraSignInProps) {
    const { type, version } = SIGN_IN_EXTENSIONS[os];
    super(scope, id, {
      name: type,
      virtualMachineId: machineId,
      publisher: SIGN_IN_PUBLISHER,
      type,
      typeHandlerVersion: version,
      autoUpgradeMinorVersion: true,
    });
  }
}
