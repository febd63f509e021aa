import { sitesLeft } from '../../../../policies/rules/survival/sites-left';
import { casesOf } from '../support/rule-case';
import { bothRegions, meant, service } from './estate';

const sites = [
  {
    id: 'old',
    kind: 'datacentre',
    title: 'The old datacentre',
    ranges: ['172.20.0.0/16'],
    peers: [],
    expressRoute: false,
    closes: '2027-12-31',
  },
] as const;
const hosted = service({
  parts: [
    {
      kind: 'hosted',
      name: 'parcels',
      site: 'old',
      hypervisor: 'vmware',
      machines: ['PARCELS'],
      movesBy: '2027-06-30',
    },
  ],
});

export const cases = casesOf(sitesLeft, [
  {
    name: 'what stands there has time until its date',
    expect: 'pass',
    declaration: meant([hosted], { sites }),
    on: 'services.orders',
  },
  {
    name: 'what has not moved by its date is late',
    expect: 'fail',
    declaration: meant([hosted], { sites }),
    asOf: '2027-07-01',
    on: 'services.orders',
    says: '2027-06-30',
  },
  {
    name: 'a service that needs a datacentre which was to be closed keeps it open',
    expect: 'fail',
    declaration: meant([service({ parts: [{ ...hosted.parts[0]!, movesBy: '2029-01-01' } as never] })], {
      sites,
    }),
    asOf: '2028-01-01',
    on: 'sites.old',
    says: 'Orders',
  },
  {
    name: 'a datacentre that nobody needs may close',
    expect: 'pass',
    resources: bothRegions(),
    declaration: meant([service()], { sites }),
    asOf: '2028-01-01',
    on: 'sites.old',
  },
  {
    name: 'without a datacentre nothing has to move',
    expect: 'not-applicable',
    resources: bothRegions(),
    declaration: meant([service()]),
  },
]);
