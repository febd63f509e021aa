import { promisesPossible } from '../../../../policies/rules/survival/promises-possible';
import { casesOf } from '../support/rule-case';
import { bothRegions, meant, service, southOnly } from './estate';

export const cases = casesOf(promisesPossible, [
  {
    name: 'four machines allow what is promised',
    expect: 'pass',
    resources: bothRegions(),
    declaration: meant([service()]),
  },
  {
    name: 'two machines do not allow five nines and more',
    expect: 'fail',
    resources: bothRegions(),
    declaration: meant([southOnly({ tier: { ...service().tier, uptime: 99.99999 } })]),
    on: 'services.orders',
    says: 'promises 99.99999 %',
  },
  {
    name: 'whoever promises no uptime can keep it',
    expect: 'not-applicable',
    resources: bothRegions(),
    declaration: meant([service({ tier: { ...service().tier, uptime: undefined } })]),
  },
]);
