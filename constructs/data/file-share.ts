import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import { StorageShare } from '@cdktf/provider-azurerm/lib/storage-share';
import { Construct } from 'constructs';
import { BlockProps } from '../block-props';
import { FileShare as Declared } from '../model/block';
import { workspaceId } from '../model/platform-ids';
import { blockAccountName, fileShareName } from '../model/store-ids';
import { FILE_DIAGNOSTICS } from '../model/tables/baseline-row';
import { WorkspaceDiagnostics } from '../monitoring/workspace-diagnostics';
import { BlockEndpoint } from './block-endpoint';
import { identityOnlyAccount, NO_PUBLIC_NETWORK } from './keyless-account';

/** Days that a deleted share can be brought back. */
const DELETE_RETENTION_DAYS = 30;

/**
 * Files of one region on fast disks, over SMB with the Kerberos tickets of Entra ID: whoever signs in may open the share, and
 * the rights on its folders say what each may do there. In all zones where the region has some; such an account is never
 * copied to the other region, so what has to be in both is written to both.
 */
export class FileShare extends Construct {
  readonly account: StorageAccount;

  /** @throws RangeError if the tier for private endpoints has no room */
  constructor(scope: Construct, id: string, props: BlockProps<Declared>) {
    super(scope, id);
    const { estate, block, network, resourceGroupName } = props;
    const { region } = network;
    this.account = new StorageAccount(this, 'account', {
      ...identityOnlyAccount({ region, name: blockAccountName(props), resourceGroupName }),
      ...NO_PUBLIC_NETWORK,
      accountKind: 'FileStorage',
      accountTier: 'Premium',
      accountReplicationType: region.zones.length > 0 ? 'ZRS' : 'LRS',
      azureFilesAuthentication: {
        directoryType: 'AADKERB',
        defaultShareLevelPermission: 'StorageFileDataSmbShareContributor',
      },
      shareProperties: {
        retentionPolicy: { days: DELETE_RETENTION_DAYS },
        smb: {
          versions: ['SMB3.1.1'],
          authenticationTypes: ['Kerberos'],
          kerberosTicketEncryptionType: ['AES-256'],
          channelEncryptionType: ['AES-256-GCM'],
        },
      },
    });
    // An account for files has no blobs, which the baseline would watch.
    new WorkspaceDiagnostics(this.account, 'diagnostics', {
      resourceId: this.account.id,
      diagnostics: FILE_DIAGNOSTICS,
      workspaceId: workspaceId(estate, region),
    });
    new StorageShare(this, 'share', {
      name: fileShareName(props),
      storageAccountId: this.account.id,
      quota: block.sizeGb,
      enabledProtocol: 'SMB',
      accessTier: 'Premium',
    });
    new BlockEndpoint(this, 'endpoint', { ...props, target: 'storage-file', targetId: this.account.id });
  }
}
