import { exclusionGroupsGuarded } from '../../../../policies/rules/identity/exclusion-groups-guarded';
import { merge, one } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { guardedGroup, policy, PolicyChanges, SOME_GROUP } from './policies';

const excluding = (group: string, changes: PolicyChanges = {}) =>
  policy({ users: { included_users: ['All'], excluded_groups: [group] }, ...changes });
const ordinary = one('azuread_group', 'staff', {
  display_name: 'Staff',
  security_enabled: true,
  assignable_to_role: false,
});
const STAFF = '${azuread_group.staff.object_id}';
const BLOCK = { operator: 'OR', built_in_controls: ['block'] };

export const cases = casesOf(exclusionGroupsGuarded, [
  {
    name: 'a group that roles can be given to passes',
    expect: 'pass',
    resources: merge(guardedGroup('staff'), excluding(STAFF)),
  },
  {
    name: 'a group that many may add members to fails',
    expect: 'fail',
    resources: merge(ordinary, excluding(STAFF)),
    on: 'azuread_conditional_access_policy.mfa',
    says: 'leaves out "Staff", which many may add members to',
  },
  {
    name: 'whom an unconditional block leaves out the other policies judge',
    expect: 'not-applicable',
    resources: merge(ordinary, excluding(STAFF, { grant: BLOCK })),
  },
  {
    name: 'a block on a condition is a policy like others',
    expect: 'fail',
    resources: merge(
      ordinary,
      excluding(STAFF, { grant: BLOCK, conditions: { sign_in_risk_levels: ['high'] } }),
    ),
  },
  {
    name: 'a group that is not judged is undecided',
    expect: 'unknown',
    resources: excluding(SOME_GROUP),
  },
  {
    name: 'a policy that leaves nobody out has no such group',
    expect: 'not-applicable',
    resources: policy({ users: { included_users: ['All'] } }),
  },
]);
