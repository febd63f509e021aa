import { noSqlLogins } from '../../../../policies/rules/mfa/no-sql-logins';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf, planOf } from '../support/rule-case';

const server = (administrator: unknown) =>
  one('azurerm_mssql_server', 'orders', { azuread_administrator: administrator });
const entraOnly = (only: unknown) => [{ login_username: 'dba', azuread_authentication_only: only }];
const postgres = (authentication: unknown) =>
  one('azurerm_postgresql_flexible_server', 'maps', { authentication });
const mysql = one('azurerm_mysql_flexible_server', 'site', {});
const setting = (name: string, value: unknown) =>
  one('azurerm_mysql_flexible_server_configuration', 'only', {
    name,
    server_name: '${azurerm_mysql_flexible_server.site.name}',
    value,
  });
const instance = (administrator: unknown = null) =>
  one('azurerm_mssql_managed_instance', 'finance', { azure_active_directory_administrator: administrator });

export const cases = casesOf(noSqlLogins, [
  { name: 'a server for Entra identities only passes', expect: 'pass', resources: server(entraOnly(true)) },
  {
    name: 'a server with an Entra administrator keeps its SQL logins unless it says so',
    expect: 'fail',
    resources: server(entraOnly(null)),
    on: 'azurerm_mssql_server.orders',
    says: 'takes SQL logins',
  },
  { name: 'a server without an Entra administrator has SQL logins', expect: 'fail', resources: server(null) },
  {
    name: 'a server whose switch is not known is undecided',
    expect: 'unknown',
    resources: server(entraOnly(UNKNOWN)),
  },
  {
    name: 'a plan that leaves the switch to Azure leaves SQL logins',
    expect: 'fail',
    stacks: {
      test: planOf(server(entraOnly(null)), {
        'azurerm_mssql_server.orders': {
          afterUnknown: { azuread_administrator: [{ azuread_authentication_only: true }] },
          expressions: { name: { constant_value: 'orders' } },
        },
      }),
    },
    kind: 'plan',
  },
  {
    name: 'PostgreSQL without passwords passes',
    expect: 'pass',
    resources: postgres({ password_auth_enabled: false, active_directory_auth_enabled: true }),
  },
  { name: 'PostgreSQL that says nothing takes passwords', expect: 'fail', resources: postgres(null) },
  {
    name: 'MySQL takes Entra identities only where a setting of the server says so',
    expect: 'pass',
    resources: merge(mysql, setting('aad_auth_only', 'ON')),
  },
  { name: 'MySQL without that setting takes passwords', expect: 'fail', resources: mysql },
  {
    name: 'another setting of MySQL closes nothing',
    expect: 'fail',
    resources: merge(mysql, setting('require_secure_transport', 'ON')),
  },
  {
    name: 'a setting of MySQL whose value is not known is undecided',
    expect: 'unknown',
    resources: merge(mysql, setting('aad_auth_only', UNKNOWN)),
  },
  {
    name: 'a managed instance may say so itself',
    expect: 'pass',
    resources: instance({ azuread_authentication_only_enabled: true }),
  },
  {
    name: 'a managed instance may be told so by a resource beside it',
    expect: 'pass',
    resources: merge(
      instance(),
      one('azurerm_mssql_managed_instance_active_directory_administrator', 'finance', {
        managed_instance_id: '${azurerm_mssql_managed_instance.finance.id}',
        azuread_authentication_only: true,
      }),
    ),
  },
  { name: 'a managed instance that nobody tells has SQL logins', expect: 'fail', resources: instance() },
  {
    name: 'MongoDB for Entra identities only passes',
    expect: 'pass',
    resources: one('azurerm_mongo_cluster', 'events', { authentication_methods: ['MicrosoftEntraID'] }),
  },
  {
    name: 'a job that signs in with a SQL login fails',
    expect: 'fail',
    resources: one('azurerm_mssql_job_credential', 'nightly', { username: 'job', password: 'secret' }),
    says: 'password is written',
  },
  { name: 'no database, no logins', expect: 'not-applicable', resources: {} },
]);
