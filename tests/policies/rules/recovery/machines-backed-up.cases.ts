import { machinesBackedUp } from '../../../../policies/rules/recovery/machines-backed-up';
import { declaredService } from '../support/declared-service';
import { declare, idOf, merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const MACHINE = 'Microsoft.Compute/virtualMachines';
const POOL = 'Microsoft.DesktopVirtualization/hostPools';
const machine = one('azurerm_linux_virtual_machine', 'app', { location: 'uksouth' });
const item = (
  machineId: unknown,
  policy: unknown = `${idOf('Microsoft.RecoveryServices/vaults', 'v')}/backupPolicies/p`,
) => one('azurerm_backup_protected_vm', 'app', { source_vm_id: machineId, backup_policy_id: policy });
const own = '${azurerm_linux_virtual_machine.app.id}';
const declaration = declare({ services: [declaredService([idOf(MACHINE, 'app')])] });

export const cases = casesOf(machinesBackedUp, [
  {
    name: 'a machine with a backup item passes',
    expect: 'pass',
    declaration,
    resources: merge(machine, item(own)),
  },
  {
    name: 'a machine without one fails',
    expect: 'fail',
    declaration,
    resources: machine,
    on: 'azurerm_linux_virtual_machine.app',
    says: 'is not backed up',
  },
  {
    name: 'an item without a policy makes no copies',
    expect: 'fail',
    declaration,
    resources: merge(machine, item(own, null)),
  },
  {
    name: 'an item whose machine is not known may be its own',
    expect: 'unknown',
    declaration,
    resources: merge(machine, item(UNKNOWN)),
  },
  {
    name: 'nothing is kept on a session host',
    expect: 'not-applicable',
    declaration: declare({ services: [declaredService([idOf(MACHINE, 'app'), idOf(POOL, 'office')])] }),
    resources: merge(machine, one('azurerm_virtual_desktop_host_pool', 'office', {})),
  },
  {
    name: 'a machine of no service holds nothing',
    expect: 'not-applicable',
    declaration: declare(),
    resources: machine,
  },
]);
