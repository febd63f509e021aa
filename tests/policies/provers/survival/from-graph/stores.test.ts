import { findTechnique } from '../../../../../constructs/model/recovery-technique';
import { GEO_BACKUP_AGE } from '../../../../../constructs/model/tables/recovery-techniques';
import {
  Attributes,
  idOf,
  merge,
  networkId,
  one,
  Resources,
  UNKNOWN,
} from '../../../rules/support/fragments';
import { nodeOf } from './one-node';

const RESTORE = findTechnique('restore-backup').minutes;
const STORAGE = findTechnique('storage-failover');
const FAILED_OVER = `down, ${STORAGE.minutes} min, rpo ${Number(STORAGE.rpoSeconds)} s`;
const PROMOTION = findTechnique('replica-promotion');
const PROMOTED = `down, ${PROMOTION.minutes} min, rpo ${Number(PROMOTION.rpoSeconds)} s`;

/** What becomes of one resource after the loss of one zone, of two, and of the region that it is in. */
function fates(resources: Resources, address: string): readonly string[] {
  const it = nodeOf(resources, address);
  return [
    it.after('zone:uksouth-1'),
    it.after('zone:uksouth-1', 'zone:uksouth-2'),
    it.after('region:uksouth'),
  ];
}

function account(replication: unknown, attributes: Attributes = {}): Resources {
  return one('azurerm_storage_account', 'store', {
    location: 'uksouth',
    account_replication_type: replication,
    ...attributes,
  });
}

describe('a storage account', () => {
  test.each([
    ['LRS', ['unknown', 'unknown', 'down']],
    ['ZRS', ['unaffected', 'down', 'down']],
    ['GRS', ['unknown', 'unknown', FAILED_OVER]],
    ['GZRS', ['unaffected', FAILED_OVER, FAILED_OVER]],
    ['RAGZRS', ['unaffected', FAILED_OVER, FAILED_OVER]],
    ['SomethingNew', ['unknown', 'unknown', 'unknown']],
    [UNKNOWN, ['unknown', 'unknown', 'unknown']],
  ])('with %s', (replication, expected) => {
    expect(fates(account(replication), 'azurerm_storage_account.store')).toEqual(expected);
  });

  it('of a region without zones goes with that alone', () => {
    const it = nodeOf(account('LRS', { location: 'ukwest' }), 'azurerm_storage_account.store');
    expect([it.after('zone:uksouth-1'), it.after('region:ukwest')]).toEqual(['unaffected', 'down']);
  });

  it('of a region whose pair is not known is not known to be copied', () => {
    const it = nodeOf(account('GRS', { location: 'marsnorth' }), 'azurerm_storage_account.store');
    expect(it.after('region:marsnorth')).toBe('down, perhaps not for good');
    expect(it.model.gaps.map(({ reason }) => reason)).toEqual([
      "the pair of the region of storage account store isn't known",
    ]);
  });

  test.each(['azurerm_storage_share', 'azurerm_storage_container'])('has in it what %s is', (type) => {
    const inside = one(type, 'files', {
      storage_account_id: idOf('Microsoft.Storage/storageAccounts', 'store'),
    });
    expect(fates(merge(account('ZRS'), inside), `${type}.files`)).toEqual(['unaffected', 'down', 'down']);
    expect(nodeOf(inside, `${type}.files`).after()).toBe('unknown');
  });

  test('is found by its other private endpoint once it has failed over', () => {
    const endpoint = (name: string, zones?: object) =>
      one('azurerm_private_endpoint', name, {
        name: `pep-${name}`,
        location: name,
        private_service_connection: {
          private_connection_resource_id: idOf('Microsoft.Storage/storageAccounts', 'store'),
        },
        ...zones,
      });
    const zone = one('azurerm_private_dns_zone', 'blob', { name: 'privatelink.blob.core.windows.net' });
    const found = {
      private_dns_zone_group: {
        name: 'default',
        private_dns_zone_ids: ['${azurerm_private_dns_zone.blob.id}'],
      },
    };
    const resources = merge(account('GZRS'), zone, endpoint('uksouth', found), endpoint('ukwest'));
    const [step] = nodeOf(resources, 'azurerm_storage_account.store').model.steps;
    expect(
      step?.commands.slice(1).map((command) => command.replace(/ --resource-group .* --name/, ' --name')),
    ).toEqual([
      'az network private-endpoint dns-zone-group delete --endpoint-name pep-uksouth --name default',
      expect.stringMatching(
        /^az network private-endpoint dns-zone-group create --endpoint-name pep-ukwest --name default --zone-name privatelink-blob-core-windows-net --private-dns-zone .*privatelink.blob.core.windows.net$/,
      ),
    ]);
  });

  it('says what to type, and that it has one copy afterwards', () => {
    const [step] = nodeOf(account('GZRS'), 'azurerm_storage_account.store').model.steps;
    expect(step?.commands).toEqual([
      'az storage account failover --name store --resource-group rg-test --subscription 00000000-0000-4000-8000-00000000000a --yes',
    ]);
    expect(step?.back.title).toContain('LRS');
    expect(step?.back.commands.at(-1)).toContain('Standard_GZRS');
  });
});

