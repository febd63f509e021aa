import { Rule } from '../rule';
import { BACKUP_VAULT, vaultsOfCopies } from '../support/backup-vaults';
import { expectValue } from '../support/expect-value';

export const backupsImmutable: Rule = {
  id: 'safe/backups-immutable',
  title: 'Vaults let nobody delete a copy before its time',
  clauses: ['SAFE-1', 'DR-3'],
  decides: ['SAFE-1'],
  severity: 'high',
  gates: true,
  protects: 'Whoever takes over an account that runs backups deletes them first.',
  remedy:
    'Write immutability = "Unlocked", and "Locked", which nobody can take back, once retention times have proven themselves.',
  sources: ['https://learn.microsoft.com/azure/backup/backup-azure-immutable-vault-concept'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const vault of [...vaultsOfCopies(graph), ...graph.ofType(BACKUP_VAULT)]) {
      yield expectValue(vault, vault, {
        path: 'immutability',
        allowed: ['Locked', 'Unlocked'],
        whenAbsent: 'Disabled',
      });
    }
  },
};
