import { findTechnique } from '../../../../../constructs/model/recovery-technique';
import { Attributes, idOf, merge, one, Resources, UNKNOWN } from '../../../rules/support/fragments';
import { FAMILIES } from '../../../../../policies/provers/survival/from-graph/families';
import { Reading } from '../../../../../policies/provers/survival/from-graph/reading';
import { strayNames } from '../../../../../policies/provers/survival/from-graph/sql-server-names';
import { graphOf, nodeOf, OneNode } from './one-node';

const serverId = (name: string) => idOf('Microsoft.Sql/servers', name);
const databaseId = (server: string) => `${serverId(server)}/databases/shop`;

function server(name: string, location: string): Resources {
  return one('azurerm_mssql_server', name, { location });
}

function database(name: string, on: string, attributes: Attributes = {}): Resources {
  return one('azurerm_mssql_database', name, {
    name: 'shop',
    server_id: serverId(on),
    sku_name: 'BC_Gen5_2',
    ...attributes,
  });
}

function group(policy: Attributes, attributes: Attributes = {}): Resources {
  return one('azurerm_mssql_failover_group', 'fog', {
    server_id: serverId('south'),
    databases: [databaseId('south')],
    partner_server: [{ id: serverId('west') }],
    read_write_endpoint_failover_policy: [policy],
    ...attributes,
  });
}

const servers = merge(server('south', 'uksouth'), server('west', 'ukwest'));
const first = database('first', 'south', { zone_redundant: true });
const copy = database('copy', 'west', {
  create_mode: 'OnlineSecondary',
  creation_source_database_id: databaseId('south'),
});
const manual = { mode: 'Manual' };
const MINUTES = findTechnique('sql-failover-group').minutes;
const BY_HAND = `down, ${MINUTES} min, rpo 5 s`;

function of(...parts: readonly Resources[]): OneNode {
  return nodeOf(merge(servers, ...parts), 'azurerm_mssql_database.first');
}

describe('a database of Azure SQL', () => {
  it('in a pool that is not judged stands in zones that nobody knows, whatever it says itself', () => {
    const pooled = database('first', 'south', {
      zone_redundant: true,
      elastic_pool_id: `${serverId('elsewhere')}/elasticPools/pool`,
    });
    expect(of(pooled).after('zone:uksouth-1')).toBe('unknown');
  });

  it('that a group may join, as it joins some that are not known, may have a copy', () => {
    expect(of(first, group(manual, { databases: UNKNOWN })).after('region:uksouth')).toBe('unknown');
    expect(of(first, group(manual, { databases: [UNKNOWN] })).after('region:uksouth')).toBe('unknown');
  });

  test.each([
    ['over the zones', { zone_redundant: true }, '30 s', 'down'],
    ['in one zone', {}, 'unknown', 'down'],
    ['whose zones are not known', { zone_redundant: UNKNOWN }, 'unknown', 'down'],
    ['of a tier that has one zone', { zone_redundant: true, sku_name: 'S0' }, 'unknown', 'down'],
  ])('%s', (_, attributes, zone, zones) => {
    const it = of(database('first', 'south', attributes));
    expect(it.after('zone:uksouth-1')).toBe(zone);
    expect(it.after('zone:uksouth-1', 'region:uksouth')).toBe(zones);
    expect(it.after('region:ukwest')).toBe('unaffected');
  });

  it('falls with two of three zones', () => {
    expect(of(first).after('zone:uksouth-1', 'zone:uksouth-3')).toBe('down');
  });

  it('has the zones of its elastic pool', () => {
    const pooled = database('first', 'south', {
      sku_name: 'ElasticPool',
      elastic_pool_id: `${serverId('south')}/elasticPools/pool`,
    });
    const pool = (redundant: boolean) =>
      one('azurerm_mssql_elasticpool', 'pool', {
        server_name: 'south',
        location: 'uksouth',
        zone_redundant: redundant,
      });
    expect(of(pooled, pool(true)).after('zone:uksouth-1')).toBe('30 s');
    expect(of(pooled, pool(false)).after('zone:uksouth-1')).toBe('unknown');
  });

  it('goes with its server when somebody takes that away', () => {
    expect(of(first).after('resource:test/azurerm_mssql_server.south')).toBe('down');
  });

  it('on a server that is not judged stands nowhere known', () => {
    expect(nodeOf(first, 'azurerm_mssql_database.first').after()).toBe('unknown');
  });
});