describe.each(['azurerm_mysql_flexible_server', 'azurerm_postgresql_flexible_server'])('%s', (type) => {
  const server = (attributes: Attributes = {}) => one(type, 'db', { location: 'uksouth', ...attributes });
  const standby = (mode: unknown, zone?: string) => ({
    high_availability: [{ mode, ...(zone === undefined ? {} : { standby_availability_zone: zone }) }],
  });
  const source = idOf(
    type === 'azurerm_mysql_flexible_server'
      ? 'Microsoft.DBforMySQL/flexibleServers'
      : 'Microsoft.DBforPostgreSQL/flexibleServers',
    'db',
  );
  const replica = (location: string) =>
    one(type, 'replica', { location, create_mode: 'Replica', source_server_id: source });

  test.each([
    ['alone in a zone', { zone: '1' }, ['down', 'down', 'down']],
    ['alone in some zone', {}, ['unknown', 'unknown', 'down']],
    ['with a standby in the same zone', { zone: '1', ...standby('SameZone') }, ['down', 'down', 'down']],
    ['with one in another zone', { zone: '1', ...standby('ZoneRedundant', '2') }, ['120 s', 'down', 'down']],
    ['with one in some other zone', standby('ZoneRedundant'), ['120 s', 'down', 'down']],
    ['with a standby that is not known', standby(UNKNOWN), ['unknown', 'unknown', 'unknown']],
  ])('%s', (_, attributes, expected) => {
    expect(fates(server(attributes), `${type}.db`)).toEqual(expected);
  });

  it('alone goes with its node, and with a standby does not', () => {
    const lost = `instance:test/${type}.db#1`;
    expect(nodeOf(server({ zone: '1' }), `${type}.db`).after(lost)).toBe('down');
    const safe = nodeOf(server({ zone: '1', ...standby('SameZone') }), `${type}.db`);
    expect(safe.model.events.map(({ id }) => id)).not.toContain(lost);
  });

  it('that is closed to the Internet is reached in its subnet alone', () => {
    const key =
      type === 'azurerm_mysql_flexible_server' ? 'public_network_access' : 'public_network_access_enabled';
    const closed = { zone: '1', [key]: key === 'public_network_access' ? 'Disabled' : false };
    expect(nodeOf(server(closed), `${type}.db`).after()).toBe('down');
    const within = server({ ...closed, delegated_subnet_id: networkId('n') });
    expect(nodeOf(within, `${type}.db`).after()).toBe('unaffected');
  });

  it('is promoted by hand where it has a replica in another region', () => {
    const all = merge(server(standby('ZoneRedundant')), replica('ukwest'));
    expect(nodeOf(all, `${type}.db`).after('region:uksouth')).toBe(PROMOTED);
    expect(nodeOf(all, `${type}.replica`).after('region:uksouth')).toBe(PROMOTED);
  });

  test.each([
    [true, `down, ${RESTORE} min, rpo ${GEO_BACKUP_AGE * 60} s`],
    [false, 'down'],
    [UNKNOWN, 'unknown'],
  ])('with a geo-redundant backup: %s', (geo_redundant_backup_enabled, expected) => {
    const it = nodeOf(server({ zone: '1', geo_redundant_backup_enabled }), `${type}.db`);
    expect(it.after('region:uksouth')).toBe(expected);
  });

  describe('in a Backup vault', () => {
    const kind = type.replace('azurerm_', '');
    const vaultId = idOf('Microsoft.DataProtection/backupVaults', 'v');
    const vault = (attributes: Attributes) =>
      one('azurerm_data_protection_backup_vault', 'v', { location: 'uksouth', ...attributes });
    const weekly = ['R/2026-01-01T02:00:00+00:00/P1W'];
    const kept = (intervals: unknown) =>
      merge(
        one(`azurerm_data_protection_backup_policy_${kind}`, 'p', {
          vault_id: vaultId,
          backup_repeating_time_intervals: intervals,
        }),
        one(`azurerm_data_protection_backup_instance_${kind}`, 'i', {
          vault_id: vaultId,
          server_id: source,
          backup_policy_id: `\${azurerm_data_protection_backup_policy_${kind}.p.id}`,
        }),
      );
    const crossRegion = { redundancy: 'GeoRedundant', cross_region_restore_enabled: true };

    test.each([
      ['that restores in the pair', crossRegion, weekly, `down, ${RESTORE} min, rpo ${7 * 24 * 3600} s`],
      ['that does not', { redundancy: 'GeoRedundant' }, weekly, 'down'],
      ['with an interval that is not known', crossRegion, UNKNOWN, 'unknown'],
    ])('%s', (_, attributes, intervals, expected) => {
      const all = merge(server({ zone: '1' }), vault(attributes), kept(intervals));
      expect(nodeOf(all, `${type}.db`).after('region:uksouth')).toBe(expected);
    });
  });

  it('is not saved by a replica in its own region', () => {
    expect(nodeOf(merge(server(), replica('uksouth')), `${type}.db`).after('region:uksouth')).toBe('down');
  });
});

