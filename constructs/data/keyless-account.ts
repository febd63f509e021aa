import { StorageAccountConfig } from '@cdktf/provider-azurerm/lib/storage-account';
import { RegionFacts } from '../model/tables/regions';

/** A storage account that opens to identities only. */
export interface KeylessAccount {
  readonly region: RegionFacts;
  readonly name: string;
  readonly resourceGroupName: string;
  /** Days that a deleted blob or container can be brought back. */
  readonly retentionDays: number;
}

/**
 * What every storage account has that nobody opens with a key: Entra ID only, nothing anonymous, versions kept, readable in
 * the other region when this one is lost. Whether its endpoint is public is for whoever makes it to say.
 */
export function keylessAccount({ region, name, resourceGroupName, retentionDays }: KeylessAccount) {
  return {
    name,
    resourceGroupName,
    location: region.name,
    accountKind: 'StorageV2',
    accountTier: 'Standard',
    // Changing between the zone-redundant and the other family replaces the account with all that it holds.
    accountReplicationType: region.zones.length > 0 ? 'RAGZRS' : 'RAGRS',
    minTlsVersion: 'TLS1_2',
    httpsTrafficOnlyEnabled: true,
    sharedAccessKeyEnabled: false,
    localUserEnabled: false,
    defaultToOauthAuthentication: true,
    allowNestedItemsToBePublic: false,
    crossTenantReplicationEnabled: false,
    infrastructureEncryptionEnabled: true,
    blobProperties: {
      versioningEnabled: true,
      deleteRetentionPolicy: { days: retentionDays },
      containerDeleteRetentionPolicy: { days: retentionDays },
    },
  } satisfies StorageAccountConfig;
}
