import { Cache } from '../../../constructs/data/cache';
import { blockEstate, blockProps, CACHE } from '../../fixtures/block-estate';
import { synthesize } from '../../fixtures/synthesize';

describe('a cache', () => {
  it('is two nodes at least, takes no key and no public network, and has one endpoint', () => {
    const resources = synthesize((stack) => new Cache(stack, 'redis', blockProps(CACHE)), blockEstate());
    expect(resources['azurerm_managed_redis.redis-cache']).toMatchObject({
      high_availability_enabled: true,
      public_network_access: 'Disabled',
      default_database: {
        access_keys_authentication_enabled: false,
        client_protocol: 'Encrypted',
        clustering_policy: 'EnterpriseCluster',
      },
    });
    expect(resources['azurerm_private_endpoint.redis-endpoint']).toMatchObject({
      private_service_connection: { subresource_names: ['redisEnterprise'] },
    });
  });
});
