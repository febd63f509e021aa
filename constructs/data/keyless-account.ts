import { StorageAccountConfig } from '@cdktf/provider-azurerm/lib/storage-account';
import { RegionFacts } from '../model/tables/regions';

/** An account that opens to identities only. */
export interface IdentityOnlyAccount {
  readonly region: RegionFacts;
  readonly name: string;
  readonly resourceGroupName: string;
}

/** One that holds blobs or queues. */
export interface KeylessAccount extends IdentityOnlyAccount {
  /** Days that a deleted blob or container can be brought back. */
  readonly retentionDays: number;
}

/**
 * What every storage account has that nobody opens with a key: Entra ID only, nothing anonymous. Whether its endpoint is
 * public is for whoever makes it to say.
 */
export function identityOnlyAccount({ region, name, resourceGroupName }: IdentityOnlyAccount) {
  return {
    name,
    resourceGroupName,
    location: region.name,
    minTlsVersion: 'TLS1_2',
    httpsTrafficOnlyEnabled: true,
    sharedAccessKeyEnabled: false,
    localUserEnabled: false,
    defaultToOauthAuthentication: true,
    allowNestedItemsToBePublic: false,
    crossTenantReplicationEnabled: false,
    infrastructureEncryptionEnabled: true,
  } satisfies Partial<StorageAccountConfig>;
}

/** Such an account for blobs: versions kept, readable in the other region when this one is lost. */
export function keylessAccount(account: KeylessAccount) {
  const { region, retentionDays } = account;
  return {
    ...identityOnlyAccount(account),
    accountKind: 'StorageV2',
    accountTier: 'Standard',
    // Changing between the zone-redundant and the other family replaces the account with all that it holds.
    accountReplicationType: region.zones.length > 0 ? 'RAGZRS' : 'RAGRS',
    blobProperties: {
      versioningEnabled: true,
      deleteRetentionPolicy: { days: retentionDays },
      containerDeleteRetentionPolicy: { days: retentionDays },
    },
  } satisfies StorageAccountConfig;
}

/** What an account has that no network reaches but by private endpoint. */
export const NO_PUBLIC_NETWORK = {
  publicNetworkAccessEnabled: false,
  networkRules: { defaultAction: 'Deny', bypass: ['None'] },
} satisfies Partial<StorageAccountConfig>;

/** Likewise, but for services of Azure that copy what is in it, each as an identity that holds a role on it. */
export const TRUSTED_SERVICES = {
  ...NO_PUBLIC_NETWORK,
  networkRules: { defaultAction: 'Deny', bypass: ['AzureServices'] },
} satisfies Partial<StorageAccountConfig>;
