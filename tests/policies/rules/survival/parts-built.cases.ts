import { partsBuilt } from '../../../../policies/rules/survival/parts-built';
import { casesOf } from '../support/rule-case';
import { bothRegions, machineId, meant, service } from './estate';

const part = { kind: 'built', name: 'machines', chosenBy: 'clients' } as const;

export const cases = casesOf(partsBuilt, [
  {
    name: 'all parts are there',
    expect: 'pass',
    resources: bothRegions(),
    declaration: meant([service()]),
  },
  {
    name: 'a machine that nothing judged makes is missed',
    expect: 'fail',
    resources: bothRegions(),
    declaration: meant([service({ parts: [{ ...part, resources: [machineId('south-3')] }] })]),
    on: 'services.orders',
    says: 'south-3',
  },
  {
    name: 'a part of nothing is missed',
    expect: 'fail',
    resources: bothRegions(),
    declaration: meant([service({ parts: [{ ...part, resources: [] }] })]),
    says: 'machines',
  },
  {
    name: 'without a service there is nothing to prove',
    expect: 'not-applicable',
    declaration: meant([]),
  },
]);
