import { locked } from '../../../../policies/rules/safe/locked';
import { GROUP, merge, one, SUBSCRIPTION, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const vault = one('azurerm_key_vault', 'secrets', { location: 'uksouth' });
const group = one('azurerm_resource_group', GROUP, { name: GROUP, location: 'uksouth' });
const lock = (scope: unknown) =>
  one('azurerm_management_lock', 'keep', { scope, lock_level: 'CanNotDelete' });

export const cases = casesOf(locked, [
  {
    name: 'a vault with a lock of its own passes',
    expect: 'pass',
    resources: merge(vault, lock('${azurerm_key_vault.secrets.id}')),
  },
  {
    name: 'a lock on its group holds for it',
    expect: 'pass',
    resources: merge(vault, group, lock(`\${azurerm_resource_group.${GROUP}.id}`)),
  },
  {
    name: 'a lock on a group that is not judged holds for it',
    expect: 'pass',
    resources: merge(vault, lock(`/subscriptions/${SUBSCRIPTION}/resourceGroups/${GROUP}`)),
  },
  {
    name: 'a vault without a lock fails',
    expect: 'fail',
    resources: vault,
    on: 'azurerm_key_vault.secrets',
    says: 'not locked',
  },
  {
    name: "another resource's lock is not its own",
    expect: 'fail',
    resources: merge(
      vault,
      one('azurerm_key_vault', 'other', { location: 'uksouth' }),
      lock('${azurerm_key_vault.other.id}'),
    ),
  },
  {
    name: 'a lock whose scope is not known may be its own',
    expect: 'unknown',
    resources: merge(vault, lock(UNKNOWN)),
  },
  { name: 'what can be made again needs no lock', expect: 'not-applicable', resources: group },
]);
