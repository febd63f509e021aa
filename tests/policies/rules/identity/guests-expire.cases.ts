import { guestsExpire } from '../../../../policies/rules/identity/guests-expire';
import { Attributes, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const policy = (attributes: Attributes) =>
  one('azuread_access_package_assignment_policy', 'schools', attributes);

export const cases = casesOf(guestsExpire, [
  { name: 'half a year passes', expect: 'pass', resources: policy({ duration_in_days: 180 }) },
  {
    name: 'a date to come passes',
    expect: 'pass',
    resources: policy({ expiration_date: '2027-08-31T00:00:00Z' }),
  },
  {
    name: 'nothing written is for ever',
    expect: 'fail',
    resources: policy({}),
    on: 'azuread_access_package_assignment_policy.schools',
    says: 'for ever',
  },
  { name: 'no days are for ever', expect: 'fail', resources: policy({ duration_in_days: 0 }) },
  {
    name: 'a date that is past fails',
    expect: 'fail',
    resources: policy({ expiration_date: '2026-08-31T00:00:00Z' }),
  },
  {
    name: 'an invitation has no end',
    expect: 'fail',
    resources: one('azuread_invitation', 'consultant', { user_email_address: 'x@example.org' }),
    says: 'invites somebody for ever',
  },
  {
    name: 'days that are not known are undecided',
    expect: 'unknown',
    resources: policy({ duration_in_days: UNKNOWN }),
  },
  { name: 'nobody from outside, no end', expect: 'not-applicable', resources: {} },
]);
