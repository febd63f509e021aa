import { SpokeReplication } from '../../../constructs/recovery/spoke-replication';
import { Estate } from '../../../constructs/model/estate';
import { UKSOUTH, UKWEST } from '../../fixtures/estate';
import { LONE, machinesEstate, SPREAD } from '../../fixtures/machines-estate';
import { synthesize } from '../../fixtures/synthesize';

function build(estate: Estate) {
  return synthesize((stack) => {
    new SpokeReplication(stack, 'site-recovery', { estate, spoke: estate.spokes[0]! });
  }, estate);
}

const PATH = 'site-recovery-ukwest';

describe('what brings machines of one region up in the other', () => {
  const resources = build(machinesEstate());

  it('is a vault in the region that they come up in, guarded from there', () => {
    expect(resources[`azurerm_recovery_services_vault.${PATH}-vault-vault`]).toMatchObject({
      name: 'rsv-website-replica-ukw',
      location: 'ukwest',
      immutability: 'Unlocked',
      soft_delete_enabled: true,
    });
    const guard = resources[`azurerm_recovery_services_vault_resource_guard_association.${PATH}-vault-guard`];
    expect(guard?.resource_guard_id).toMatch(/\/rg-recovery-ukw\/.*\/guard-vaults-ukw$/);
    expect(guard?.depends_on).toEqual([`azurerm_site_recovery_replication_policy.${PATH}-vault-policy`]);
  });

  it('knows both regions, and the way there and back', () => {
    expect(resources[`azurerm_site_recovery_fabric.${PATH}-vault-fabric-uksouth`]).toMatchObject({
      location: 'uksouth',
    });
    const mapping = 'azurerm_site_recovery_protection_container_mapping';
    const network = 'azurerm_site_recovery_network_mapping';
    for (const way of ['uks-to-ukw', 'ukw-to-uks']) {
      expect(resources[`${mapping}.${PATH}-vault-${way}`]).toMatchObject({
        name: way,
        automatic_update: { enabled: true, authentication_type: 'SystemAssignedIdentity' },
      });
      expect(resources[`${network}.${PATH}-network-${way}`]?.name).toBe(way);
    }
  });

  it('keeps what they write in an account of their own region that only its endpoint leads to', () => {
    expect(resources[`azurerm_storage_account.${PATH}-cache-account`]).toMatchObject({
      location: 'uksouth',
      account_replication_type: 'ZRS',
      shared_access_key_enabled: false,
      public_network_access_enabled: false,
    });
    expect(resources[`azurerm_private_endpoint.${PATH}-cache-endpoint`]).toMatchObject({
      ip_configuration: [{ private_ip_address: '10.64.4.200' }],
    });
    expect(resources[`azurerm_role_assignment.${PATH}-cache-storage-blob-data-contributor`]).toMatchObject({
      scope: `\${azurerm_storage_account.${PATH}-cache-account.id}`,
      principal_id: `\${azurerm_recovery_services_vault.${PATH}-vault-vault.identity[0].principal_id}`,
    });
  });

  it('brings machines that are called by one address up behind the load balancer there', () => {
    const answering = build(machinesEstate({ servers: [{ ...LONE, answers: { port: 443 } }] }));
    expect(answering[`azurerm_site_recovery_replicated_vm.${PATH}-lone-1`]).toMatchObject({
      network_interface: [
        {
          recovery_load_balancer_backend_address_pool_ids: [
            expect.stringMatching(
              /\/rg-website-ukw\/.*\/loadBalancers\/lbi-website-lone-ukw\/backendAddressPools\/machines$/,
            ),
          ],
        },
      ],
    });
  });

  it('copies both disks of each machine to its place in the other region, apart from its fellows', () => {
    const machine = resources[`azurerm_site_recovery_replicated_vm.${PATH}-lone-2`]!;
    // A group that shares its points would have its machines speak to one another on port 20004.
    expect(machine).not.toHaveProperty('multi_vm_group_name');
    expect(machine).toMatchObject({
      name: 'vm-website-lone-2-uks',
      target_availability_set_id: `\${azurerm_availability_set.${PATH}-lone-availability-set.id}`,
      managed_disk: [
        {
          disk_id: expect.stringMatching(/\/disks\/osdisk-website-lone-2-uks$/),
          target_disk_type: 'Premium_LRS',
        },
        { disk_id: expect.stringMatching(/\/disks\/disk-website-lone-2-uks$/) },
      ],
      network_interface: [
        {
          target_static_ip: '10.72.4.37',
          target_subnet_name: 'snet-lone',
          failover_test_static_ip: null,
          recovery_load_balancer_backend_address_pool_ids: [],
        },
      ],
    });
    expect(machine).not.toHaveProperty('target_zone');
  });

  it('has one plan for each service', () => {
    expect(
      resources[`azurerm_site_recovery_replication_recovery_plan.${PATH}-plan-control-room`],
    ).toMatchObject({
      name: 'plan-control-room-website',
      boot_recovery_group: [
        {
          replicated_protected_items: [1, 2].map(
            (number) => `\${azurerm_site_recovery_replicated_vm.${PATH}-lone-${number}.id}`,
          ),
        },
      ],
    });
  });

  it('spreads them over the zones of a region that has some', () => {
    const servers = [{ ...LONE, regions: [UKWEST.name] }];
    const there = build(machinesEstate({ servers }));
    const machines = [1, 2].map(
      (number) => there[`azurerm_site_recovery_replicated_vm.site-recovery-uksouth-lone-${number}`],
    );
    expect(machines.map((machine) => machine?.target_zone)).toEqual(['1', '2']);
    expect(there['azurerm_storage_account.site-recovery-uksouth-cache-account']).toMatchObject({
      location: UKWEST.name,
      account_replication_type: 'LRS',
    });
  });

  it('is nothing for groups that stand in both regions, or whose tier does not ask for it', () => {
    expect(build(machinesEstate({ servers: [SPREAD] }))).toEqual({});
    const servers = [{ ...SPREAD, regions: [UKSOUTH.name] }];
    expect(build(machinesEstate({ servers }))).toEqual({});
  });
});
