import { Mysql, MysqlCopy } from '../../../constructs/data/mysql';
import { blockEstate, blockProps, MYSQL } from '../../fixtures/block-estate';
import { synthesize } from '../../fixtures/synthesize';

const build = (region = 0) =>
  synthesize(
    (stack) =>
      new Mysql(stack, 'mysql', {
        ...blockProps(MYSQL, region),
        zoneLink: (zone) => ({ fqn: `link.${zone}` }),
      }),
    blockEstate(),
  );

describe('a MySQL server', () => {
  it('has a standby in another zone, its subnet to itself, and backups in both regions', () => {
    expect(build()['azurerm_mysql_flexible_server.mysql-server']).toMatchObject({
      high_availability: { mode: 'ZoneRedundant', standby_availability_zone: '2' },
      zone: '1',
      delegated_subnet_id: 'the-subnet-mysql',
      private_dns_zone_id: expect.stringMatching(/privateDnsZones\/privatelink.mysql.database.azure.com$/),
      public_network_access: 'Disabled',
      geo_redundant_backup_enabled: true,
      lifecycle: { ignore_changes: expect.arrayContaining(['storage[0].size_gb']) },
      depends_on: ['link.privatelink.mysql.database.azure.com'],
    });
  });

  it('has its standby in the same place where the region has no zones', () => {
    const server = build(1)['azurerm_mysql_flexible_server.mysql-server'];
    expect(server).toMatchObject({ high_availability: { mode: 'SameZone' } });
    expect(server).not.toHaveProperty('zone');
  });

  it('takes no password: the first is written and never read, and then all are off', () => {
    const resources = build();
    expect(resources['azurerm_mysql_flexible_server.mysql-server']).toMatchObject({
      administrator_password_wo: 'Rw-${uuid()}',
      administrator_password_wo_version: 1,
    });
    expect(resources['azurerm_mysql_flexible_server_configuration.mysql-no-passwords']).toMatchObject({
      name: 'aad_auth_only',
      value: 'ON',
      depends_on: ['azurerm_mysql_flexible_server_active_directory_administrator.mysql-entra'],
    });
  });
});

describe('its copy', () => {
  it('is a replica without passwords, in the subnet of the other region, and stays when it is a server of its own', () => {
    const resources = synthesize(
      (stack) =>
        new MysqlCopy(stack, 'copy', { ...blockProps(MYSQL, 1), subnetId: 'there', copyOf: 'the-first' }),
      blockEstate(),
    );
    expect(resources['azurerm_mysql_flexible_server.copy-server']).toMatchObject({
      create_mode: 'Replica',
      source_server_id: 'the-first',
      delegated_subnet_id: 'there',
      location: 'ukwest',
      identity: {
        identity_ids: [expect.stringMatching(/\/rg-website-uks\/.*\/id-website-legacy-admin-uks$/)],
      },
      lifecycle: {
        ignore_changes: expect.arrayContaining(['source_server_id', 'geo_redundant_backup_enabled']),
      },
    });
    expect(resources['azurerm_mysql_flexible_server_configuration.copy-no-passwords']).toMatchObject({
      value: 'ON',
    });
  });
});
