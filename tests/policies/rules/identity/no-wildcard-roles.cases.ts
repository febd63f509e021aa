import { noWildcardRoles } from '../../../../policies/rules/identity/no-wildcard-roles';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const role = (...actions: unknown[]) =>
  one('azurerm_role_definition', 'operator', { permissions: [{ actions }] });

export const cases = casesOf(noWildcardRoles, [
  {
    name: 'named actions pass',
    expect: 'pass',
    resources: role('Microsoft.Compute/virtualMachines/restart/action'),
  },
  { name: 'reading everything passes', expect: 'pass', resources: role('*/read') },
  {
    name: 'everything fails',
    expect: 'fail',
    resources: role('*'),
    on: 'azurerm_role_definition.operator',
    says: 'allows *, and whatever comes to fit that',
  },
  { name: 'everything of a service fails', expect: 'fail', resources: role('Microsoft.Network/*') },
  {
    name: 'data actions are actions too',
    expect: 'fail',
    resources: one('azurerm_role_definition', 'operator', {
      permissions: [{ data_actions: ['Microsoft.Storage/*'] }],
    }),
  },
  {
    name: 'a directory role is judged too',
    expect: 'pass',
    resources: one('azuread_custom_directory_role', 'operator', {
      permissions: [{ allowed_resource_actions: ['microsoft.directory/applications/standard/read'] }],
    }),
  },
  { name: 'actions that are not known are undecided', expect: 'unknown', resources: role(UNKNOWN) },
  { name: 'no role made here, no actions', expect: 'not-applicable', resources: {} },
]);
