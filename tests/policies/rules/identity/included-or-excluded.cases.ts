import { includedOrExcluded } from '../../../../policies/rules/identity/included-or-excluded';
import { merge, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { guardedGroup, OTHER_GROUP, policy, SOME_GROUP } from './policies';

const groups = (included: readonly unknown[], excluded: readonly unknown[]) =>
  policy({ users: { included_groups: included, excluded_groups: excluded } });

export const cases = casesOf(includedOrExcluded, [
  {
    name: 'two groups, one of them left out, pass',
    expect: 'pass',
    resources: groups([SOME_GROUP], [OTHER_GROUP]),
  },
  {
    name: 'a group that is both fails, in whatever case',
    expect: 'fail',
    resources: groups([SOME_GROUP], [SOME_GROUP.toUpperCase()]),
    on: 'azuread_conditional_access_policy.mfa',
    says: 'so that it counts for nothing',
  },
  {
    name: 'a group that another resource gives may be both too',
    expect: 'fail',
    resources: merge(
      guardedGroup('staff'),
      groups(['${azuread_group.staff.object_id}'], ['${azuread_group.staff.object_id}']),
    ),
  },
  {
    name: 'a list that is not known is undecided',
    expect: 'unknown',
    resources: groups([SOME_GROUP], [UNKNOWN]),
  },
  { name: 'no policy, no lists', expect: 'not-applicable', resources: {} },
]);
