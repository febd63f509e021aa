import { noStrayIds } from '../../../../policies/rules/sign-in/no-stray-ids';
import { UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { OTHER_GROUP, policy } from '../identity/policies';
import { BREAK_GLASS, meantTenant, smallTenant } from './tenant';

const declaration = meantTenant();

export const cases = casesOf(noStrayIds, [
  { name: 'ids of what is there pass', expect: 'pass', resources: smallTenant(), declaration },
  {
    name: 'a group that is not there is nobody',
    expect: 'fail',
    resources: smallTenant({
      mfa: { users: { included_users: ['All'], excluded_groups: [BREAK_GLASS, OTHER_GROUP] } },
    }),
    declaration,
    on: 'azuread_conditional_access_policy.mfa',
    says: 'which is not there',
  },
  {
    name: 'a path in the place of an id leads nowhere',
    expect: 'fail',
    resources: smallTenant({
      mfa: {
        users: { included_users: ['All'], excluded_groups: ['${azuread_group.break-glass.id}'] },
      },
    }),
    declaration,
  },
  {
    name: 'whom every policy leaves out none protects',
    expect: 'fail',
    resources: policy(),
    says: 'which no other policy takes in',
  },
  {
    name: 'ids that are not known may lead nowhere',
    expect: 'unknown',
    resources: smallTenant({
      mfa: { users: { included_users: ['All'], excluded_groups: [BREAK_GLASS, UNKNOWN] } },
    }),
    declaration,
  },
  { name: 'no policy, no ids', expect: 'not-applicable', resources: {} },
]);
