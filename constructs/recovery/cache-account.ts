import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import { Construct } from 'constructs';
import { leaveOut } from '../baseline/omission';
import { identityOnlyAccount, TRUSTED_SERVICES } from '../data/keyless-account';
import { PrivateEndpoint } from '../data/private-endpoint';
import { Estate, Spoke, SpokeNetwork, Subnet } from '../model/estate';
import { spokeGroupName, spokeSubnetId } from '../model/platform-ids';
import { PRIVATE_ENDPOINT_TIER } from '../model/private-endpoint-places';
import { cacheAccountName, CACHE_ENDPOINT_PLACE } from '../model/recovery-ids';
import { serverAddress } from '../model/server-addresses';
import { grantCache } from './cache-grants';

/** Where what machines of a network write waits until Site Recovery has copied it. */
export interface CacheAccountProps {
  readonly estate: Estate;
  readonly spoke: Spoke;
  /** The network of the machines. */
  readonly source: SpokeNetwork;
  /** Identity of the vault. */
  readonly principalId: string;
}

/**
 * In the region of the machines, reached by its private endpoint alone, without keys: the vault opens it with its identity.
 * Source: Microsoft Learn, "Replicate machines with private endpoints".
 */
export class CacheAccount extends Construct {
  readonly account: StorageAccount;
  /** What machines wait for. */
  readonly ready: (RoleAssignment | PrivateEndpoint)[];

  /** @throws RangeError if the network has no tier for private endpoints */
  constructor(scope: Construct, id: string, { estate, spoke, source, principalId }: CacheAccountProps) {
    super(scope, id);
    const { region } = source;
    const resourceGroupName = spokeGroupName(spoke, source);
    this.account = new StorageAccount(this, 'account', {
      ...identityOnlyAccount({
        region,
        resourceGroupName,
        name: cacheAccountName(estate, spoke, region),
      }),
      ...TRUSTED_SERVICES,
      accountKind: 'StorageV2',
      accountTier: 'Standard',
      accountReplicationType: region.zones.length > 0 ? 'ZRS' : 'LRS',
    });
    leaveOut(this.account, 'lock', 'it holds nothing that lasts: what waits in it is gone within minutes');
    const endpoint = new PrivateEndpoint(this, 'endpoint', {
      estate,
      region,
      resourceGroupName,
      names: [spoke.name, 'replication-cache'],
      subnetId: spokeSubnetId(spoke, source, PRIVATE_ENDPOINT_TIER),
      address: serverAddress(endpointsOf(spoke, source), CACHE_ENDPOINT_PLACE),
      target: 'storage-blob',
      targetId: this.account.id,
    });
    const grants = grantCache(this, {
      subscriptionId: spoke.subscription.id,
      on: this.account.id,
      principalId,
    });
    this.ready = [endpoint, ...grants];
  }
}

function endpointsOf({ name }: Spoke, { subnets, region }: SpokeNetwork): Subnet {
  const tier = subnets.find((subnet) => subnet.name === PRIVATE_ENDPOINT_TIER);
  if (!tier) {
    throw new RangeError(
      `machines of "${name}" in ${region.name} are copied to the other region, which needs a tier "${PRIVATE_ENDPOINT_TIER}": ` +
        `it has only ${subnets.map((subnet) => subnet.name).join(', ')}`,
    );
  }
  return tier;
}
