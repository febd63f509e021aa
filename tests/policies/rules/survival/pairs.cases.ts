import { pairs } from '../../../../policies/rules/survival/pairs';
import { casesOf } from '../support/rule-case';
import { bothRegions, meant, service, southOnly } from './estate';

export const cases = casesOf(pairs, [
  {
    name: 'the other region carries on when both machines of one are lost',
    expect: 'pass',
    resources: bothRegions(),
    declaration: meant([service()]),
  },
  {
    name: 'two machines without a third anywhere are lost together',
    expect: 'fail',
    resources: bothRegions(),
    declaration: meant([southOnly()]),
    on: 'services.orders',
  },
  {
    name: 'a tier that does not ask for pairs is not asked',
    expect: 'not-applicable',
    resources: bothRegions(),
    declaration: meant([southOnly({ tier: { ...service().tier, pairs: false } })]),
  },
]);
