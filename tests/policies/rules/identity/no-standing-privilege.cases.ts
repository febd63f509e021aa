import { noStandingPrivilege } from '../../../../policies/rules/identity/no-standing-privilege';
import { Attributes, declare, merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { declaredTenant } from './declared-tenant';
import { GLOBAL_ADMINISTRATOR, guardedGroup, SOMEBODY } from './policies';

const OWNER = '/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const READER = '/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7';
const CONTRIBUTOR = '/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c';

const held = (principal: string) =>
  one('azuread_directory_role_assignment', 'admin', {
    role_id: GLOBAL_ADMINISTRATOR,
    principal_object_id: principal,
  });
const byGroup = (attributes: Attributes = {}) =>
  merge(guardedGroup('role', attributes), held('${azuread_group.role.object_id}'));
const azure = (role: unknown, type: unknown = null) =>
  one('azurerm_role_assignment', 'given', {
    scope: '/subscriptions/x',
    role_definition_id: role,
    principal_type: type,
  });

export const cases = casesOf(noStandingPrivilege, [
  {
    name: 'a role on a group that nobody is in passes',
    expect: 'pass',
    resources: byGroup(),
  },
  {
    name: 'a role on a group with standing members fails',
    expect: 'fail',
    resources: byGroup({ members: [SOMEBODY] }),
    on: 'azuread_directory_role_assignment.admin',
    says: 'gives Global Administrator to a group with standing members',
  },
  {
    name: 'members that stand beside the group are standing too',
    expect: 'fail',
    resources: merge(
      byGroup(),
      one('azuread_group_member', 'ada', {
        group_object_id: '${azuread_group.role.object_id}',
        member_object_id: SOMEBODY,
      }),
    ),
  },
  {
    name: 'a role on a group that anybody may change fails',
    expect: 'fail',
    resources: byGroup({ assignable_to_role: false }),
    says: 'cannot be given roles',
  },
  {
    name: 'a role on a person fails',
    expect: 'fail',
    resources: merge(
      one('azuread_user', 'ada', { user_principal_name: 'ada@example.org' }),
      held('${azuread_user.ada.object_id}'),
    ),
    says: 'to a person for good',
  },
  {
    name: 'a role on a program passes',
    expect: 'pass',
    resources: merge(
      one('azuread_service_principal', 'uploader', { client_id: SOMEBODY }),
      held('${azuread_service_principal.uploader.object_id}'),
    ),
  },
  {
    name: 'a role on somebody by id is undecided',
    expect: 'unknown',
    resources: held(SOMEBODY),
    says: 'what that is is not known',
  },
  {
    name: 'a break-glass account holds its role for good',
    expect: 'pass',
    resources: held(SOMEBODY),
    declaration: declare({
      tenants: [declaredTenant({ breakGlass: { group: 'break-glass', accounts: [SOMEBODY] } })],
    }),
  },
  { name: 'a reader passes', expect: 'pass', resources: azure(READER, 'Group') },
  {
    name: 'an owner fails, whoever it is',
    expect: 'fail',
    resources: azure(OWNER, 'ServicePrincipal'),
    on: 'azurerm_role_assignment.given',
    says: 'gives Owner for good',
  },
  {
    name: 'a contributor that is a program passes',
    expect: 'pass',
    resources: azure(CONTRIBUTOR, 'ServicePrincipal'),
  },
  { name: 'a contributor that is a person fails', expect: 'fail', resources: azure(CONTRIBUTOR, 'User') },
  {
    name: 'a contributor of whom it is not said what it is is undecided',
    expect: 'unknown',
    resources: azure(CONTRIBUTOR),
  },
  { name: 'a role that is not known is undecided', expect: 'unknown', resources: azure(UNKNOWN, 'User') },
  {
    name: 'an active assignment with an end passes',
    expect: 'pass',
    resources: one('azurerm_pim_active_role_assignment', 'given', {
      role_definition_id: OWNER,
      schedule: { expiration: { duration_hours: 8 } },
    }),
  },
  {
    name: 'an active assignment without an end fails',
    expect: 'fail',
    resources: one('azurerm_pim_active_role_assignment', 'given', { role_definition_id: OWNER }),
    says: 'is active for good',
  },
  { name: 'no role given, nothing standing', expect: 'not-applicable', resources: {} },
]);
