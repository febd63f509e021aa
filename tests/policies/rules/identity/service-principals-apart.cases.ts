import { servicePrincipalsApart } from '../../../../policies/rules/identity/service-principals-apart';
import { UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { onPrograms, policy } from './policies';

export const cases = casesOf(servicePrincipalsApart, [
  { name: 'a policy on people passes', expect: 'pass', resources: policy() },
  { name: 'a policy that blocks programs passes', expect: 'pass', resources: onPrograms() },
  {
    name: 'people beside programs fail',
    expect: 'fail',
    resources: onPrograms({ users: { included_users: ['All'] } }),
    on: 'azuread_conditional_access_policy.mfa',
    says: 'is about users as well as about programs',
  },
  {
    name: 'a program shows no second factor',
    expect: 'fail',
    resources: onPrograms({ grant: { operator: 'OR', built_in_controls: ['mfa'] } }),
    says: 'something other than to stay out',
  },
  {
    name: 'a program has no platform',
    expect: 'fail',
    resources: onPrograms({
      conditions: {
        client_applications: { included_service_principals: ['ServicePrincipalsInMyTenant'] },
        platforms: { included_platforms: ['all'] },
      },
    }),
  },
  {
    name: 'programs that are not known leave it undecided',
    expect: 'unknown',
    resources: onPrograms({ conditions: { client_applications: { included_service_principals: UNKNOWN } } }),
  },
  { name: 'no policy, no programs', expect: 'not-applicable', resources: {} },
]);
