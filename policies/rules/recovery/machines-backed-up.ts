import { EstateGraph, Resource } from '../../graph/graph';
import { follow } from '../../graph/views/read';
import { Result, Rule } from '../rule';
import { SINGLE_MACHINES } from '../support/machines';
import { Pointers, pointersBy } from '../support/pointers';
import { fail, labelOf, pass, step, unknown } from '../support/results';
import { isOfDesktops, serviceResources } from '../support/service-resources';

const MACHINES: readonly string[] = SINGLE_MACHINES;

export const machinesBackedUp: Rule = {
  id: 'recovery/machines-backed-up',
  title: 'Every machine of a service is backed up by a policy',
  clauses: ['DR-3'],
  decides: ['DR-3'],
  severity: 'high',
  gates: true,
  protects:
    'What a machine holds is gone with its disk; a copy in the other zone has the same mistake in it.',
  remedy: 'Add a backup_protected_vm for the machine, with the policy of its tier.',
  sources: ['https://learn.microsoft.com/azure/backup/backup-azure-vms-introduction'],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    if (!declaration) return;
    const items = pointersBy(graph, 'source_vm_id', 'azurerm_backup_protected_vm');
    for (const part of serviceResources(graph, declaration)) {
      if (MACHINES.includes(part.resource.type) && !isOfDesktops(part))
        yield judge(graph, part.resource, items);
    }
  },
};

function judge(graph: EstateGraph, machine: Resource, items: Pointers): Result {
  const [item] = items.to(machine);
  if (!item) {
    return items.doubtful
      ? unknown(machine, 'a backup of a machine that is not known may be its own')
      : fail(machine, 'is not backed up', [step(machine, '', 'no backup', 'a backup_protected_vm')]);
  }
  return follow(graph, item, 'backup_policy_id').kind === 'none'
    ? fail(machine, 'is registered for backup without a policy', [
        step(item, 'backup_policy_id', 'nothing', 'a policy'),
      ])
    : pass(machine, `is backed up by ${labelOf(item)}`);
}
