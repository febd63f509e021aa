import { baselineComplete } from '../../../../policies/rules/identity/baseline-complete';
import { declare, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { declaredTenant } from './declared-tenant';
import { policy } from './policies';

const declaration = declare({
  tenants: [
    declaredTenant({ baseline: [{ code: 'CA000', policy: 'mfa', title: 'A second factor for everybody' }] }),
  ],
});

export const cases = casesOf(baselineComplete, [
  { name: 'a policy that is enforced passes', expect: 'pass', resources: policy(), declaration },
  {
    name: 'a policy that only reports fails',
    expect: 'fail',
    resources: policy({ state: 'enabledForReportingButNotEnforced' }),
    declaration,
    on: 'azuread_conditional_access_policy.mfa',
    says: 'only reports',
  },
  {
    name: 'a policy that is switched off fails',
    expect: 'fail',
    resources: policy({ state: 'disabled' }),
    declaration,
    says: 'is switched off',
  },
  {
    name: 'a policy that is not there fails where the estate would say it',
    expect: 'fail',
    resources: policy({ name: 'another' }),
    declaration,
    on: 'identity.tenants.council.policies.CA000',
    says: '"mfa" is not there',
  },
  {
    name: 'a state that is not known is undecided',
    expect: 'unknown',
    resources: policy({ state: UNKNOWN }),
    declaration,
  },
  { name: 'without a declared tenant there is no baseline', expect: 'not-applicable', resources: policy() },
]);
