import { includesSomething } from '../../../../policies/rules/identity/includes-something';
import { UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { onPrograms, policy, SOME_PROGRAM } from './policies';

export const cases = casesOf(includesSomething, [
  { name: 'a policy on all passes', expect: 'pass', resources: policy() },
  {
    name: 'a policy on guests includes somebody',
    expect: 'pass',
    resources: policy({
      users: {
        included_guests_or_external_users: [
          {
            guest_or_external_user_types: ['internalGuest'],
            external_tenants: [{ membership_kind: 'all' }],
          },
        ],
      },
    }),
  },
  {
    name: 'an empty list of users is nobody',
    expect: 'fail',
    resources: policy({ users: { included_users: [] } }),
    on: 'azuread_conditional_access_policy.mfa',
    says: 'includes no users, so it matches nothing',
  },
  {
    name: 'no client type matches nothing',
    expect: 'fail',
    resources: policy({ conditions: { client_app_types: [] } }),
    says: 'includes no client applications',
  },
  {
    name: 'locations that are only left out are none',
    expect: 'fail',
    resources: policy({
      conditions: { locations: { included_locations: [], excluded_locations: ['AllTrusted'] } },
    }),
  },
  {
    name: 'programs that are only left out are none',
    expect: 'fail',
    resources: onPrograms({
      conditions: { client_applications: { excluded_service_principals: [SOME_PROGRAM] } },
    }),
    says: 'includes no service principals',
  },
  {
    name: 'a list that is not known is undecided',
    expect: 'unknown',
    resources: policy({ users: { included_groups: UNKNOWN } }),
  },
  { name: 'no policy, nothing to include', expect: 'not-applicable', resources: {} },
]);
