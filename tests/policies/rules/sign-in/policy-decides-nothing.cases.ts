import { policyDecidesNothing } from '../../../../policies/rules/sign-in/policy-decides-nothing';
import { merge, UNKNOWN } from '../support/fragments';
import { guardedGroup, PolicyChanges } from '../identity/policies';
import { casesOf } from '../support/rule-case';
import { forEverybody } from './tenant';

const base = merge(guardedGroup('break-glass'), forEverybody('mfa'));
const enrolment = (changes: PolicyChanges = {}) =>
  merge(
    base,
    forEverybody('enrolment', {
      applications: { included_applications: ['d4ebce55-015a-49b5-a083-c84d1797ae8c'] },
      ...changes,
    }),
  );

export const cases = casesOf(policyDecidesNothing, [
  {
    name: 'policies that each decide something pass',
    expect: 'pass',
    resources: enrolment({ grant: { operator: 'OR', built_in_controls: ['compliantDevice'] } }),
  },
  {
    name: 'a policy that asks for less than another one decides nothing',
    expect: 'fail',
    resources: enrolment(),
    on: 'azuread_conditional_access_policy.enrolment',
    says: 'without "enrolment" every sign-in would end the same',
  },
  {
    name: 'a policy of which little is known may decide something',
    expect: 'unknown',
    resources: enrolment({ grant: { operator: 'OR', built_in_controls: [UNKNOWN] } }),
  },
  { name: 'no policy, nothing decided', expect: 'not-applicable', resources: {} },
]);
