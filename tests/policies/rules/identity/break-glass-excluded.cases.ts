import { breakGlassExcluded } from '../../../../policies/rules/identity/break-glass-excluded';
import { declare, merge, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { declaredTenant } from './declared-tenant';
import { guardedGroup, onPrograms, OTHER_GROUP, policy, SOMEBODY } from './policies';

const OTHER = '00000000-0000-4000-8000-0000000000a2';
const declaration = declare({
  tenants: [declaredTenant({ breakGlass: { group: 'break-glass', accounts: [SOMEBODY, OTHER] } })],
});
const ID = '${azuread_group.break-glass.object_id}';
const group = guardedGroup('break-glass', { members: [SOMEBODY, OTHER] });
const excluding = (...groups: unknown[]) =>
  policy({ users: { included_users: ['All'], excluded_groups: groups } });

export const cases = casesOf(breakGlassExcluded, [
  {
    name: 'a policy that leaves the group out passes',
    expect: 'pass',
    resources: merge(group, excluding(ID, OTHER_GROUP)),
    declaration,
  },
  {
    name: 'a policy that leaves somebody else out fails',
    expect: 'fail',
    resources: merge(group, excluding(OTHER_GROUP)),
    declaration,
    on: 'azuread_conditional_access_policy.mfa',
    says: 'does not leave out the break-glass group',
  },
  {
    name: 'a policy that leaves the accounts out one by one fails',
    expect: 'fail',
    resources: merge(
      group,
      policy({ users: { included_users: ['All'], excluded_users: [SOMEBODY, OTHER] } }),
    ),
    declaration,
  },
  {
    name: 'a policy that only reports leaves it out too',
    expect: 'fail',
    resources: merge(
      group,
      policy({
        state: 'enabledForReportingButNotEnforced',
        users: { included_users: ['All'], excluded_groups: [OTHER_GROUP] },
      }),
    ),
    declaration,
  },
  {
    name: "the group's own policy is on it, and one on programs has nobody to leave out",
    expect: 'pass',
    resources: merge(
      group,
      policy({ name: 'own', users: { included_groups: [ID] } }),
      onPrograms({ name: 'programs' }),
    ),
    declaration,
  },
  {
    name: 'somebody else in the group fails',
    expect: 'fail',
    resources: merge(guardedGroup('break-glass', { members: [SOMEBODY, OTHER, OTHER_GROUP] }), excluding(ID)),
    declaration,
    on: 'azuread_group.break-glass',
    says: `holds ${OTHER_GROUP} too`,
  },
  {
    name: 'an account that is not in the group fails',
    expect: 'fail',
    resources: merge(guardedGroup('break-glass', { members: [SOMEBODY] }), excluding(ID)),
    declaration,
    says: `does not hold ${OTHER}`,
  },
  {
    name: 'groups that are not known are undecided',
    expect: 'unknown',
    resources: merge(group, excluding(UNKNOWN)),
    declaration,
  },
  {
    name: 'without a declaration nobody knows which group it is',
    expect: 'not-applicable',
    resources: merge(group, excluding(ID)),
  },
]);
