import { wordsStandAlone } from '../../../../policies/rules/identity/words-stand-alone';
import { UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { AZURE_MANAGEMENT, policy, SOMEBODY } from './policies';

export const cases = casesOf(wordsStandAlone, [
  { name: 'a word alone passes', expect: 'pass', resources: policy() },
  {
    name: 'words that stand for some go with ids',
    expect: 'pass',
    resources: policy({ applications: { included_applications: ['Office365', AZURE_MANAGEMENT] } }),
  },
  {
    name: 'All with somebody fails',
    expect: 'fail',
    resources: policy({ users: { included_users: ['All', SOMEBODY] } }),
    on: 'azuread_conditional_access_policy.mfa',
    says: 'includes users by "All" and by others too',
  },
  {
    name: 'All with None fails',
    expect: 'fail',
    resources: policy({ applications: { included_applications: ['All', 'None'] } }),
  },
  {
    name: 'roles that are all are refused, with others beside them',
    expect: 'fail',
    resources: policy({ users: { included_roles: ['All', SOMEBODY] } }),
  },
  {
    name: 'nothing is left where all is left out',
    expect: 'fail',
    resources: policy({ users: { included_users: ['All'], excluded_users: ['All'] } }),
    says: 'excludes users by "All"',
  },
  {
    name: 'a list that is not known is undecided',
    expect: 'unknown',
    resources: policy({ users: { included_users: UNKNOWN } }),
  },
  { name: 'no policy, no words', expect: 'not-applicable', resources: {} },
]);
