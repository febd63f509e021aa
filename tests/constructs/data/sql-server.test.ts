import { SqlServer } from '../../../constructs/data/sql-server';
import { blockEstate, blockProps, SQL } from '../../fixtures/block-estate';
import { synthesize } from '../../fixtures/synthesize';

const build = (region = 0) =>
  synthesize((stack) => new SqlServer(stack, 'sql', blockProps(SQL, region)), blockEstate());

describe('a SQL server', () => {
  it('takes sign-ins by Entra ID alone, of an identity that no person is, and no public network', () => {
    expect(build()['azurerm_mssql_server.sql-server']).toMatchObject({
      azuread_administrator: {
        azuread_authentication_only: true,
        login_username: '${azurerm_user_assigned_identity.sql-administrator.name}',
        object_id: '${azurerm_user_assigned_identity.sql-administrator.principal_id}',
      },
      minimum_tls_version: '1.2',
      public_network_access_enabled: false,
      connection_policy: 'Proxy',
    });
  });

  it('is audited to the workspace of its own region, by a log of its master', () => {
    const resources = build(1);
    expect(resources['azurerm_mssql_server_extended_auditing_policy.sql-audit']).toMatchObject({
      enabled: true,
      log_monitoring_enabled: true,
      depends_on: ['azurerm_monitor_diagnostic_setting.sql-audit-diagnostics'],
    });
    expect(resources['azurerm_monitor_diagnostic_setting.sql-audit-diagnostics']).toMatchObject({
      target_resource_id: '${azurerm_mssql_server.sql-server.id}/databases/master',
      log_analytics_workspace_id: expect.stringMatching(/workspaces\/log-sample-ukw$/),
      enabled_log: [{ category: 'SQLSecurityAuditEvents' }],
    });
  });

  it('has a private endpoint in each region, at the same place', () => {
    const addresses = [0, 1].map((region) => {
      const endpoint = build(region)['azurerm_private_endpoint.sql-endpoint'];
      return JSON.stringify(endpoint?.['ip_configuration']).match(/\d+\.\d+\.\d+\.\d+/)?.[0];
    });
    expect(addresses[0]?.replace('10.64.', '10.72.')).toBe(addresses[1]);
  });
});
