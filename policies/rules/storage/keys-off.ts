import { Rule } from '../rule';
import { expectValue } from '../support/expect-value';
import { flowLogAccounts } from '../support/passing-accounts';
import { pass } from '../support/results';

export const keysOff: Rule = {
  id: 'storage/keys-off',
  title: 'No storage account takes shared keys, but one that flow logs are written to',
  clauses: ['MFA-1', 'ZT-2'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A shared key opens everything in the account to whoever has it, from anywhere, and names nobody.',
  remedy: 'Write shared_access_key_enabled = false and give identities roles on the data.',
  sources: [
    'https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent',
    'https://learn.microsoft.com/azure/network-watcher/vnet-flow-logs-overview',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const account of graph.ofType('azurerm_storage_account')) {
      yield flowLogAccounts(graph).has(account)
        ? pass(
            account,
            'takes keys because flow logs are written with them; storage/open-only-to-identities guards it',
          )
        : expectValue(account, account, {
            path: 'shared_access_key_enabled',
            allowed: [false],
            whenAbsent: true,
          });
    }
  },
};
