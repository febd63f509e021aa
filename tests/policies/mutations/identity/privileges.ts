import { add, set } from '../stack-json';
import { felt, flips, unfelt } from './flips';
import { IdentityMutation } from './mutation';
import { dropAt, setAt } from './objects';

const SCHEDULE = 'role-global-administrator-eligible-administrators';
const RULES = 'role-global-administrator-rules';
const ROLE = 'role-global-administrator-role';
const HOLDERS = '${azuread_group_without_members.role-global-administrator-holders-group.object_id}';
const SUBSCRIPTION = '/subscriptions/5f1d0c52-8a1e-4c0b-9d57-2f6b6a1c0002';
const OWNER = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const PERSON = 'b7c1e2d4-3f58-4a96-8c0d-1e5a9b720031';

const address = {
  schedule: `azuread_privileged_access_group_eligibility_schedule.${SCHEDULE}`,
  rules: `azuread_group_role_management_policy.${RULES}`,
  role: `azuread_directory_role_assignment.${ROLE}`,
};
const STANDS = 'identity/no-standing-privilege';

/** Privileges, and what it takes to have them. */
export const PRIVILEGES: readonly IdentityMutation[] = [
  {
    name: 'an eligibility without an end',
    change: dropAt(address.schedule, ['duration']),
    expected: unfelt(flips('identity/schedules-end', SCHEDULE)),
  },
  {
    name: 'an eligibility for good',
    change: set(address.schedule, { permanent_assignment: true }),
    expected: unfelt(flips('identity/schedules-end', SCHEDULE)),
  },
  {
    name: 'an eligibility that ended last year',
    change: set(address.schedule, { expiration_date: '2025-12-31T00:00:00Z' }),
    expected: unfelt(flips('identity/schedules-end', SCHEDULE)),
  },
  {
    name: 'an approval without approvers',
    change: dropAt(address.rules, ['activation_rules', 'approval_stage']),
    expected: unfelt(flips('identity/approval-works', RULES)),
  },
  {
    name: 'an approver of whom nobody says what it is',
    change: dropAt(address.rules, ['activation_rules', 'approval_stage', 'primary_approver', 0, 'type']),
    expected: unfelt(flips('identity/approval-works', RULES)),
  },
  {
    name: 'an end that is wanted, of nobody says when',
    change: dropAt(address.rules, ['eligible_assignment_rules', 'expire_after']),
    expected: unfelt(flips('identity/approval-works', RULES)),
  },
  {
    name: 'an authentication context that nothing can make',
    change: setAt(
      address.rules,
      ['activation_rules', 'required_conditional_access_authentication_context'],
      'c1',
    ),
    expected: unfelt(flips('identity/approval-works', RULES)),
  },
  {
    name: 'a role for good, to somebody of whom it is not known what it is',
    change: set(address.role, { principal_object_id: PERSON }),
    expected: felt(flips(STANDS, `?${ROLE}`)),
  },
  {
    name: 'a role for good, to a person',
    change: (json) => {
      add('azuread_user.somebody', {
        display_name: 'Somebody',
        user_principal_name: 'somebody@county.example.org',
      })(json);
      set(address.role, { principal_object_id: '${azuread_user.somebody.object_id}' })(json);
    },
    expected: felt(flips(STANDS, ROLE)),
  },
  {
    name: 'a role for good, to a group that people are in',
    change: set(address.role, {
      principal_object_id: '${azuread_group.personas-administrators-group.object_id}',
    }),
    expected: felt(flips(STANDS, ROLE)),
  },
  {
    name: 'a group that holds a role can be changed by many',
    change: set('azuread_group_without_members.role-global-administrator-holders-group', {
      assignable_to_role: false,
    }),
    expected: unfelt(flips(STANDS, ROLE)),
  },
  {
    name: 'people stand in a group that holds a role',
    change: add('azuread_group_member.standing', {
      group_object_id: HOLDERS,
      member_object_id: PERSON,
    }),
    expected: unfelt(flips(STANDS, ROLE)),
  },
  {
    name: 'a role over something that is no scope',
    change: set(address.role, { directory_scope_id: 'county' }),
    expected: felt(flips('identity/role-scopes-fit', ROLE)),
  },
  {
    name: 'a role by the wrong kind of id',
    change: set(address.role, { role_id: 'Global Administrator' }),
    expected: felt(flips('identity/ids-fit', ROLE)),
  },
  {
    name: 'a standing owner of a subscription',
    change: add('azurerm_role_assignment.owner', {
      scope: SUBSCRIPTION,
      role_definition_name: 'Owner',
      principal_id: '${azuread_group.personas-administrators-group.object_id}',
      principal_type: 'Group',
    }),
    expected: unfelt(flips(STANDS, 'owner')),
  },
  {
    name: 'an owner who is active for good',
    change: add('azurerm_pim_active_role_assignment.owner', {
      scope: SUBSCRIPTION,
      role_definition_id: `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/${OWNER}`,
      principal_id: '${azuread_group.personas-administrators-group.object_id}',
    }),
    expected: unfelt(flips(STANDS, 'owner'), flips('monitoring/type-known', '?owner')),
  },
  {
    name: 'a role that allows whatever there is',
    change: setAt(
      'azurerm_role_definition.access-web-deployments-role',
      ['permissions', 0, 'actions'],
      ['Microsoft.Compute/*'],
    ),
    expected: unfelt(flips('identity/no-wildcard-roles', 'access-web-deployments-role')),
  },
  {
    name: 'harmless: a shorter eligibility',
    change: set(address.schedule, { duration: 'P30D' }),
    expected: unfelt(),
  },
  {
    name: 'harmless: a shorter activation, with a ticket',
    change: setAt(address.rules, ['activation_rules', 'maximum_duration'], 'PT30M'),
    expected: unfelt(),
  },
  {
    name: 'harmless: a reader for good',
    change: add('azurerm_role_assignment.reader', {
      scope: SUBSCRIPTION,
      role_definition_name: 'Reader',
      principal_id: '${azuread_group.personas-developers-group.object_id}',
      principal_type: 'Group',
    }),
    expected: unfelt(),
  },
];
