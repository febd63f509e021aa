import { twoPersonDeletion } from '../../../../policies/rules/safe/two-person-deletion';
import { idOf, merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const vault = one('azurerm_recovery_services_vault', 'copies', { location: 'uksouth' });
const guard = (excluded: unknown) =>
  one('azurerm_data_protection_resource_guard', 'guard', {
    vault_critical_operation_exclusion_list: excluded,
  });
const association = (vaultId: unknown, guardId = '${azurerm_data_protection_resource_guard.guard.id}') =>
  one('azurerm_recovery_services_vault_resource_guard_association', 'copies', {
    vault_id: vaultId,
    resource_guard_id: guardId,
  });
const own = '${azurerm_recovery_services_vault.copies.id}';

export const cases = casesOf(twoPersonDeletion, [
  {
    name: 'a guarded vault passes',
    expect: 'pass',
    resources: merge(vault, guard(null), association(own)),
  },
  {
    name: 'a vault without a guard fails',
    expect: 'fail',
    resources: vault,
    on: 'azurerm_recovery_services_vault.copies',
  },
  {
    name: 'a guard that lets deletions through fails',
    expect: 'fail',
    resources: merge(vault, guard(['delete']), association(own)),
    says: 'lets delete through',
  },
  {
    name: 'a guard that is not judged is undecided',
    expect: 'unknown',
    resources: merge(vault, association(own, idOf('Microsoft.DataProtection/resourceGuards', 'elsewhere'))),
  },
  {
    name: 'an association whose vault is not known may be its own',
    expect: 'unknown',
    resources: merge(vault, guard(null), association(UNKNOWN)),
  },
  {
    name: 'a backup vault can have none',
    expect: 'not-applicable',
    resources: one('azurerm_data_protection_backup_vault', 'disks', {}),
  },
]);
