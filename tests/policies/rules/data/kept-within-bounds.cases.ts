import { keptWithinBounds } from '../../../../policies/rules/data/kept-within-bounds';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const policy = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_backup_policy_vm', 'daily', attributes);
const server = (days: unknown) =>
  one('azurerm_postgresql_flexible_server', 'db', { backup_retention_days: days });

export const cases = casesOf(keptWithinBounds, [
  {
    name: 'a policy within the bounds passes',
    expect: 'pass',
    resources: policy({ retention_daily: { count: 30 }, retention_yearly: { count: 7 } }),
  },
  { name: 'a server that keeps for weeks passes', expect: 'pass', resources: server(35) },
  {
    name: 'copies of a few days fail',
    expect: 'fail',
    resources: one('azurerm_mssql_database', 'db', { short_term_retention_policy: { retention_days: 3 } }),
    says: 'keeps 3 days',
  },
  {
    name: 'copies that are kept for ever fail',
    expect: 'fail',
    resources: policy({ retention_daily: { count: 30 }, retention_yearly: { count: 99 } }),
    on: 'azurerm_backup_policy_vm.daily',
    says: 'keeps 99 years',
  },
  { name: 'days that are not known are undecided', expect: 'unknown', resources: server(UNKNOWN) },
  {
    name: 'what nobody wrote is the default',
    expect: 'not-applicable',
    resources: server(null),
  },
]);
