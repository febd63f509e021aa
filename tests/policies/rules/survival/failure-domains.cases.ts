import { failureDomains } from '../../../../policies/rules/survival/failure-domains';
import { casesOf } from '../support/rule-case';
import { bothRegions, machine, meant, service, southOnly } from './estate';

export const cases = casesOf(failureDomains, [
  {
    name: 'machines of different zones and fault domains outlast each of them',
    expect: 'pass',
    resources: bothRegions(),
    declaration: meant([service()]),
  },
  {
    name: 'machines of one zone are gone with it',
    expect: 'fail',
    resources: bothRegions({ 'south-2': { zone: '1' } }),
    declaration: meant([southOnly()]),
    on: 'services.orders',
    says: 'zone 1 of UK South',
  },
  {
    name: 'a service without a part of its own falls with what it depends on',
    expect: 'fail',
    resources: bothRegions({ 'south-2': { zone: '1' } }),
    declaration: meant([southOnly({ name: 'ledger', title: 'Ledger' }), service({ dependsOn: ['ledger'] })]),
    says: 'Ledger',
  },
  {
    name: 'of a configuration that nobody declared anything for, a lone machine is a service that falls with it',
    expect: 'fail',
    resources: machine('lone', 'uksouth', { zone: '1' }),
    on: 'services.lone',
    says: 'nothing brings it up again',
  },
  {
    name: 'without a service there is nothing to prove',
    expect: 'not-applicable',
    declaration: meant([]),
  },
]);
