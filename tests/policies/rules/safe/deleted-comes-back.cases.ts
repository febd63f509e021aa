import { deletedComesBack } from '../../../../policies/rules/safe/deleted-comes-back';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const account = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_storage_account', 'files', attributes);
const blobs = (days: unknown) => ({
  blob_properties: {
    delete_retention_policy: { days },
    container_delete_retention_policy: { days: 30 },
  },
});

export const cases = casesOf(deletedComesBack, [
  { name: 'an account that keeps what is deleted passes', expect: 'pass', resources: account(blobs(30)) },
  { name: 'days that nobody wrote are seven', expect: 'pass', resources: account(blobs(null)) },
  {
    name: 'files have a policy of their own',
    expect: 'pass',
    resources: account({ account_kind: 'FileStorage', share_properties: { retention_policy: { days: 14 } } }),
  },
  {
    name: 'a vault that nobody can purge passes',
    expect: 'pass',
    resources: one('azurerm_key_vault', 'secrets', { purge_protection_enabled: true }),
  },
  {
    name: 'what is on its way to the other region is kept there',
    expect: 'pass',
    resources: merge(
      account({}),
      one('azurerm_site_recovery_replicated_vm', 'app', {
        managed_disk: [{ staging_storage_account_id: '${azurerm_storage_account.files.id}' }],
      }),
    ),
  },
  {
    name: 'an account without a policy fails',
    expect: 'fail',
    resources: account({}),
    on: 'azurerm_storage_account.files',
    says: 'blob_properties.delete_retention_policy',
  },
  {
    name: 'blobs alone are not containers',
    expect: 'fail',
    resources: account({ blob_properties: { delete_retention_policy: { days: 30 } } }),
    says: 'container_delete_retention_policy',
  },
  { name: 'too few days fail', expect: 'fail', resources: account(blobs(2)), says: 'less than 7' },
  {
    name: 'a vault that can be purged fails',
    expect: 'fail',
    resources: one('azurerm_key_vault', 'secrets', {}),
    says: 'purge_protection_enabled',
  },
  {
    name: 'a backup vault whose soft delete is off fails',
    expect: 'fail',
    resources: one('azurerm_data_protection_backup_vault', 'copies', { soft_delete: 'Off' }),
  },
  { name: 'days that are not known are undecided', expect: 'unknown', resources: account(blobs(UNKNOWN)) },
  { name: 'no store, nothing to bring back', expect: 'not-applicable', resources: {} },
]);
