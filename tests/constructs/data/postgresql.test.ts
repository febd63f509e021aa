import { Postgresql, PostgresqlCopy } from '../../../constructs/data/postgresql';
import { blockEstate, blockProps, POSTGRESQL } from '../../fixtures/block-estate';
import { synthesize } from '../../fixtures/synthesize';

const ENTRA_ONLY = { active_directory_auth_enabled: true, password_auth_enabled: false };

describe('a PostgreSQL server', () => {
  it('takes sign-ins by Entra ID alone, and has a standby in another zone', () => {
    const resources = synthesize(
      (stack) =>
        new Postgresql(stack, 'pg', {
          ...blockProps(POSTGRESQL),
          zoneLink: (zone) => ({ fqn: `link.${zone}` }),
        }),
      blockEstate(),
    );
    expect(resources['azurerm_postgresql_flexible_server.pg-server']).toMatchObject({
      authentication: ENTRA_ONLY,
      high_availability: { mode: 'ZoneRedundant', standby_availability_zone: '2' },
      public_network_access_enabled: false,
      storage_mb: 65536,
      lifecycle: {
        ignore_changes: ['zone', 'high_availability[0].standby_availability_zone', 'storage_mb'],
      },
      geo_redundant_backup_enabled: true,
      depends_on: ['link.privatelink.postgres.database.azure.com'],
    });
    expect(
      resources['azurerm_postgresql_flexible_server_active_directory_administrator.pg-entra'],
    ).toMatchObject({ principal_type: 'ServicePrincipal' });
  });
});

describe('its copy', () => {
  it('comes with a name that leads to whichever of the two writes', () => {
    const resources = synthesize(
      (stack) =>
        new PostgresqlCopy(stack, 'copy', {
          ...blockProps(POSTGRESQL, 1),
          subnetId: 'there',
          copyOf: 'the-first',
        }),
      blockEstate(),
    );
    expect(resources['azurerm_postgresql_flexible_server.copy-server']).toMatchObject({
      create_mode: 'Replica',
      source_server_id: 'the-first',
      authentication: ENTRA_ONLY,
      lifecycle: { ignore_changes: expect.arrayContaining(['zone', 'source_server_id', 'storage_mb']) },
    });
    expect(resources['azurerm_postgresql_flexible_server_virtual_endpoint.copy-endpoint']).toMatchObject({
      source_server_id: 'the-first',
      replica_server_id: '${azurerm_postgresql_flexible_server.copy-server.id}',
    });
  });
});
