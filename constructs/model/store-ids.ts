import { Cache, FileShare, ObjectStore } from './block';
import { azureName, storageAccountName, uniqueName } from './names';
import { PlacedBlock, uniquely } from './placed-block';
import { spokeGroupName } from './platform-ids';
import { resourceId } from './resource-id';

/** Letters of a block's name that fit into its account's, beside region code and digits. */
const LONGEST_PURPOSE = 11;

/** Azure's longest name of a cache: it begins a host name. */
const LONGEST_CACHE = 60;

/** Name of a block's account in one region; an object store has one account, in its spoke's first region. */
export function blockAccountName(placed: PlacedBlock<ObjectStore | FileShare>): string {
  const { estate, spoke, network, block } = placed;
  const purpose = block.name.replaceAll('-', '').slice(0, LONGEST_PURPOSE);
  return storageAccountName(
    purpose,
    network.region,
    spoke.subscription.id,
    `${estate.name}/${spoke.name}/${block.name}`,
  );
}

/** The account (stack `workload-<spoke>-<region>`). */
export function blockAccountId(placed: PlacedBlock<ObjectStore | FileShare>): string {
  const { spoke, network } = placed;
  return resourceId(
    spoke.subscription.id,
    spokeGroupName(spoke, network),
    'Microsoft.Storage/storageAccounts',
    blockAccountName(placed),
  );
}

/** An object store where its one account is. */
export function accountPlace(placed: PlacedBlock<ObjectStore>): PlacedBlock<ObjectStore> {
  return { ...placed, network: placed.spoke.networks[0] ?? placed.network };
}

/** Name of the share in a file share's account. */
export function fileShareName({ block }: Pick<PlacedBlock<FileShare>, 'block'>): string {
  return block.name;
}

export function cacheName(placed: PlacedBlock<Cache>): string {
  const { spoke, network, block } = placed;
  return uniqueName(
    azureName('managedRedis', network.region, spoke.name, block.name),
    LONGEST_CACHE,
    uniquely(placed),
  );
}

/** The cache of one region (stack `workload-<spoke>-<region>`). */
export function cacheId(placed: PlacedBlock<Cache>): string {
  const { spoke, network } = placed;
  return resourceId(
    spoke.subscription.id,
    spokeGroupName(spoke, network),
    'Microsoft.Cache/redisEnterprise',
    cacheName(placed),
  );
}

/** Host name by which clients know it; they connect to port 10000. */
export function cacheHost(placed: PlacedBlock<Cache>): string {
  return `${cacheName(placed)}.${placed.network.region.name}.redis.azure.net`;
}
