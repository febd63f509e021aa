import { flowLogAccountOwn } from '../../../../policies/rules/network/flow-log-account-own';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const logging = (region: string, account: unknown = '${azurerm_storage_account.flows.id}') =>
  merge(
    one('azurerm_network_watcher_flow_log', 'web', { location: 'uksouth', storage_account_id: account }),
    one('azurerm_storage_account', 'flows', { location: region }),
  );

export const cases = casesOf(flowLogAccountOwn, [
  { name: 'an account of the region without rules passes', expect: 'pass', resources: logging('uksouth') },
  {
    name: 'an account of another region fails',
    expect: 'fail',
    resources: logging('ukwest'),
    on: 'azurerm_network_watcher_flow_log.web',
    says: 'in ukwest',
  },
  {
    name: 'an account with lifecycle rules fails',
    expect: 'fail',
    resources: merge(
      logging('uksouth'),
      one('azurerm_storage_management_policy', 'tidy', {
        storage_account_id: '${azurerm_storage_account.flows.id}',
      }),
    ),
    says: 'azurerm_storage_management_policy.tidy',
  },
  {
    name: 'an account that is not known is undecided',
    expect: 'unknown',
    resources: logging('uksouth', UNKNOWN),
  },
  {
    name: 'an account without flow logs is not judged',
    expect: 'not-applicable',
    resources: one('azurerm_storage_account', 'files', { location: 'uksouth' }),
  },
]);
