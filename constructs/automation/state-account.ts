import { Construct } from 'constructs';
import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import { StorageContainer } from '@cdktf/provider-azurerm/lib/storage-container';
import { keylessAccount } from '../data/keyless-account';
import { STATE_CONTAINER } from '../model/platform-ids';
import { RegionFacts } from '../model/tables/regions';

/** Days that a deleted blob or container can be brought back. */
const DELETE_RETENTION_DAYS = 30;

/** Where the state of a region's stacks is kept. */
export interface StateAccountProps {
  readonly region: RegionFacts;
  readonly name: string;
  readonly resourceGroupName: string;
}

/**
 * The storage account for Terraform state. State holds keys and passwords whatever the configuration says, so it is
 * treated as a secret: Entra ID only, no keys, versions kept, readable from the other region when this one is lost.
 *
 * Its public endpoint is open: the pipeline's hosted runners have no fixed address, and a runner inside the network
 * would depend on the very stacks whose state is kept here. What stands between state and the Internet is sign-in: an
 * Entra ID token of an identity that holds a data role on this account, with shared keys, local users and anonymous
 * access off, and every access logged.
 */
export class StateAccount extends Construct {
  readonly account: StorageAccount;

  constructor(scope: Construct, id: string, props: StateAccountProps) {
    super(scope, id);
    this.account = new StorageAccount(this, 'account', {
      ...keylessAccount({ ...props, retentionDays: DELETE_RETENTION_DAYS }),
      publicNetworkAccessEnabled: true,
    });
    new StorageContainer(this, 'container', {
      name: STATE_CONTAINER,
      storageAccountId: this.account.id,
      containerAccessType: 'private',
    });
  }
}
