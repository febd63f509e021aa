import { preferredDatabase } from '../../../../policies/rules/data/preferred-database';
import { one } from '../support/fragments';
import { casesOf } from '../support/rule-case';

export const cases = casesOf(preferredDatabase, [
  { name: 'Azure SQL passes', expect: 'pass', resources: one('azurerm_mssql_database', 'cases', {}) },
  {
    name: 'MySQL takes an exemption',
    expect: 'fail',
    resources: one('azurerm_mysql_flexible_server', 'site', {}),
    on: 'azurerm_mysql_flexible_server.site',
    says: 'is MySQL',
  },
  {
    name: 'PostgreSQL takes an exemption',
    expect: 'fail',
    resources: one('azurerm_postgresql_flexible_server', 'catalogue', {}),
  },
  {
    name: 'a cache is no database',
    expect: 'not-applicable',
    resources: one('azurerm_managed_redis', 'sessions', {}),
  },
]);
