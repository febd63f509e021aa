import { Estate, Spoke, SpokeNetwork } from './estate';
import { Directory } from './identity';
import { azureName, storageAccountName } from './names';
import { spokeGroupName } from './platform-ids';
import { resourceId } from './resource-id';
import { serverName } from './server-names';
import { ServerGroup } from './flow';

type Named = Pick<Directory, 'name'>;

/** Resource group of what brings a directory's joiners in (stack `provisioning-<directory>-<region>`). */
export function provisioningGroupName({ name }: Named, { region }: SpokeNetwork): string {
  return azureName('resourceGroup', region, 'provisioning', name);
}

/** Name of the account for the HR extract of a directory. */
export function extractAccountName(
  estate: Pick<Estate, 'name'>,
  spoke: Pick<Spoke, 'subscription'>,
  { name }: Named,
  { region }: SpokeNetwork,
): string {
  return storageAccountName('hr', region, spoke.subscription.id, `${estate.name}/${name}`);
}

/** The account. */
export function extractAccountId(
  estate: Pick<Estate, 'name'>,
  spoke: Pick<Spoke, 'subscription'>,
  directory: Named,
  network: SpokeNetwork,
): string {
  return resourceId(
    spoke.subscription.id,
    provisioningGroupName(directory, network),
    'Microsoft.Storage/storageAccounts',
    extractAccountName(estate, spoke, directory, network),
  );
}

/** Name of the Automation account that runs what brings joiners in. */
export function uploaderAccountName({ name }: Named, { region }: SpokeNetwork): string {
  return azureName('automationAccount', region, 'joiners', name);
}

/** The account. */
export function uploaderAccountId(
  spoke: Pick<Spoke, 'subscription'>,
  directory: Named,
  network: SpokeNetwork,
): string {
  return resourceId(
    spoke.subscription.id,
    provisioningGroupName(directory, network),
    'Microsoft.Automation/automationAccounts',
    uploaderAccountName(directory, network),
  );
}

/** What the account holds: what HR delivers, what the uploader knows of people, and what it has left to do. */
export const EXTRACTS = 'extracts';
export const PEOPLE = 'people';
export const LEFT_TO_DO = 'left-to-do';

/** Where in the tier for private endpoints each of these stands, counted from 0; the first is the certificate vault's. */
export const ENDPOINT_PLACES = { blob: 1, queue: 2, automation: 3 } as const;

/** Ids of a group's machines in one region, which the workload's stack makes. */
export function machineIds(spoke: Spoke, network: SpokeNetwork, group: ServerGroup): readonly string[] {
  return Array.from({ length: group.count }, (_, index) =>
    resourceId(
      spoke.subscription.id,
      spokeGroupName(spoke, network),
      'Microsoft.Compute/virtualMachines',
      serverName(group, network.region, index),
    ),
  );
}
