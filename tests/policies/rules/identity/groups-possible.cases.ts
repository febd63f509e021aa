import { groupsPossible } from '../../../../policies/rules/identity/groups-possible';
import { Attributes, merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { guardedGroup, SOMEBODY } from './policies';

const group = (attributes: Attributes) =>
  one('azuread_group', 'staff', { display_name: 'Staff', security_enabled: true, ...attributes });
const RULE = { enabled: true, rule: 'user.employeeType -eq "Staff"' };

export const cases = casesOf(groupsPossible, [
  { name: 'a group of assigned members passes', expect: 'pass', resources: group({ members: [SOMEBODY] }) },
  {
    name: "a plan's empty list of rules is no rule",
    expect: 'pass',
    resources: group({ members: [SOMEBODY], dynamic_membership: [] }),
  },
  {
    name: 'a dynamic group with its type and its rule passes',
    expect: 'pass',
    resources: group({ types: ['DynamicMembership'], dynamic_membership: RULE }),
  },
  {
    name: 'a rule without the type fails',
    expect: 'fail',
    resources: group({ dynamic_membership: RULE }),
    on: 'azuread_group.staff',
    says: 'has a rule and is not dynamic',
  },
  {
    name: 'the type without a rule fails',
    expect: 'fail',
    resources: group({ types: ['DynamicMembership'] }),
  },
  {
    name: 'an empty rule takes nobody in',
    expect: 'fail',
    resources: group({ types: ['DynamicMembership'], dynamic_membership: { enabled: true, rule: ' ' } }),
  },
  {
    name: 'roles are not given to whom a rule takes in',
    expect: 'fail',
    resources: guardedGroup('staff', { types: ['DynamicMembership'], dynamic_membership: RULE }),
    says: 'can be given roles, and takes members in by a rule',
  },
  {
    name: 'roles are not given to groups inside a group',
    expect: 'fail',
    resources: merge(
      group({}),
      guardedGroup('administrators', { members: ['${azuread_group.staff.object_id}'] }),
    ),
    on: 'azuread_group.administrators',
    says: 'holds the group azuread_group.staff',
  },
  {
    name: 'a group for neither security nor mail is none',
    expect: 'fail',
    resources: group({ security_enabled: false }),
  },
  {
    name: 'a name that is too long fails',
    expect: 'fail',
    resources: group({ display_name: 'x'.repeat(257) }),
  },
  {
    name: 'a flag that is not known is undecided',
    expect: 'unknown',
    resources: group({ assignable_to_role: UNKNOWN }),
  },
  { name: 'no group, no members', expect: 'not-applicable', resources: {} },
]);
