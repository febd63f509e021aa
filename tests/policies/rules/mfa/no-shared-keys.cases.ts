import { noSharedKeys } from '../../../../policies/rules/mfa/no-shared-keys';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const functionApp = (more: Readonly<Record<string, unknown>>) =>
  one('azurerm_linux_function_app', 'orders', { storage_account_name: 'stforms', ...more });

export const cases = casesOf(noSharedKeys, [
  {
    name: 'an application that reads its storage with an identity passes',
    expect: 'pass',
    resources: functionApp({ storage_uses_managed_identity: true, storage_account_access_key: null }),
  },
  {
    name: 'an application with the key of its storage fails, and the key is not shown',
    expect: 'fail',
    resources: functionApp({ storage_account_access_key: 'secret' }),
    on: 'azurerm_linux_function_app.orders',
    says: 'storage_account_access_key is written',
  },
  {
    name: 'a key of storage that an application mounts fails, whichever block it is in',
    expect: 'fail',
    resources: functionApp({ storage_account: [{ name: 'a' }, { name: 'b', access_key: 'secret' }] }),
    says: 'storage_account.1.access_key is written',
  },
  {
    name: 'an address of backups is one with a signature',
    expect: 'fail',
    resources: functionApp({ backup: [{ name: 'daily', storage_account_url: 'https://...' }] }),
  },
  {
    name: 'a key that comes from elsewhere may be none',
    expect: 'unknown',
    resources: functionApp({ storage_account_access_key: UNKNOWN }),
  },
  {
    name: 'a logic app of the standard kind takes no other way to its storage',
    expect: 'fail',
    resources: one('azurerm_logic_app_standard', 'tickets', { storage_account_name: 'stforms' }),
    says: 'the key of the storage account that it keeps its state in',
  },
  {
    name: 'a signature of a disk fails',
    expect: 'fail',
    resources: one('azurerm_managed_disk_sas_token', 'copy', { managed_disk_id: UNKNOWN }),
  },
  { name: 'what carries no key is not judged', expect: 'not-applicable', resources: {} },
]);
