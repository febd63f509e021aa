import { OpenDatabase } from '../model/block';
import { flexibleServerName, flexibleServerZone } from '../model/database-ids';
import { PlacedBlock } from '../model/placed-block';
import { privateDnsZoneId } from '../model/platform-ids';
import { RegionFacts } from '../model/tables/regions';
import { backupOf, restoreDays } from './database-backup';

/** Where a server stands. */
export interface FlexibleServerPlace extends PlacedBlock<OpenDatabase> {
  readonly resourceGroupName: string;
  /** Id of its tier's subnet. */
  readonly subnetId: string;
}

/** What servers of both engines have alike, copies too: a subnet of their own, whose zone tells where they are. */
export function flexibleServer(place: FlexibleServerPlace) {
  const { estate, block, network, resourceGroupName, subnetId } = place;
  return {
    name: flexibleServerName(place),
    location: network.region.name,
    resourceGroupName,
    skuName: block.sku,
    delegatedSubnetId: subnetId,
    privateDnsZoneId: privateDnsZoneId(estate, flexibleServerZone(block)),
  };
}

/** Backups of a server that is no copy; those in the other region can't be asked for later. */
export function flexibleServerBackup({ estate, block }: PlacedBlock<OpenDatabase>) {
  return {
    backupRetentionDays: restoreDays(backupOf(estate, block)),
    geoRedundantBackupEnabled: true,
  };
}

/** A standby that takes over by itself: in another zone, or in the same place where the region has no zones. */
export function standby({ zones: [first, second] }: RegionFacts) {
  return first !== undefined && second !== undefined
    ? { zone: first, highAvailability: { mode: 'ZoneRedundant', standbyAvailabilityZone: second } }
    : { highAvailability: { mode: 'SameZone' } };
}

/** How large its disk is, by engine: it grows by itself, and the provider would replace a server whose disk has to shrink. */
const SIZES: Readonly<Record<OpenDatabase['kind'], string>> = {
  mysql: 'storage[0].size_gb',
  postgresql: 'storage_mb',
};

/**
 * What changes in a server's life without being a mistake to put right: where it is after its standby has taken over, and
 * how large its disk has grown. To make a disk larger by hand is for the portal.
 */
export function serverLife(kind: OpenDatabase['kind']) {
  return { ignoreChanges: ['zone', 'high_availability[0].standby_availability_zone', SIZES[kind]] };
}

/**
 * Likewise of a copy: Azure chooses its zone, and takes over what the first has of backups. Once somebody has made it a server
 * of its own it is a copy of nothing, and must not be replaced by a new copy of what is lost.
 */
export function copyLife(kind: OpenDatabase['kind']) {
  return {
    ignoreChanges: [
      'zone',
      SIZES[kind],
      'create_mode',
      'source_server_id',
      'backup_retention_days',
      'geo_redundant_backup_enabled',
    ],
  };
}
