import { flips, together as all } from '../identity/flips';
import { remove, set, together } from '../stack-json';
import { lostWithRegion } from './flips';
import { SurvivalMutation } from './mutation';
import { EDUCATION, FIRE_BOTH, HOSTED, VAULTS } from './places';

const EDUCATION_VAULT = 'azurerm_recovery_services_vault.machines-education-vault-vault';
const REPLICA_VAULT = 'azurerm_recovery_services_vault.site-recovery-ukwest-vault-vault';
const REPLICAS = [1, 2, 3].map((n) => `azurerm_site_recovery_replicated_vm.site-recovery-ukwest-app-${n}`);
const nameOf = (address: string) => address.split('.')[1]!;

/** Vaults, copies and who decides. */
export const RECOVERY: readonly SurvivalMutation[] = [
  {
    name: 'a Site Recovery vault in the region that it is to recover from is gone with it',
    stack: { name: FIRE_BOTH, change: set(REPLICA_VAULT, { location: 'uksouth' }) },
    flips: all(
      lostWithRegion('fire-and-rescue'),
      flips(
        'recovery/vault-in-the-right-region',
        ...REPLICAS.map((address) => `${FIRE_BOTH}/${nameOf(address)}`),
      ),
    ),
  },
  {
    name: 'machines of one region that nothing replicates are restored too late',
    stack: {
      name: FIRE_BOTH,
      change: together(
        ...REPLICAS.map(remove),
        remove('azurerm_site_recovery_replication_recovery_plan.site-recovery-ukwest-plan-fire-and-rescue'),
      ),
    },
    flips: all(
      lostWithRegion('fire-and-rescue'),
      ...['deleted-comes-back', 'locked', 'versions-kept'].map((rule) =>
        flips(`safe/${rule}`, `${FIRE_BOTH}/site-recovery-ukwest-cache-account`),
      ),
    ),
  },
  {
    name: 'a backup vault in another region than its machines',
    stack: { name: VAULTS, change: set(EDUCATION_VAULT, { location: 'ukwest' }) },
    flips: all(
      lostWithRegion('education'),
      flips(
        'recovery/vault-in-the-right-region',
        ...['app-1', 'app-2', 'web-1', 'web-2'].map(
          (name) => `${VAULTS}/machines-education-education-${name}`,
        ),
      ),
    ),
  },
  {
    name: 'copies that are not restored in the other region without Microsoft',
    stack: { name: VAULTS, change: set(EDUCATION_VAULT, { cross_region_restore_enabled: false }) },
    flips: all(
      lostWithRegion('education'),
      flips('recovery/vaults-survive', `${VAULTS}/${nameOf(EDUCATION_VAULT)}`),
    ),
  },
  {
    name: 'copies in one building',
    stack: {
      name: VAULTS,
      change: set(EDUCATION_VAULT, {
        storage_mode_type: 'LocallyRedundant',
        cross_region_restore_enabled: false,
      }),
    },
    flips: all(
      lostWithRegion('education'),
      flips('recovery/vaults-survive', `${VAULTS}/${nameOf(EDUCATION_VAULT)}`),
    ),
  },
  {
    name: 'a machine that nobody backs up',
    stack: { name: VAULTS, change: remove('azurerm_backup_protected_vm.machines-education-education-web-1') },
    flips: flips('recovery/machines-backed-up', `${EDUCATION}/servers-web-1-machine`),
  },
  {
    name: 'a vault that forgets at once',
    stack: { name: VAULTS, change: set(EDUCATION_VAULT, { soft_delete_enabled: false }) },
    flips: flips('safe/deleted-comes-back', `${VAULTS}/${nameOf(EDUCATION_VAULT)}`),
  },
  {
    name: 'a vault whose copies anybody deletes',
    stack: { name: VAULTS, change: set(EDUCATION_VAULT, { immutability: 'Disabled' }) },
    flips: flips('safe/backups-immutable', `${VAULTS}/${nameOf(EDUCATION_VAULT)}`),
  },
  {
    name: 'a vault that one person alone can empty',
    stack: {
      name: VAULTS,
      change: remove(
        'azurerm_recovery_services_vault_resource_guard_association.machines-education-vault-guard',
      ),
    },
    flips: flips('safe/two-person-deletion', `${VAULTS}/${nameOf(EDUCATION_VAULT)}`),
  },
  {
    name: 'a machine in the datacentre that nothing replicates',
    stack: {
      name: HOSTED,
      change: remove('azurerm_site_recovery_vmware_replicated_vm.replication-machine-PARCELS-APP'),
    },
    flips: lostWithRegion('?land-parcels'),
  },
];
