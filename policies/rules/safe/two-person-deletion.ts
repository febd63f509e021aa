import { EstateGraph, Resource } from '../../graph/graph';
import { follow, textsOf } from '../../graph/views/read';
import { Result, Rule } from '../rule';
import { vaultsOfCopies } from '../support/backup-vaults';
import { Pointers, pointersBy } from '../support/pointers';
import { fail, labelOf, listed, pass, step, unknown } from '../support/results';

const EXCLUDED = 'vault_critical_operation_exclusion_list';

export const twoPersonDeletion: Rule = {
  id: 'safe/two-person-deletion',
  title: 'Nobody alone can stop backups or delete copies: a resource guard asks for a second person',
  clauses: ['SAFE-1'],
  decides: ['SAFE-1'],
  severity: 'high',
  gates: true,
  protects:
    'One stolen administrator is enough to end protection and to shorten retention. Backup vaults (azurerm_data_protection_backup_vault) can have no guard in this provider, so for them it is their immutability that holds.',
  remedy:
    'Add a resource guard that excludes nothing, owned by others than those who run backups, and associate each Recovery Services vault with it.',
  sources: ['https://learn.microsoft.com/azure/backup/multi-user-authorization-concept'],
  needsDeclaration: false,
  *check({ graph }) {
    const associations = pointersBy(
      graph,
      'vault_id',
      'azurerm_recovery_services_vault_resource_guard_association',
    );
    for (const vault of vaultsOfCopies(graph)) yield judge(graph, vault, associations);
  },
};

function judge(graph: EstateGraph, vault: Resource, associations: Pointers): Result {
  const [association] = associations.to(vault);
  if (!association) {
    return associations.doubtful
      ? unknown(vault, 'an association whose vault is not known may be its own')
      : fail(vault, 'no resource guard stands before it', [
          step(vault, '', 'no guard', 'an association with a resource guard'),
        ]);
  }
  const guard = follow(graph, association, 'resource_guard_id');
  if (guard.kind !== 'resource') {
    return unknown(vault, 'nothing is known of its resource guard', [
      step(association, 'resource_guard_id', 'no judged guard', 'a judged resource guard'),
    ]);
  }
  const { texts, complete } = textsOf(guard.resource, EXCLUDED);
  if (!complete) return unknown(vault, 'what its resource guard excludes is not known before deployment');
  return texts.length === 0
    ? pass(vault, `is guarded by ${labelOf(guard.resource)}`)
    : fail(vault, `its resource guard lets ${listed(texts)} through`, [
        step(guard.resource, EXCLUDED, listed(texts), 'nothing'),
      ]);
}
