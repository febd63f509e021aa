import { flowInForce } from '../../../../policies/rules/reach/flow-in-force';
import { casesOf } from '../support/rule-case';
import { appToDb, meant } from './estate';

export const cases = casesOf(flowInForce, [
  {
    name: 'a flow is open on its last day',
    expect: 'pass',
    declaration: meant([appToDb({ until: '2026-12-01' })]),
    on: 'flows.app-to-db',
  },
  {
    name: 'a flow past its date fails',
    expect: 'fail',
    declaration: meant([appToDb({ until: '2026-11-30' })]),
    on: 'flows.app-to-db',
    says: 'was needed until 2026-11-30',
  },
  {
    name: 'a flow without a date is reviewed with the policies',
    expect: 'not-applicable',
    declaration: meant(),
  },
]);
