import { regions } from '../../../../policies/rules/survival/regions';
import { casesOf } from '../support/rule-case';
import { bothRegions, meant, service, southOnly } from './estate';

export const cases = casesOf(regions, [
  {
    name: 'machines in both regions among which clients choose stay up',
    expect: 'pass',
    resources: bothRegions(),
    declaration: meant([service()]),
  },
  {
    name: 'machines of one region without a copy anywhere are not recovered',
    expect: 'fail',
    resources: bothRegions(),
    declaration: meant([southOnly()]),
    on: 'services.orders',
    says: 'nothing brings it up again',
  },
  {
    name: 'without a service there is nothing to prove',
    expect: 'not-applicable',
    declaration: meant([]),
  },
]);
