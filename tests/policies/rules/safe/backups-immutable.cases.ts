import { backupsImmutable } from '../../../../policies/rules/safe/backups-immutable';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const vault = (immutability: unknown) => one('azurerm_recovery_services_vault', 'copies', { immutability });

export const cases = casesOf(backupsImmutable, [
  { name: 'a vault that is immutable for now passes', expect: 'pass', resources: vault('Unlocked') },
  { name: 'a vault that is so for good passes', expect: 'pass', resources: vault('Locked') },
  {
    name: 'a vault that is not fails',
    expect: 'fail',
    resources: vault('Disabled'),
    on: 'azurerm_recovery_services_vault.copies',
  },
  {
    name: 'a backup vault that says nothing is not',
    expect: 'fail',
    resources: one('azurerm_data_protection_backup_vault', 'disks', {}),
    says: 'nothing, which means "Disabled"',
  },
  { name: 'what is not known is undecided', expect: 'unknown', resources: vault(UNKNOWN) },
  {
    name: 'a vault that only replicates holds no copies',
    expect: 'not-applicable',
    resources: merge(
      vault('Disabled'),
      one('azurerm_site_recovery_fabric', 'uks', {
        recovery_vault_name: '${azurerm_recovery_services_vault.copies.name}',
      }),
    ),
  },
]);
