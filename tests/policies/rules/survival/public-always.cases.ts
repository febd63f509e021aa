import { publicAlways } from '../../../../policies/rules/survival/public-always';
import { casesOf } from '../support/rule-case';
import { bothRegions, meant, service } from './estate';

const published = [{ name: 'orders', title: 'Orders', by: 'front-door', service: 'orders' }] as const;

export const cases = casesOf(publicAlways, [
  {
    name: 'what the public reaches is always there',
    expect: 'pass',
    resources: bothRegions(),
    declaration: meant([service()], { published }),
  },
  {
    name: 'a service of office hours is not for the public',
    expect: 'fail',
    resources: bothRegions(),
    declaration: meant([service({ hours: 'office' })], { published }),
    on: 'services.orders',
    says: 'office hours',
  },
  {
    name: 'one that promises no uptime is not either',
    expect: 'fail',
    resources: bothRegions(),
    declaration: meant([service({ tier: { ...service().tier, uptime: undefined } })], { published }),
    says: 'promises no uptime',
  },
  {
    name: 'what leads to no declared service promises nothing',
    expect: 'fail',
    resources: bothRegions(),
    declaration: meant([], { published }),
    on: 'published.orders',
  },
  {
    name: 'without anything for the public there is nothing to ask',
    expect: 'not-applicable',
    resources: bothRegions(),
    declaration: meant([service()]),
  },
]);
