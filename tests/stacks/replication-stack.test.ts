import { Testing } from 'cdktf';
import { joinedRegions, ReplicationStack } from '../../stacks/replication-stack';
import { blockEstate, CACHE, SITE } from '../fixtures/block-estate';
import { resourcesOf } from '../fixtures/synthesize';

const stack = () => {
  const estate = blockEstate();
  const spoke = estate.spokes[0]!;
  return new ReplicationStack(Testing.app(), estate, spoke, joinedRegions(estate, spoke)!);
};

describe('the stack that joins the regions of a workload', () => {
  it('has its state in the primary region', () => {
    expect(JSON.parse(Testing.synth(stack())).terraform.backend.azurerm).toMatchObject({
      resource_group_name: 'rg-bootstrap-uks',
      key: 'replication-website.tfstate',
    });
  });

  it('holds copies and what switches between them, in the groups of the workload', () => {
    const resources = resourcesOf(stack());
    expect(Object.keys(resources).filter((name) => name.includes('.block-'))).toMatchInlineSnapshot(`
      [
        "azurerm_monitor_diagnostic_setting.block-content-sql-copy-diagnostics",
        "azurerm_mssql_database.block-content-sql-copy",
        "azurerm_mssql_failover_group.block-content-sql-group",
        "azurerm_mysql_flexible_server.block-legacy-mysql-server",
        "azurerm_mysql_flexible_server_configuration.block-legacy-mysql-no-passwords",
        "azurerm_postgresql_flexible_server.block-maps-postgresql-server",
        "azurerm_postgresql_flexible_server_virtual_endpoint.block-maps-postgresql-endpoint",
        "azurerm_private_endpoint.block-media-endpoint",
      ]
    `);
    expect(resources['azurerm_mysql_flexible_server.block-legacy-mysql-server']).toMatchObject({
      resource_group_name: 'rg-website-uks',
      location: 'ukwest',
    });
    expect(resources['azurerm_postgresql_flexible_server.block-maps-postgresql-server']).toMatchObject({
      resource_group_name: 'rg-website-ukw',
    });
  });

  it('has a second door to each object store, which no name leads to until the account has failed over', () => {
    const endpoint = resourcesOf(stack())['azurerm_private_endpoint.block-media-endpoint'];
    expect(endpoint).toMatchObject({ location: 'ukwest', name: 'pep-website-media-ukw' });
    expect(endpoint).not.toHaveProperty('private_dns_zone_group');
  });

  it('is needed by no spoke of one region, and by none that has nothing to copy', () => {
    const estate = blockEstate();
    const [spoke] = estate.spokes;
    expect(joinedRegions(estate, { ...spoke!, networks: spoke!.networks.slice(1) })).toBeUndefined();
    expect(joinedRegions(blockEstate({ blocks: [SITE, CACHE] }), spoke!)).toBeUndefined();
  });
});
