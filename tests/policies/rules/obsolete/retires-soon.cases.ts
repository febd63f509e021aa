import { retiresSoon } from '../../../../policies/rules/obsolete/retires-soon';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const server = (version: unknown) => one('azurerm_postgresql_flexible_server', 'db', { version });

export const cases = casesOf(retiresSoon, [
  { name: 'what has years to go passes', expect: 'pass', resources: server('17') },
  { name: 'what has ended is for the other rule', expect: 'pass', resources: server('13') },
  {
    name: 'what ends within a year is warned of',
    expect: 'fail',
    resources: server('15'),
    on: 'azurerm_postgresql_flexible_server.db',
    says: 'in support until 2027-11-11',
  },
  { name: 'a version that is not known is undecided', expect: 'unknown', resources: server(UNKNOWN) },
  { name: 'nothing of the table, nothing to warn of', expect: 'not-applicable', resources: {} },
]);
