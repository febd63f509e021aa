import { Construct } from 'constructs';
import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import { RegionFacts } from '../model/tables/regions';

/** A region's account for flow logs. */
export interface FlowLogAccountProps {
  readonly region: RegionFacts;
  readonly name: string;
  readonly resourceGroupName: string;
}

/** Days that a deleted log can be brought back. */
const DELETE_RETENTION_DAYS = 7;

/**
 * The storage account that virtual network flow logs are written to, in the networks' region. It is for nothing else and
 * has no lifecycle rules of ours: a flow log writes its own retention into them.
 *
 * Shared keys stay on: without an identity of its own a flow log writes with the account's keys (Azure documentation,
 * "Virtual network flow logs": changing the keys stops them), and the provider has no argument for that identity.
 * The network is closed but for trusted Azure services, which Network Watcher writes as ("Network Watcher frequently
 * asked questions": storage account behind a firewall), so that a key alone opens nothing.
 */
export class FlowLogAccount extends StorageAccount {
  constructor(scope: Construct, id: string, props: FlowLogAccountProps) {
    super(scope, id, {
      name: props.name,
      resourceGroupName: props.resourceGroupName,
      location: props.region.name,
      accountKind: 'StorageV2',
      accountTier: 'Standard',
      accountReplicationType: props.region.zones.length > 0 ? 'ZRS' : 'LRS',
      minTlsVersion: 'TLS1_2',
      httpsTrafficOnlyEnabled: true,
      sharedAccessKeyEnabled: true,
      localUserEnabled: false,
      defaultToOauthAuthentication: true,
      allowNestedItemsToBePublic: false,
      crossTenantReplicationEnabled: false,
      publicNetworkAccessEnabled: true,
      infrastructureEncryptionEnabled: true,
      networkRules: { defaultAction: 'Deny', bypass: ['AzureServices'] },
      blobProperties: {
        deleteRetentionPolicy: { days: DELETE_RETENTION_DAYS },
        containerDeleteRetentionPolicy: { days: DELETE_RETENTION_DAYS },
      },
    });
  }
}
