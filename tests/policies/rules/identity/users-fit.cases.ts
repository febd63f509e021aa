import { usersFit } from '../../../../policies/rules/identity/users-fit';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const user = (name: unknown, country: unknown = 'GB') =>
  one('azuread_user', 'ada', { user_principal_name: name, usage_location: country });

export const cases = casesOf(usersFit, [
  { name: 'a name with a domain and a country pass', expect: 'pass', resources: user('ada@example.org') },
  { name: 'no country passes', expect: 'pass', resources: user('ada@example.org', null) },
  {
    name: 'UK is no country code',
    expect: 'fail',
    resources: user('ada@example.org', 'UK'),
    on: 'azuread_user.ada',
    says: '"UK", which is no country',
  },
  {
    name: 'a name without a domain fails',
    expect: 'fail',
    resources: user('ada'),
    says: 'which has no domain',
  },
  { name: 'a name that is not known is undecided', expect: 'unknown', resources: user(UNKNOWN) },
  { name: 'no person, no name', expect: 'not-applicable', resources: {} },
]);
