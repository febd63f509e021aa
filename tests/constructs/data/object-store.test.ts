import { ObjectStore } from '../../../constructs/data/object-store';
import { Estate } from '../../../constructs/model/estate';
import { testService } from '../../fixtures/services';
import { blockEstate, blockProps, FILES } from '../../fixtures/block-estate';
import { synthesize } from '../../fixtures/synthesize';

const build = (estate = blockEstate()) =>
  synthesize((stack) => new ObjectStore(stack, 'store', blockProps(FILES, 0, estate)), estate);

describe('an object store', () => {
  it('takes no key and no public network, is over zones, and is copied to the pair', () => {
    expect(build()['azurerm_storage_account.store-account']).toMatchObject({
      account_replication_type: 'RAGZRS',
      shared_access_key_enabled: false,
      public_network_access_enabled: false,
      network_rules: { default_action: 'Deny', bypass: ['AzureServices'] },
      blob_properties: { versioning_enabled: true, delete_retention_policy: { days: 30 } },
    });
  });

  it('lets a vault copy its blobs once it is part of a service, and nobody else', () => {
    const service = testService('website', {
      parts: [{ kind: 'block', spoke: FILES.spoke, block: FILES.name }],
    });
    const account = (services: Estate['services']) =>
      build(blockEstate({ services }))['azurerm_storage_account.store-account'];
    expect(account([service])).toMatchObject({
      cross_tenant_replication_enabled: true,
      blob_properties: { change_feed_enabled: true, versioning_enabled: true },
    });
    expect(account([])).toMatchObject({ cross_tenant_replication_enabled: false });
  });

  it('has its containers by Resource Manager, and names lead to its endpoint', () => {
    const resources = build();
    expect(Object.keys(resources).filter((name) => name.startsWith('azurerm_storage_container.'))).toEqual([
      'azurerm_storage_container.store-container-private',
      'azurerm_storage_container.store-container-public',
    ]);
    expect(resources['azurerm_storage_container.store-container-public']).toMatchObject({
      storage_account_id: '${azurerm_storage_account.store-account.id}',
      container_access_type: 'private',
    });
    expect(resources['azurerm_private_endpoint.store-endpoint']).toHaveProperty('private_dns_zone_group');
  });
});
