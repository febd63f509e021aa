import { vaultInTheRightRegion } from '../../../../policies/rules/recovery/vault-in-the-right-region';
import { idOf, merge, one } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const machine = one('azurerm_linux_virtual_machine', 'app', { location: 'uksouth' });
const vault = (location: string) => one('azurerm_recovery_services_vault', 'vault', { location });
const uses = (type: string, machineId = '${azurerm_linux_virtual_machine.app.id}') =>
  one(type, 'app', {
    recovery_vault_name: '${azurerm_recovery_services_vault.vault.name}',
    source_vm_id: machineId,
  });
const BACKUP = 'azurerm_backup_protected_vm';
const REPLICATION = 'azurerm_site_recovery_replicated_vm';

export const cases = casesOf(vaultInTheRightRegion, [
  {
    name: 'a backup beside its machine passes',
    expect: 'pass',
    resources: merge(machine, vault('uksouth'), uses(BACKUP)),
  },
  {
    name: 'a replication by a vault of the other region passes',
    expect: 'pass',
    resources: merge(machine, vault('ukwest'), uses(REPLICATION)),
  },
  {
    name: 'a replication by a vault that falls with the machine fails',
    expect: 'fail',
    resources: merge(machine, vault('uksouth'), uses(REPLICATION)),
    on: 'azurerm_site_recovery_replicated_vm.app',
    says: 'a vault in uksouth replicates a machine of uksouth',
  },
  {
    name: 'a backup into the other region fails',
    expect: 'fail',
    resources: merge(machine, vault('ukwest'), uses(BACKUP)),
  },
  {
    name: 'a machine that is not judged is undecided',
    expect: 'unknown',
    resources: merge(vault('uksouth'), uses(BACKUP, idOf('Microsoft.Compute/virtualMachines', 'elsewhere'))),
  },
  {
    name: 'a vault that does nothing is nowhere wrong',
    expect: 'not-applicable',
    resources: vault('ukwest'),
  },
]);
