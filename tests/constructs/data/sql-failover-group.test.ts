import { SqlFailoverGroup } from '../../../constructs/data/sql-failover-group';
import { SqlDatabase } from '../../../constructs/model/block';
import { blockEstate, blockProps, SQL } from '../../fixtures/block-estate';
import { synthesize } from '../../fixtures/synthesize';

const build = (block: SqlDatabase = SQL) =>
  synthesize(
    (stack) => new SqlFailoverGroup(stack, 'sql', { from: blockProps(block), to: blockProps(block, 1) }),
    blockEstate(),
  );

describe('a failover group', () => {
  it('comes after the copy, which says itself what it would not inherit', () => {
    const resources = build();
    expect(resources['azurerm_mssql_database.sql-copy']).toMatchObject({
      create_mode: 'OnlineSecondary',
      creation_source_database_id: expect.stringMatching(
        /sql-website-content-uks-\w+\/databases\/sqldb-website-content$/,
      ),
      server_id: expect.stringMatching(/servers\/sql-website-content-ukw-\w+$/),
      sku_name: 'BC_Gen5_2',
      zone_redundant: false,
      storage_account_type: 'Geo',
    });
    for (const attribute of ['max_size_gb', 'secondary_type']) {
      expect(resources['azurerm_mssql_database.sql-copy']).not.toHaveProperty(attribute);
    }
    expect(resources['azurerm_mssql_failover_group.sql-group']).toMatchObject({
      server_id: expect.stringMatching(/servers\/sql-website-content-uks-\w+$/),
      partner_server: [{ id: expect.stringMatching(/servers\/sql-website-content-ukw-\w+$/) }],
      depends_on: ['azurerm_mssql_database.sql-copy'],
    });
  });

  it.each([
    [undefined, { mode: 'Manual' }],
    [90, { mode: 'Automatic', grace_minutes: 90 }],
  ])('with %s minutes to wait switches %o', (switchesAfter, policy) => {
    expect(build({ ...SQL, switchesAfter })['azurerm_mssql_failover_group.sql-group']).toMatchObject({
      read_write_endpoint_failover_policy: policy,
    });
  });
});
