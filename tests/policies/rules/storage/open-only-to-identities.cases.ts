import { openOnlyToIdentities } from '../../../../policies/rules/storage/open-only-to-identities';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const account = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_storage_account', 'files', { location: 'uksouth', ...attributes });
const identitiesOnly = {
  shared_access_key_enabled: false,
  allow_nested_items_to_be_public: false,
  local_user_enabled: false,
};

export const cases = casesOf(openOnlyToIdentities, [
  {
    name: 'an account without public access passes',
    expect: 'pass',
    resources: account({ public_network_access_enabled: false }),
  },
  {
    name: 'an account that denies other networks passes',
    expect: 'pass',
    resources: account({ network_rules: [{ default_action: 'Deny' }] }),
  },
  {
    name: 'network rules may stand in a resource of their own',
    expect: 'pass',
    resources: merge(
      account({}),
      one('azurerm_storage_account_network_rules', 'files', {
        storage_account_id: '${azurerm_storage_account.files.id}',
        default_action: 'Deny',
      }),
    ),
  },
  {
    name: 'an open account that takes identities only passes',
    expect: 'pass',
    resources: account(identitiesOnly),
  },
  {
    name: 'an open account that takes keys fails',
    expect: 'fail',
    resources: account({ ...identitiesOnly, shared_access_key_enabled: true }),
    on: 'azurerm_storage_account.files',
    says: 'shared_access_key_enabled',
  },
  {
    name: 'an account that says nothing is open in every way',
    expect: 'fail',
    resources: account({}),
    says: 'local_user_enabled',
  },
  {
    name: 'public access that is not known is undecided',
    expect: 'unknown',
    resources: account({ public_network_access_enabled: UNKNOWN }),
  },
  { name: 'no account, nothing open', expect: 'not-applicable', resources: {} },
]);