describe('a failover group', () => {
  test.each([
    ['by hand', manual, BY_HAND],
    ['by itself after its grace period', { mode: 'Automatic', grace_minutes: 90 }, '5400 s, rpo 5 s'],
    ['in a way that is not known', { mode: UNKNOWN }, 'unknown'],
    ['after a time that is not known', { mode: 'Automatic', grace_minutes: UNKNOWN }, 'unknown'],
  ])('switches %s', (_, policy, expected) => {
    expect(of(first, copy, group(policy)).after('region:uksouth')).toBe(expected);
  });

  it('names its commands and what goes back', () => {
    const [step] = of(first, copy, group(manual)).model.steps;
    expect(step?.commands).toEqual([
      'az sql failover-group set-primary --name fog --server west --resource-group rg-test --subscription 00000000-0000-4000-8000-00000000000a --allow-data-loss',
    ]);
    expect(step?.back.commands[0]).toContain('--server south');
    expect(step?.promised).toBe(true);
  });

  it('of General Purpose has typical figures, not promised ones', () => {
    const typical = database('first', 'south', { sku_name: 'GP_Gen5_2' });
    expect(of(typical, copy, group(manual)).model.steps.map(({ promised }) => promised)).toEqual([false]);
  });

  it('stands for the copy as for the first one', () => {
    const all = merge(servers, first, copy, group(manual));
    expect(nodeOf(all, 'azurerm_mssql_database.copy').after('region:ukwest')).toBe('unaffected');
    expect(nodeOf(all, 'azurerm_mssql_failover_group.fog').after('region:ukwest')).toBe('unaffected');
  });

  it("does not give the copy the first one's zones", () => {
    const north = merge(server('south', 'ukwest'), server('west', 'uksouth'));
    const judge = (attributes: Attributes) =>
      nodeOf(
        merge(north, first, database('copy', 'west', { ...attributes }), group(manual)),
        'azurerm_mssql_database.first',
      ).after('region:ukwest', 'zone:uksouth-2');
    expect(judge({ zone_redundant: true })).toBe(BY_HAND);
    expect(judge({})).toBe('down, perhaps not for good');
  });

  it('makes a copy that nobody writes, in one zone', () => {
    expect(of(first, group(manual)).after('region:uksouth')).toBe(BY_HAND);
  });

  it('that joins other databases is no help', () => {
    expect(of(first, group(manual, { databases: [] })).after('region:uksouth')).toBe('down');
  });

  it('with a partner that is not judged is not known to help', () => {
    const elsewhere = group(manual, { partner_server: [{ id: serverId('elsewhere') }] });
    expect(of(first, elsewhere).after('region:uksouth')).toBe('down, perhaps not for good');
  });
});

describe('an application that names a server', () => {
  const settings = (host: string) =>
    one('azurerm_linux_web_app', 'site', { app_settings: { DATABASE: `tcp:${host},1433` } });
  const judged = (host: string) => of(first, copy, group(manual), settings(host)).after('region:uksouth');

  it('is not known to follow a failover, and follows the listener', () => {
    expect(judged('fog.database.windows.net')).toBe(BY_HAND);
    expect(judged('south.database.windows.net')).toBe('unknown');
    expect(judged('west.database.windows.net')).toBe('unknown');
    expect(judged('${azurerm_mssql_server.south.fully_qualified_domain_name}')).toBe('unknown');
  });
});

describe('a copy without a failover group', () => {
  it('is made the primary by hand', () => {
    const it = of(first, copy);
    const pointed = MINUTES + findTechnique('dns-step').minutes;
    expect(it.after('region:uksouth')).toBe(`down, ${pointed} min, rpo 5 s`);
    expect(it.steps('region:uksouth')).toEqual([
      'Make the copy of database shop the primary, and point its applications at that server',
    ]);
  });

  it('that shares the storage of the first one is none', () => {
    const named = database('copy', 'west', {
      create_mode: 'Secondary',
      secondary_type: 'Named',
      creation_source_database_id: databaseId('south'),
    });
    expect(of(first, named).after('region:uksouth')).toBe('down');
  });
});

describe('a name that an application asks for', () => {
  const missing = (resources: Resources) => {
    const site = one('azurerm_linux_web_app', 'site', {
      app_settings: { DATABASE: 'tcp:fog.database.windows.net,1433', OTHER: 'https://example.org' },
    });
    const reading = new Reading(graphOf(merge(site, resources)), undefined, FAMILIES);
    const [application] = reading.graph.ofType('azurerm_linux_web_app');
    return application && strayNames(reading, application).map((id) => reading.unitOf(id)?.missing);
  };

  it('is there with its failover group, and gone without it', () => {
    expect(missing(merge(servers, group(manual)))).toEqual([]);
    expect(missing(servers)).toEqual([
      'no server or failover group that is judged has the name fog.database.windows.net, which application site asks for',
    ]);
  });
});

describe('private endpoints of a server', () => {
  const endpoint = (name: string, location: string, target: string) =>
    one('azurerm_private_endpoint', name, {
      location,
      private_service_connection: [{ name, private_connection_resource_id: serverId(target) }],
    });

  it('lead to each copy in its own region', () => {
    const both = merge(endpoint('a', 'uksouth', 'south'), endpoint('b', 'ukwest', 'west'));
    expect(of(first, copy, group(manual), both).after('region:uksouth')).toBe(BY_HAND);
  });

  it('of one region only take the copy along with it', () => {
    const one = merge(endpoint('a', 'uksouth', 'south'), endpoint('b', 'uksouth', 'west'));
    expect(of(first, copy, group(manual), one).after('region:uksouth')).toBe('down');
  });

  test.each([
    [{}, '30 s'],
    [{ public_network_access_enabled: true }, '30 s'],
    [{ public_network_access_enabled: false }, 'down'],
    [{ public_network_access_enabled: UNKNOWN }, 'unknown'],
  ])('that are none leave it to %j', (attributes, expected) => {
    const closed = one('azurerm_mssql_server', 'south', { location: 'uksouth', ...attributes });
    expect(nodeOf(merge(closed, first), 'azurerm_mssql_database.first').after('zone:uksouth-1')).toBe(
      expected,
    );
  });
});
