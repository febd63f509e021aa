import { azureName } from '../model/names';
import { MachineImage } from '../model/tables/machine-images';
import { Placement } from '../network/placement';

/** What keeps a machine apart from its fellows. */
export type Standing = { readonly zone: string } | { readonly availabilitySetId: string };

/** A machine of either system. */
export interface MachineProps extends Placement {
  readonly name: string;
  /** Parts of the names of what belongs to the machine. */
  readonly names: readonly string[];
  /** At most 15 characters. */
  readonly computerName: string;
  readonly image: MachineImage;
  readonly size: string;
  readonly standing: Standing;
  /** OpenSSH public key of the first account. @default none: only Windows machines do without */
  readonly sshPublicKey?: string;
  /** Id of the maintenance configuration whose window it is patched in. @default the platform chooses when */
  readonly maintenanceId?: string;
}

/** Name of the account that Azure makes with a machine. Nobody signs in with it. */
export const FIRST_ACCOUNT = 'first-account';

/**
 * What machines of either system have alike. The image is that of the machine's birth: Azure patches in place, and a
 * newer row of the image table must not rebuild what runs. To move a machine to it, replace that one by its address
 * (`terraform apply -replace`), one at a time.
 *
 * Patches come from the platform: in the window of a maintenance configuration, else zone by zone and set by set. A window
 * needs `bypass_platform_safety_checks_on_user_schedule_enabled`; without the window that flag stops patching, so the two
 * come together or not at all.
 */
export function machineSettings(props: MachineProps, interfaceId: string) {
  const { region, image } = props;
  return {
    name: props.name,
    computerName: props.computerName,
    location: region.name,
    resourceGroupName: props.resourceGroupName,
    size: props.size,
    networkInterfaceIds: [interfaceId],
    ...props.standing,
    adminUsername: FIRST_ACCOUNT,
    identity: { type: 'SystemAssigned' },
    secureBootEnabled: true,
    vtpmEnabled: true,
    encryptionAtHostEnabled: true,
    provisionVmAgent: true,
    patchMode: 'AutomaticByPlatform',
    patchAssessmentMode: 'AutomaticByPlatform',
    rebootSetting: 'IfRequired',
    bypassPlatformSafetyChecksOnUserScheduleEnabled: props.maintenanceId === undefined ? undefined : true,
    bootDiagnostics: {},
    osDisk: {
      name: azureName('osDisk', region, ...props.names),
      caching: 'ReadWrite',
      storageAccountType: 'Premium_LRS',
    },
    sourceImageReference: {
      publisher: image.publisher,
      offer: image.offer,
      sku: image.sku,
      version: image.version,
    },
  };
}
