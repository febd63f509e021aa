import { clientTypesWhole } from '../../../../policies/rules/identity/client-types-whole';
import { UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { policy } from './policies';

const types = (list: unknown) => policy({ conditions: { client_app_types: list } });

export const cases = casesOf(clientTypesWhole, [
  { name: 'all types by their word pass', expect: 'pass', resources: types(['all']) },
  { name: 'types by name pass', expect: 'pass', resources: types(['exchangeActiveSync', 'other']) },
  {
    name: 'all with another fails',
    expect: 'fail',
    resources: types(['all', 'browser']),
    on: 'azuread_conditional_access_policy.mfa',
    says: 'has "all" beside browser',
  },
  {
    name: 'a type that there is not fails',
    expect: 'fail',
    resources: types(['mobile']),
    says: 'no client type',
  },
  { name: 'types that are not known are undecided', expect: 'unknown', resources: types(UNKNOWN) },
  { name: 'no policy, no types', expect: 'not-applicable', resources: {} },
]);
