import { Estate, Spoke, SpokeNetwork } from './estate';
import { Subscription } from './organisation';
import { azureName, storageAccountName } from './names';
import { platformGroupName } from './platform-ids';
import { resourceId } from './resource-id';
import { HostedMachines, Service } from './service';
import { RegionFacts } from './tables/regions';

type Hosted = Pick<HostedMachines, 'site' | 'name'>;

/** Machines of a datacentre, and where they come up. */
interface PlacedIn {
  readonly hosted: Hosted;
  readonly spoke: Spoke;
  readonly target: SpokeNetwork;
}

/** Resource group of what protects a subscription's machines and stores in one region (stack `recovery-<region>`). */
export function recoveryGroupName({ name }: Pick<Subscription, 'name'>, region: RegionFacts): string {
  return azureName('resourceGroup', region, 'recovery', name);
}

/** The vault that backs up a subscription's machines of one region: it stands where they do. */
export function backupOfMachinesName({ name }: Pick<Subscription, 'name'>, region: RegionFacts): string {
  return azureName('recoveryVault', region, name);
}

/** The vault for what isn't a machine: blobs and databases. */
export function backupVaultName({ name }: Pick<Subscription, 'name'>, region: RegionFacts): string {
  return azureName('backupVault', region, name);
}

/** Guards the vaults of a region: it stands in the platform's subscription, so that two people are needed. */
export function resourceGuardName(region: RegionFacts): string {
  return azureName('resourceGuard', region, 'vaults');
}

export function resourceGuardId(estate: Estate, region: RegionFacts): string {
  return resourceId(
    estate.platform.subscription.id,
    platformGroupName('recovery', region),
    'Microsoft.DataProtection/resourceGuards',
    resourceGuardName(region),
  );
}

/** Resource group of what brings a spoke's machines up in the other region (stack `replication-<spoke>`). */
export function replicationGroupName({ name }: Pick<Spoke, 'name'>, target: RegionFacts): string {
  return azureName('resourceGroup', target, 'replication', name);
}

/** The vault that a spoke's machines of the other region come up from: it stands where they come up. */
export function replicaVaultName({ name }: Pick<Spoke, 'name'>, target: RegionFacts): string {
  return azureName('recoveryVault', target, name, 'replica');
}

/** Resource group of the vault that machines of a datacentre come up from, or are backed up into (stack `recovery-<region>`). */
export function hostedGroupName({ site, name }: Hosted, target: RegionFacts): string {
  return azureName('resourceGroup', target, 'hosted', site, name);
}

export function hostedVaultName({ site, name }: Hosted, target: RegionFacts): string {
  return azureName('recoveryVault', target, site, name);
}

export function hostedVaultId({ hosted, spoke, target }: PlacedIn): string {
  return resourceId(
    spoke.subscription.id,
    hostedGroupName(hosted, target.region),
    'Microsoft.RecoveryServices/vaults',
    hostedVaultName(hosted, target.region),
  );
}

/** Where what a spoke's machines write waits until it is copied; it stands in their region. */
export function cacheAccountName(estate: Pick<Estate, 'name'>, spoke: Spoke, source: RegionFacts): string {
  return storageAccountName('asr', source, spoke.subscription.id, `${estate.name}/${spoke.name}`);
}

/** Place of that account's private endpoint in the spoke's tier for them, counted from 0. */
export const CACHE_ENDPOINT_PLACE = 4;

/** A service's recovery plan in a spoke: letters, digits and `-`, starting with a letter. */
export function recoveryPlanName(service: Pick<Service, 'name'>, { name }: Pick<Spoke, 'name'>): string {
  return `plan-${service.name}-${name}`;
}

/** Name of the policy by which machines are copied: Azure copies every five minutes, whatever it says. */
export const SITE_RECOVERY_POLICY = 'one-day';

/** Names of what a vault knows of each region, and of the way from one to the other. */
export function fabricName(region: RegionFacts): string {
  return `fabric-${region.code}`;
}

export function containerName(region: RegionFacts): string {
  return `container-${region.code}`;
}

export function mappingName(from: RegionFacts, to: RegionFacts): string {
  return `${from.code}-to-${to.code}`;
}

/** Where what machines of a datacentre write waits until it is copied. */
export function hostedCacheName(estate: Pick<Estate, 'name'>, { hosted, spoke, target }: PlacedIn): string {
  return storageAccountName(
    'hosted',
    target.region,
    spoke.subscription.id,
    `${estate.name}/${hosted.site}/${hosted.name}`,
  );
}
