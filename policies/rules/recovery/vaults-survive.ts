import { Rule } from '../rule';
import { BACKUP_VAULT, vaultsOfCopies } from '../support/backup-vaults';
import { expectValue } from '../support/expect-value';

export const vaultsSurvive: Rule = {
  id: 'recovery/vaults-survive',
  title:
    'Copies are kept in both regions, and can be restored in the other one without waiting for Microsoft',
  clauses: ['DR-1', 'DR-3'],
  decides: ['DR-3'],
  severity: 'high',
  gates: true,
  protects: 'A vault of one region falls with the machines whose copies it holds.',
  remedy:
    'Keep the vault GeoRedundant with cross_region_restore_enabled = true from the start: neither changes once something is in it.',
  sources: ['https://learn.microsoft.com/azure/backup/backup-create-recovery-services-vault'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const vault of vaultsOfCopies(graph)) {
      yield expectValue(vault, vault, {
        path: 'storage_mode_type',
        allowed: ['GeoRedundant'],
        whenAbsent: 'GeoRedundant',
      });
    }
    for (const vault of graph.ofType(BACKUP_VAULT)) {
      yield expectValue(vault, vault, { path: 'redundancy', allowed: ['GeoRedundant'], whenAbsent: '' });
    }
    for (const vault of [...vaultsOfCopies(graph), ...graph.ofType(BACKUP_VAULT)]) {
      yield expectValue(vault, vault, {
        path: 'cross_region_restore_enabled',
        allowed: [true],
        whenAbsent: false,
      });
    }
  },
};
