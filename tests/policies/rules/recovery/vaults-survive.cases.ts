import { vaultsSurvive } from '../../../../policies/rules/recovery/vaults-survive';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const vault = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_recovery_services_vault', 'copies', attributes);
const disks = (redundancy: string, restore: boolean | null) =>
  one('azurerm_data_protection_backup_vault', 'disks', {
    redundancy,
    cross_region_restore_enabled: restore,
  });

export const cases = casesOf(vaultsSurvive, [
  {
    name: 'a vault of both regions that either can restore from passes',
    expect: 'pass',
    resources: vault({ storage_mode_type: 'GeoRedundant', cross_region_restore_enabled: true }),
  },
  { name: 'so does a backup vault', expect: 'pass', resources: disks('GeoRedundant', true) },
  {
    name: 'a vault of one region fails',
    expect: 'fail',
    resources: vault({ storage_mode_type: 'ZoneRedundant', cross_region_restore_enabled: true }),
    on: 'azurerm_recovery_services_vault.copies',
  },
  {
    name: 'copies that wait for Microsoft fail',
    expect: 'fail',
    resources: vault({}),
    says: 'cross_region_restore_enabled',
  },
  { name: 'a backup vault of one region fails', expect: 'fail', resources: disks('ZoneRedundant', null) },
  {
    name: 'what is not known is undecided',
    expect: 'unknown',
    resources: vault({ storage_mode_type: UNKNOWN, cross_region_restore_enabled: true }),
  },
  { name: 'no vault, nothing to survive', expect: 'not-applicable', resources: {} },
]);
