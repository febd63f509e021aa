import { oneRiskAPolicy } from '../../../../policies/rules/identity/one-risk-a-policy';
import { UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { onPrograms, policy } from './policies';

export const cases = casesOf(oneRiskAPolicy, [
  { name: 'a policy without risks passes', expect: 'pass', resources: policy() },
  {
    name: 'one kind of risk passes',
    expect: 'pass',
    resources: policy({ conditions: { user_risk_levels: ['high'] } }),
  },
  {
    name: 'both kinds in one policy fail',
    expect: 'fail',
    resources: policy({ conditions: { user_risk_levels: ['high'], sign_in_risk_levels: ['high'] } }),
    on: 'azuread_conditional_access_policy.mfa',
    says: 'asks for user risk and sign-in risk together',
  },
  {
    name: 'no risk is no level',
    expect: 'fail',
    resources: policy({ conditions: { sign_in_risk_levels: ['none'] } }),
    says: '"none", which is no level of risk',
  },
  {
    name: 'the risk of programs goes with programs',
    expect: 'pass',
    resources: onPrograms({
      conditions: {
        client_applications: { included_service_principals: ['ServicePrincipalsInMyTenant'] },
        service_principal_risk_levels: ['high'],
      },
    }),
  },
  {
    name: 'the risk of programs without programs fails',
    expect: 'fail',
    resources: policy({ conditions: { service_principal_risk_levels: ['high'] } }),
    says: 'is about none',
  },
  {
    name: 'a risk that is not known is undecided',
    expect: 'unknown',
    resources: policy({ conditions: { user_risk_levels: UNKNOWN } }),
  },
  { name: 'no policy, no risk', expect: 'not-applicable', resources: {} },
]);
