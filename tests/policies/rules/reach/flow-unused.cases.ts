import { flowUnused } from '../../../../policies/rules/reach/flow-unused';
import { casesOf } from '../support/rule-case';
import { appOut, appToDb, dbIn, meant, smallEstate } from './estate';

export const cases = casesOf(flowUnused, [
  {
    name: 'flows that have their rules, and rules that have their flows, pass',
    expect: 'pass',
    resources: smallEstate(),
    declaration: meant(),
    on: 'flows.app-to-db',
  },
  {
    name: 'a rule for a flow that is gone is found',
    expect: 'fail',
    resources: smallEstate({
      app: [appOut(), appOut({ name: 'old', priority: 210, description: 'web/reports: monthly reports' })],
    }),
    declaration: meant(),
    on: 'azurerm_network_security_group.app',
    says: '"web/reports", which nobody declares',
  },
  {
    name: 'a flow that no rule names is found',
    expect: 'fail',
    resources: smallEstate(),
    declaration: meant([appToDb(), appToDb({ id: 'reports' })]),
    on: 'flows.reports',
  },
  {
    name: 'what Azure requires is for no flow',
    expect: 'pass',
    resources: smallEstate({
      db: [dbIn(), dbIn({ name: 'names', priority: 210, description: 'dns: names' })],
    }),
    declaration: meant(),
  },
  {
    name: 'a description that begins with no id is for nobody',
    expect: 'pass',
    resources: smallEstate({
      db: [dbIn(), dbIn({ name: 'other', priority: 210, description: 'Orders: by hand' })],
    }),
    declaration: meant(),
  },
  {
    name: 'where no rule names a flow, rules and flows are kept apart by design',
    expect: 'not-applicable',
    resources: smallEstate(),
    declaration: meant([appToDb({ id: 'other' })]),
  },
]);
