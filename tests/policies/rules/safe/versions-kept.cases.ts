import { versionsKept } from '../../../../policies/rules/safe/versions-kept';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const account = (versions: unknown) =>
  one('azurerm_storage_account', 'files', { blob_properties: { versioning_enabled: versions } });

export const cases = casesOf(versionsKept, [
  { name: 'an account that keeps versions passes', expect: 'pass', resources: account(true) },

  {
    name: 'flow logs are written over every minute',
    expect: 'pass',
    resources: merge(
      account(false),
      one('azurerm_network_watcher_flow_log', 'web', {
        storage_account_id: '${azurerm_storage_account.files.id}',
      }),
    ),
  },
  { name: 'an account that keeps none fails', expect: 'fail', resources: account(false) },
  {
    name: 'an account that says nothing keeps none',
    expect: 'fail',
    resources: one('azurerm_storage_account', 'files', {}),
    on: 'azurerm_storage_account.files',
  },
  { name: 'a switch that is not known is undecided', expect: 'unknown', resources: account(UNKNOWN) },
  {
    name: 'files have snapshots instead',
    expect: 'not-applicable',
    resources: one('azurerm_storage_account', 'files', { account_kind: 'FileStorage' }),
  },
]);
