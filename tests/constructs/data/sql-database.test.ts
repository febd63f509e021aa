import { SqlDatabase } from '../../../constructs/data/sql-database';
import { findServiceTier } from '../../../constructs/model/service-tiers';
import { blockPart } from '../../../constructs/model/service-parts';
import { Estate } from '../../../constructs/model/estate';
import { blockEstate, blockProps, SQL } from '../../fixtures/block-estate';
import { testService } from '../../fixtures/services';
import { synthesize } from '../../fixtures/synthesize';

const build = (region: number, estate: Estate = blockEstate()) =>
  synthesize(
    (stack) =>
      new SqlDatabase(stack, 'database', { ...blockProps(SQL, region, estate), serverId: 'the-server' }),
    estate,
  );

describe('a SQL database', () => {
  it('is over the zones of a region that has some, with backups that outlive zone and region', () => {
    expect(build(0)['azurerm_mssql_database.database']).toMatchObject({
      zone_redundant: true,
      storage_account_type: 'GeoZone',
      max_size_gb: 64,
    });
    expect(build(1)['azurerm_mssql_database.database']).toMatchObject({
      zone_redundant: false,
      storage_account_type: 'Geo',
    });
  });

  it('is backed up as the most demanding of its services wants, and as little as any tier does without one', () => {
    expect(build(0)['azurerm_mssql_database.database']).toMatchObject({
      short_term_retention_policy: { retention_days: 30, backup_interval_in_hours: 24 },
      long_term_retention_policy: { weekly_retention: 'P4W' },
    });
    const services = [
      testService('revenues', { parts: [blockPart(SQL)], tier: findServiceTier('tier-1') }),
      testService('library', { parts: [blockPart(SQL)] }),
    ];
    expect(build(0, blockEstate({ services }))['azurerm_mssql_database.database']).toMatchObject({
      short_term_retention_policy: { retention_days: 35, backup_interval_in_hours: 12 },
      long_term_retention_policy: {
        weekly_retention: 'P12W',
        monthly_retention: 'P12M',
        yearly_retention: 'P7Y',
        week_of_year: 1,
      },
    });
  });

  it('reports to the workspace of its region, though it has no location', () => {
    expect(build(1)['azurerm_monitor_diagnostic_setting.database-diagnostics']).toMatchObject({
      log_analytics_workspace_id: expect.stringMatching(/workspaces\/log-sample-ukw$/),
    });
  });
});
