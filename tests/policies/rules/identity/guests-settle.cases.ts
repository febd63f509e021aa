import { guestsSettle } from '../../../../policies/rules/identity/guests-settle';
import { UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { policy } from './policies';

const ALL = [{ membership_kind: 'all' }];
const guests = (types: unknown, tenants: unknown = ALL, more: readonly unknown[] = []) =>
  policy({
    users: {
      included_guests_or_external_users: [
        { guest_or_external_user_types: types, external_tenants: tenants },
        ...more,
      ],
    },
  });
const IN_ORDER = ['internalGuest', 'b2bCollaborationMember', 'serviceProvider'];

export const cases = casesOf(guestsSettle, [
  { name: 'types in the order that comes back pass', expect: 'pass', resources: guests(IN_ORDER) },
  {
    name: 'types in another order fail',
    expect: 'fail',
    resources: guests([...IN_ORDER].reverse()),
    on: 'azuread_conditional_access_policy.mfa',
    says: 'in another order',
  },
  {
    name: 'a type that there is not fails',
    expect: 'fail',
    resources: guests(['guest']),
    says: 'no type of guest',
  },
  {
    name: 'guests of no tenants fail',
    expect: 'fail',
    resources: guests(IN_ORDER, null),
    says: 'of which tenants',
  },
  {
    name: 'tenants under all are dropped',
    expect: 'fail',
    resources: guests(IN_ORDER, [{ membership_kind: 'all', members: ['x'] }]),
  },
  {
    name: 'tenants one by one pass',
    expect: 'pass',
    resources: guests(IN_ORDER, [{ membership_kind: 'enumerated', members: ['x'] }]),
  },
  {
    name: 'of two blocks one is thrown away',
    expect: 'fail',
    resources: guests(IN_ORDER, ALL, [{ guest_or_external_user_types: IN_ORDER, external_tenants: ALL }]),
  },
  { name: 'types that are not known are undecided', expect: 'unknown', resources: guests(UNKNOWN) },
  {
    name: 'a policy that says nothing of guests is not judged',
    expect: 'not-applicable',
    resources: policy(),
  },
]);
