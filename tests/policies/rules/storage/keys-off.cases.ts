import { keysOff } from '../../../../policies/rules/storage/keys-off';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const account = (keys: unknown) =>
  one('azurerm_storage_account', 'files', { location: 'uksouth', shared_access_key_enabled: keys });

export const cases = casesOf(keysOff, [
  { name: 'an account without keys passes', expect: 'pass', resources: account(false) },
  {
    name: 'an account that flow logs are written to keeps its keys',
    expect: 'pass',
    resources: merge(
      account(true),
      one('azurerm_network_watcher_flow_log', 'web', {
        storage_account_id: '${azurerm_storage_account.files.id}',
      }),
    ),
  },
  {
    name: 'an account with keys fails',
    expect: 'fail',
    resources: account(true),
    on: 'azurerm_storage_account.files',
  },
  {
    name: 'an account that says nothing has keys',
    expect: 'fail',
    resources: account(null),
    says: 'nothing, which means true',
  },
  { name: 'a switch that is not known is undecided', expect: 'unknown', resources: account(UNKNOWN) },
  { name: 'no account, no keys', expect: 'not-applicable', resources: {} },
]);
