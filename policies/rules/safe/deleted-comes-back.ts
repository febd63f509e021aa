import { numberOf, textOf } from '../../graph/attribute';
import { Resource } from '../../graph/graph';
import { written } from '../../graph/views/read';
import { Result, Rule } from '../rule';
import { Expectation, expectValue } from '../support/expect-value';
import { foundAt } from '../support/found-at';
import { passingOf } from '../support/passing-accounts';
import { fail, pass, show, step, unknown } from '../support/results';

const PURGE: Expectation = { path: 'purge_protection_enabled', allowed: [true], whenAbsent: false };

/** How a type says that what is deleted can be brought back. */
const SWITCHES: Readonly<Record<string, Expectation>> = {
  azurerm_app_configuration: PURGE,
  azurerm_data_protection_backup_vault: {
    path: 'soft_delete',
    allowed: ['On', 'AlwaysOn'],
    whenAbsent: 'On',
  },
  azurerm_key_vault: PURGE,
  azurerm_key_vault_managed_hardware_security_module: PURGE,
  azurerm_recovery_services_vault: { path: 'soft_delete_enabled', allowed: [true], whenAbsent: true },
};

/** Days within which somebody notices. */
const LEAST_DAYS = 7;
const OF_BLOBS = [
  'blob_properties.delete_retention_policy',
  'blob_properties.container_delete_retention_policy',
];
const OF_SHARES = ['share_properties.retention_policy'];

export const deletedComesBack: Rule = {
  id: 'safe/deleted-comes-back',
  title: 'What is deleted from a store, or with a vault, can be brought back for a week at least',
  clauses: ['SAFE-1', 'DATA-1'],
  decides: ['SAFE-1'],
  severity: 'high',
  gates: true,
  protects: 'Without it a deletion by mistake or by malice is final the moment it is made.',
  remedy:
    'Write purge_protection_enabled = true on key vaults, leave soft delete on in recovery and backup vaults, and give storage accounts delete retention policies of 7 days or more.',
  sources: [
    'https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview',
    'https://learn.microsoft.com/azure/storage/blobs/soft-delete-blob-overview',
    'https://learn.microsoft.com/azure/backup/backup-azure-security-feature-cloud',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const vault of graph.ofType(...Object.keys(SWITCHES))) {
      yield expectValue(vault, vault, SWITCHES[vault.type]!);
    }
    for (const account of graph.ofType('azurerm_storage_account')) {
      const passing = passingOf(graph, account);
      if (passing !== undefined) {
        yield pass(account, passing);
        continue;
      }
      const kind = written(account, 'account_kind');
      if (kind.state === 'unknown') {
        yield unknown(account, 'what kind of account it is is not known before deployment', [
          step(account, 'account_kind', show(kind)),
        ]);
        continue;
      }
      for (const path of textOf(kind) === 'FileStorage' ? OF_SHARES : OF_BLOBS) yield keeps(account, path);
    }
  },
};

/** Whether a policy is there, and for how long; days that nobody wrote are seven. */
function keeps(account: Resource, path: string): Result {
  const [parent = '', child = ''] = path.split('.');
  const policy = account.blocks(parent).flatMap((block) => block.blocks(child))[0];
  if (!policy) {
    const hidden = foundAt(account, path).find(({ attribute }) => attribute.state === 'unknown');
    const evidence = [step(account, path, hidden ? show(hidden.attribute) : 'nothing', `${LEAST_DAYS} days`)];
    return hidden
      ? unknown(account, `${path} is not known before deployment`, evidence)
      : fail(account, `keeps nothing that is deleted: ${path} is not written`, evidence);
  }
  const days = written(policy, 'days');
  const number = days.state === 'absent' ? LEAST_DAYS : numberOf(days);
  const evidence = [step(account, `${policy.path}.days`, show(days), `${LEAST_DAYS} or more`)];
  if (number === undefined) return unknown(account, `the days of ${path} are not known`, evidence);
  return number >= LEAST_DAYS
    ? pass(account, `${path} keeps for ${number} days`)
    : fail(account, `${path} keeps for ${number} days, less than ${LEAST_DAYS}`, evidence);
}
