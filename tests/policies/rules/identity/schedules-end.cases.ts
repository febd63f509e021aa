import { schedulesEnd } from '../../../../policies/rules/identity/schedules-end';
import { Attributes, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const schedule = (attributes: Attributes) =>
  one('azuread_privileged_access_group_eligibility_schedule', 'staff', {
    assignment_type: 'member',
    ...attributes,
  });

export const cases = casesOf(schedulesEnd, [
  { name: 'half a year passes', expect: 'pass', resources: schedule({ duration: 'P180D' }) },
  {
    name: 'a date to come passes',
    expect: 'pass',
    resources: schedule({ expiration_date: '2027-06-01T00:00:00Z' }),
  },
  {
    name: 'no end at all stops the apply half way',
    expect: 'fail',
    resources: schedule({}),
    on: 'azuread_privileged_access_group_eligibility_schedule.staff',
    says: 'has no end',
  },
  {
    name: 'for ever fails',
    expect: 'fail',
    resources: schedule({ permanent_assignment: true }),
    says: 'is permanent',
  },
  {
    name: 'for ever beside a duration says two things',
    expect: 'fail',
    resources: schedule({ permanent_assignment: true, duration: 'P30D' }),
    says: 'of which the duration counts',
  },
  { name: 'a duration in words is none', expect: 'fail', resources: schedule({ duration: '180 days' }) },
  {
    name: 'a date that is past fails',
    expect: 'fail',
    resources: schedule({ expiration_date: '2026-06-01T00:00:00Z' }),
  },
  {
    name: 'an end that is not known is undecided',
    expect: 'unknown',
    resources: schedule({ duration: UNKNOWN }),
  },
  { name: 'no schedule, no end', expect: 'not-applicable', resources: {} },
]);
