import { exclusionsDeclared } from '../../../../policies/rules/sign-in/exclusions-declared';
import { OTHER_GROUP } from '../identity/policies';
import { UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { BREAK_GLASS, meantTenant, smallTenant } from './tenant';

const declaration = meantTenant();
const excluding = (...groups: readonly unknown[]) =>
  smallTenant({ mfa: { users: { included_users: ['All'], excluded_groups: [BREAK_GLASS, ...groups] } } });

export const cases = casesOf(exclusionsDeclared, [
  { name: 'exclusions that exceptions say pass', expect: 'pass', resources: smallTenant(), declaration },
  {
    name: 'a group that no exception says fails',
    expect: 'fail',
    resources: excluding(OTHER_GROUP),
    declaration,
    says: 'and no exception says so',
  },
  {
    name: 'an application that no exception says fails',
    expect: 'fail',
    resources: smallTenant({
      mfa: { applications: { included_applications: ['All'], excluded_applications: ['Office365'] } },
    }),
    declaration,
  },
  {
    name: 'a group that is not known may be one that no exception says',
    expect: 'unknown',
    resources: excluding(UNKNOWN),
    declaration,
  },
  {
    name: 'without a declaration there are no exceptions',
    expect: 'not-applicable',
    resources: smallTenant(),
  },
]);