describe('Redis', () => {
  test.each([
    ['a managed one', 'azurerm_managed_redis', {}, ['30 s', 'down', 'down']],
    [
      'without a replica',
      'azurerm_managed_redis',
      { high_availability_enabled: false },
      ['unknown', 'unknown', 'down'],
    ],
    [
      'with a replica that is not known',
      'azurerm_managed_redis',
      { high_availability_enabled: UNKNOWN },
      ['unknown', 'unknown', 'unknown'],
    ],
    ['a basic cache', 'azurerm_redis_cache', { sku_name: 'Basic' }, ['unknown', 'unknown', 'down']],
    [
      'a premium one in two zones',
      'azurerm_redis_cache',
      { sku_name: 'Premium', zones: ['1', '2'] },
      ['30 s', 'down', 'down'],
    ],
    ['a standard one', 'azurerm_redis_cache', { sku_name: 'Standard' }, ['unknown', 'unknown', 'down']],
    [
      'of a tier that is not known',
      'azurerm_redis_cache',
      { sku_name: UNKNOWN },
      ['unknown', 'unknown', 'unknown'],
    ],
  ])('%s', (_, type, attributes, expected) => {
    expect(fates(one(type, 'cache', { location: 'uksouth', ...attributes }), `${type}.cache`)).toEqual(
      expected,
    );
  });

  it('alone goes with its node', () => {
    const type = 'azurerm_managed_redis';
    const it = nodeOf(
      one(type, 'cache', { location: 'uksouth', high_availability_enabled: false }),
      `${type}.cache`,
    );
    expect(it.after(`instance:test/${type}.cache#1`)).toBe('down');
  });
});

describe('what Azure keeps in all zones', () => {
  test.each(['azurerm_key_vault', 'azurerm_log_analytics_workspace', 'azurerm_automation_account'])(
    '%s goes with its region alone',
    (type) => {
      expect(fates(one(type, 'it', { location: 'uksouth' }), `${type}.it`)).toEqual([
        'unaffected',
        'down',
        'down',
      ]);
    },
  );

  it('of a region that is not known is not known', () => {
    expect(
      nodeOf(one('azurerm_key_vault', 'it', { location: UNKNOWN }), 'azurerm_key_vault.it').after(),
    ).toBe('unknown');
  });

  it('holds the keys of a vault', () => {
    const key = one('azurerm_key_vault_key', 'key', { key_vault_id: '${azurerm_key_vault.it.id}' });
    const vault = one('azurerm_key_vault', 'it', { location: 'uksouth' });
    expect(nodeOf(merge(vault, key), 'azurerm_key_vault_key.key').after('region:uksouth')).toBe('down');
    expect(nodeOf(key, 'azurerm_key_vault_key.key').after()).toBe('unknown');
  });
});

describe('a disk', () => {
  test.each([
    ['Premium_LRS', { zone: '1' }, ['down', 'down', 'down']],
    ['Premium_LRS', {}, ['unknown', 'unknown', 'down']],
    ['Premium_ZRS', {}, ['unaffected', 'down', 'down']],
    [UNKNOWN, {}, ['unknown', 'unknown', 'unknown']],
  ])('of kind %s', (storage_account_type, attributes, expected) => {
    const disk = one('azurerm_managed_disk', 'd', {
      location: 'uksouth',
      storage_account_type,
      ...attributes,
    });
    expect(fates(disk, 'azurerm_managed_disk.d')).toEqual(expected);
  });
});

describe('a vault', () => {
  const vault = (attributes: Attributes) =>
    one('azurerm_recovery_services_vault', 'v', { location: 'uksouth', sku: 'Standard', ...attributes });

  test.each([
    [{}, ['unaffected', 'down', 'down']],
    [{ storage_mode_type: 'ZoneRedundant' }, ['unaffected', 'down', 'down']],
    [{ storage_mode_type: 'LocallyRedundant' }, ['unknown', 'unknown', 'down']],
    [{ storage_mode_type: UNKNOWN }, ['unknown', 'unknown', 'unknown']],
  ])('with %j', (attributes, expected) => {
    expect(fates(vault(attributes), 'azurerm_recovery_services_vault.v')).toEqual(expected);
  });

  it('of Data Protection is read by its redundancy', () => {
    const type = 'azurerm_data_protection_backup_vault';
    const made = one(type, 'v', { location: 'uksouth', redundancy: 'LocallyRedundant' });
    expect(fates(made, `${type}.v`)).toEqual(['unknown', 'unknown', 'down']);
  });
});
