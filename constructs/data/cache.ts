import { ManagedRedis } from '@cdktf/provider-azurerm/lib/managed-redis';
import { Construct } from 'constructs';
import { BlockProps } from '../block-props';
import { Cache as Declared } from '../model/block';
import { workspaceId } from '../model/platform-ids';
import { cacheName } from '../model/store-ids';
import { CACHE_DIAGNOSTICS } from '../model/tables/baseline-row';
import { WorkspaceDiagnostics } from '../monitoring/workspace-diagnostics';
import { BlockEndpoint } from './block-endpoint';

/**
 * The cache of one region: two nodes at least, which Azure puts into different zones where the region has some. It takes no
 * keys; applications use it as their identity. One endpoint stands for all its shards, so that one port is all that flows need.
 */
export class Cache extends Construct {
  readonly cache: ManagedRedis;

  /** @throws RangeError if the tier for private endpoints has no room */
  constructor(scope: Construct, id: string, props: BlockProps<Declared>) {
    super(scope, id);
    const { estate, block, network, resourceGroupName } = props;
    const { region } = network;
    this.cache = new ManagedRedis(this, 'cache', {
      name: cacheName(props),
      location: region.name,
      resourceGroupName,
      skuName: block.sku,
      highAvailabilityEnabled: true,
      publicNetworkAccess: 'Disabled',
      defaultDatabase: {
        accessKeysAuthenticationEnabled: false,
        clientProtocol: 'Encrypted',
        clusteringPolicy: 'EnterpriseCluster',
        evictionPolicy: 'VolatileLRU',
      },
    });
    new WorkspaceDiagnostics(this, 'connections', {
      resourceId: this.cache.id,
      diagnostics: CACHE_DIAGNOSTICS,
      workspaceId: workspaceId(estate, region),
    });
    new BlockEndpoint(this, 'endpoint', { ...props, target: 'redis', targetId: this.cache.id });
  }
}
