import { StorageAccount, StorageAccountBlobProperties } from '@cdktf/provider-azurerm/lib/storage-account';
import { StorageContainer } from '@cdktf/provider-azurerm/lib/storage-container';
import { Construct } from 'constructs';
import { BlockProps } from '../block-props';
import { ObjectStore as Declared } from '../model/block';
import { blockPart, tierOfPart } from '../model/service-parts';
import { blockAccountName } from '../model/store-ids';
import { BlockEndpoint } from './block-endpoint';
import { keylessAccount, TRUSTED_SERVICES } from './keyless-account';

/**
 * Blobs of an application, in the region that writes them: in all its zones where it has some, and copied to its pair, where
 * they can be read at any time and written once somebody fails the account over. Nobody opens them with a key.
 */
export class ObjectStore extends Construct {
  readonly account: StorageAccount;

  /** @throws RangeError if the tier for private endpoints has no room */
  constructor(scope: Construct, id: string, props: BlockProps<Declared>) {
    super(scope, id);
    const { block, network, resourceGroupName } = props;
    const keyless = keylessAccount({
      region: network.region,
      name: blockAccountName(props),
      resourceGroupName,
      retentionDays: block.retentionDays,
    });
    this.account = new StorageAccount(this, 'account', {
      ...keyless,
      ...TRUSTED_SERVICES,
      ...(isBackedUp(props) ? copiedByVault(keyless.blobProperties) : {}),
    });
    for (const name of block.containers) {
      new StorageContainer(this, `container-${name}`, {
        name,
        storageAccountId: this.account.id,
        containerAccessType: 'private',
      });
    }
    new BlockEndpoint(this, 'endpoint', { ...props, target: 'storage-blob', targetId: this.account.id });
  }
}

/** Stores of services are copied into a vault (`recovery-needs.ts`). */
function isBackedUp({ estate, block }: BlockProps<Declared>): boolean {
  return tierOfPart(estate, blockPart(block)) !== undefined;
}

/**
 * A vault copies blobs by object replication, which reads the account's change feed, into an account of Azure Backup's, which
 * is in another tenant. Source: Microsoft Learn, "Troubleshoot Azure Blob backup", UserErrorCrossTenantOrsPolicyDisabled.
 */
function copiedByVault(blobProperties: StorageAccountBlobProperties) {
  return {
    crossTenantReplicationEnabled: true,
    blobProperties: { ...blobProperties, changeFeedEnabled: true },
  };
}
