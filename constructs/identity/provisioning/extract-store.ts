import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import { StorageContainer } from '@cdktf/provider-azurerm/lib/storage-container';
import { StorageManagementPolicy } from '@cdktf/provider-azurerm/lib/storage-management-policy';
import { StorageQueue } from '@cdktf/provider-azurerm/lib/storage-queue';
import { Construct } from 'constructs';
import { keylessAccount, NO_PUBLIC_NETWORK } from '../../data/keyless-account';
import { PrivateEndpoint } from '../../data/private-endpoint';
import { Estate, Subnet } from '../../model/estate';
import { ENDPOINT_PLACES, EXTRACTS, LEFT_TO_DO, PEOPLE } from '../../model/provisioning-ids';
import { serverAddress } from '../../model/server-addresses';
import { QUEUE_DIAGNOSTICS } from '../../model/tables/baseline-row';
import { WorkspaceDiagnostics } from '../../monitoring/workspace-diagnostics';
import { Placement } from '../../network/placement';

/** Days that an extract is kept; HR has the original. */
const EXTRACT_DAYS = 30;
/** Days that what was deleted or written over can be brought back. */
const RETENTION_DAYS = 14;

/** Where the HR extract of a directory lies. */
export interface ExtractStoreProps extends Placement {
  readonly estate: Estate;
  readonly name: string;
  /** Parts of the names of what belongs to it. */
  readonly names: readonly string[];
  /** Tier for private endpoints, and the id of its subnet. */
  readonly endpoints: Subnet;
  readonly endpointSubnetId: string;
  readonly workspaceId: string;
}

/**
 * What HR delivers, what the uploader knows of people, and what it has left to do. No keys, no public network: it is reached
 * by private endpoints, by identities that hold a role on the very container or queue. Readable in the other region when
 * this one is lost.
 */
export class ExtractStore extends Construct {
  readonly account: StorageAccount;
  readonly extractsScope: string;
  readonly peopleScope: string;
  readonly queueScope: string;

  constructor(scope: Construct, id: string, props: ExtractStoreProps) {
    super(scope, id);
    this.account = new StorageAccount(this, 'account', {
      ...keylessAccount({ ...props, retentionDays: RETENTION_DAYS }),
      ...NO_PUBLIC_NETWORK,
    });
    this.extractsScope = this.addContainer(EXTRACTS);
    this.peopleScope = this.addContainer(PEOPLE);
    new StorageQueue(this, LEFT_TO_DO, { name: LEFT_TO_DO, storageAccountId: this.account.id });
    this.queueScope = `${this.account.id}/queueServices/default/queues/${LEFT_TO_DO}`;
    new WorkspaceDiagnostics(this, 'queue-diagnostics', {
      resourceId: this.account.id,
      diagnostics: QUEUE_DIAGNOSTICS,
      workspaceId: props.workspaceId,
    });
    this.addRetention();
    this.addEndpoint(props, 'blob');
    this.addEndpoint(props, 'queue');
  }

  private addContainer(name: string): string {
    new StorageContainer(this, name, {
      name,
      storageAccountId: this.account.id,
      containerAccessType: 'private',
    });
    return `${this.account.id}/blobServices/default/containers/${name}`;
  }

  private addRetention(): void {
    new StorageManagementPolicy(this, 'retention', {
      storageAccountId: this.account.id,
      rule: [
        {
          name: 'extracts-end',
          enabled: true,
          filters: { blobTypes: ['blockBlob'], prefixMatch: [`${EXTRACTS}/`] },
          actions: {
            baseBlob: { deleteAfterDaysSinceModificationGreaterThan: EXTRACT_DAYS },
            version: { deleteAfterDaysSinceCreation: RETENTION_DAYS },
          },
        },
        {
          name: 'versions-end',
          enabled: true,
          filters: { blobTypes: ['blockBlob'], prefixMatch: [`${PEOPLE}/`] },
          actions: { version: { deleteAfterDaysSinceCreation: RETENTION_DAYS } },
        },
      ],
    });
  }

  private addEndpoint(props: ExtractStoreProps, service: 'blob' | 'queue'): void {
    new PrivateEndpoint(this, `endpoint-${service}`, {
      estate: props.estate,
      region: props.region,
      resourceGroupName: props.resourceGroupName,
      names: [...props.names, service],
      subnetId: props.endpointSubnetId,
      address: serverAddress(props.endpoints, ENDPOINT_PLACES[service]),
      target: `storage-${service}`,
      targetId: this.account.id,
    });
  }
}
