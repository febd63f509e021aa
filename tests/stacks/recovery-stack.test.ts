import { Testing } from 'cdktf';
import { Estate } from '../../constructs/model/estate';
import { RegionFacts } from '../../constructs/model/tables/regions';
import { RecoveryStack } from '../../stacks/recovery-stack';
import { blockEstate } from '../fixtures/block-estate';
import { SERVICES_SUBSCRIPTION, testEstate, UKSOUTH, UKWEST } from '../fixtures/estate';
import { machinesEstate, serviceOf } from '../fixtures/machines-estate';
import { stackJson } from '../support/stack-json';

function synthesized(estate: Estate, region: RegionFacts = UKSOUTH) {
  return stackJson(new RecoveryStack(Testing.app(), estate, region));
}

const VAULT = 'azurerm_recovery_services_vault.machines-services-vault-vault';

describe('the recovery stack', () => {
  const stack = synthesized(machinesEstate());

  it('holds a guard in the platform, and copies of the machines of every service in their own subscription', () => {
    expect(stack.resource('azurerm_data_protection_resource_guard.guard')).toMatchObject({
      name: 'guard-vaults-uks',
    });
    expect(stack.resource(VAULT)).toMatchObject({
      name: 'rsv-services-uks',
      location: 'uksouth',
      provider: 'azurerm.services',
      storage_mode_type: 'GeoRedundant',
      cross_region_restore_enabled: true,
      immutability: 'Unlocked',
      soft_delete_enabled: true,
      public_network_access_enabled: false,
    });
    const machines = stack.addresses.filter((address) => address.startsWith('azurerm_backup_protected_vm.'));
    expect(machines.map((address) => address.replace(/^.*machines-services-/, ''))).toEqual([
      'website-app-1',
      'website-app-2',
      'website-cases-1',
      'website-cases-2',
      'website-cases-3',
      'website-lone-1',
      'website-lone-2',
      'website-office-1',
      'website-office-2',
    ]);
    expect(
      stack.resource('azurerm_backup_protected_vm.machines-services-website-lone-1').backup_policy_id,
    ).toBe('${azurerm_backup_policy_vm.machines-services-policy-tier-1.id}');
  });

  it('lets the vault of a datacentre use the account that copies will wait in, which takes no key', () => {
    const hosted = 'hosted-old-datacentre-ledger';
    expect(stack.resource(`azurerm_role_assignment.${hosted}-storage-blob-data-contributor`)).toMatchObject({
      scope: '${azurerm_resource_group.group-old-datacentre-ledger.id}',
      principal_id: `\${azurerm_recovery_services_vault.${hosted}-vault.identity[0].principal_id}`,
    });
  });

  it('guards a vault once its policies are there', () => {
    const address =
      'azurerm_recovery_services_vault_resource_guard_association.machines-services-vault-guard';
    expect(stack.resource(address).depends_on).toEqual([
      'azurerm_backup_policy_vm.machines-services-policy-tier-2',
      'azurerm_backup_policy_vm.machines-services-policy-tier-1',
      'azurerm_backup_policy_vm.machines-services-policy-tier-3',
    ]);
  });

  it('holds the vault of a datacentre in the region that its machines come up in', () => {
    const address = 'azurerm_recovery_services_vault.hosted-old-datacentre-ledger-vault';
    expect(stack.resource(address)).toMatchObject({ name: 'rsv-old-datacentre-ledger-uks' });
    expect(synthesized(machinesEstate(), UKWEST).addresses).not.toContain(address);
  });

  it('locks vaults for good only once somebody has decided so', () => {
    const evidenced = { 'vault-lock/services/uksouth': '2026-12-01' };
    const estate = machinesEstate({ deployed: { ...testEstate().deployed, evidenced } });
    expect(synthesized(estate).resource(VAULT)).toMatchObject({ immutability: 'Locked' });
    const west = synthesized(estate, UKWEST);
    expect(west.resource(VAULT)).toMatchObject({ immutability: 'Unlocked' });
  });

  it('copies nothing of what serves no service, nor decoys', () => {
    const [group] = machinesEstate().servers;
    const decoy = { ...group!, name: 'decoy', role: 'decoy' as const };
    expect(synthesized(machinesEstate({ servers: [decoy], blocks: [], hosted: [] })).addresses).toEqual([
      'azurerm_data_protection_resource_guard.guard',
      'azurerm_resource_group.group',
    ]);
  });

  describe('with stores', () => {
    const base = blockEstate();
    const parts = base.blocks.map(({ spoke, name }) => ({ kind: 'block', spoke, block: name }) as const);
    const estate = { ...base, services: [serviceOf('site', 'tier-2', parts)] };
    const stores = synthesized(estate);

    it('copies blobs every night and databases every week, by the right of each', () => {
      const vault = stores.resource('azurerm_data_protection_backup_vault.stores-services-vault');
      expect(vault).toMatchObject({
        name: 'bvault-services-uks',
        redundancy: 'GeoRedundant',
        cross_region_restore_enabled: true,
        soft_delete: 'On',
      });
      const blobs =
        'azurerm_data_protection_backup_instance_blob_storage.stores-services-website-media-copies';
      expect(stores.resource(blobs)).toMatchObject({
        storage_account_container_names: ['public', 'private'],
        depends_on: ['azurerm_role_assignment.stores-services-website-media-may-copy'],
      });
      const policy =
        'azurerm_data_protection_backup_policy_blob_storage.stores-services-policy-tier-2-object-storage-policy';
      expect(stores.resource(policy)).toMatchObject({
        backup_repeating_time_intervals: [expect.stringMatching(/\/P1D$/)],
        vault_default_retention_duration: 'P30D',
        retention_rule: [{ name: 'Yearly' }, { name: 'Monthly' }, { name: 'Weekly' }],
        lifecycle: { create_before_destroy: true },
      });
      for (const engine of ['mysql', 'postgresql']) {
        const weekly = `azurerm_data_protection_backup_policy_${engine}_flexible_server.stores-services-policy-tier-2-${engine}-policy`;
        expect(stores.resource(weekly)).toMatchObject({
          backup_repeating_time_intervals: [expect.stringMatching(/\/P1W$/)],
        });
      }
      const scope = String(
        stores.resource('azurerm_role_assignment.stores-services-website-maps-may-copy').scope,
      );
      expect(scope).toContain('/Microsoft.DBforPostgreSQL/flexibleServers/');
      expect(scope).toContain(SERVICES_SUBSCRIPTION.id);
    });

    it('copies what stands over both regions in the first one only', () => {
      expect(synthesized(estate, UKWEST).addresses.join()).not.toContain('backup_vault');
    });
  });
});
