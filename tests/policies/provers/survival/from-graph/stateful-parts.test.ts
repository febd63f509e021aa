import { findTechnique } from '../../../../../constructs/model/recovery-technique';
import { partNode } from '../../../../../policies/provers/survival/from-graph/stateful-parts';
import { Attributes, declare, idOf, merge, one, Resources } from '../../../rules/support/fragments';
import { graphOf, oneNode, OneNode } from './one-node';
import { FAMILIES } from '../../../../../policies/provers/survival/from-graph/families';
import { Reading } from '../../../../../policies/provers/survival/from-graph/reading';

const MACHINE = 'azurerm_windows_virtual_machine';
const ACCOUNT = 'azurerm_storage_account';
const FORCED = findTechnique('availability-group-forced-failover');
const BY_HAND = `down, ${FORCED.minutes} min, rpo ${Number(FORCED.rpoSeconds)} s`;
const lost = (name: string) => `instance:test/${MACHINE}.${name}#1`;

function machine(name: string, location: string, zone?: string): Resources {
  return one(MACHINE, name, { location, ...(zone === undefined ? {} : { zone }) });
}

function part(resources: Resources, ...types: readonly string[]): OneNode {
  return oneNode(
    resources,
    (reading) => partNode(reading, { name: 'data' }, reading.graph.ofType(...types)) ?? 'none',
    declare(),
  );
}

describe('an availability group', () => {
  const south = merge(machine('s1', 'uksouth', '1'), machine('s2', 'uksouth', '2'));
  const west = merge(machine('w1', 'ukwest'), machine('w2', 'ukwest'));
  const cluster = (name: string, profile: Attributes = { storage_account_url: 'https://x/' }) =>
    one('azurerm_mssql_virtual_machine_group', name, {
      location: 'uksouth',
      wsfc_domain_profile: [{ fqdn: 'example.org', ...profile }],
    });
  const listener = (
    name: string,
    members: readonly string[],
    { mode = 'Automatic', group = name }: { readonly mode?: string; readonly group?: string } = {},
  ) =>
    one('azurerm_mssql_virtual_machine_availability_group_listener', name, {
      availability_group_name: 'ag',
      sql_virtual_machine_group_id: `\${azurerm_mssql_virtual_machine_group.${group}.id}`,
      replica: members.map((member) => ({
        sql_virtual_machine_id: idOf('Microsoft.SqlVirtualMachine/sqlVirtualMachines', member),
        commit: 'Synchronous_Commit',
        failover_mode: mode,
      })),
    });
  const both = merge(
    south,
    west,
    cluster('a'),
    cluster('b'),
    listener('a', ['s1', 's2']),
    listener('b', ['w1', 'w2']),
  );

  it('switches by itself within a region, and by hand to the other one', () => {
    const it = part(both, MACHINE);
    expect([it.after(lost('s1')), it.after('zone:uksouth-2')]).toEqual(['30 s', '30 s']);
    expect(it.after('region:uksouth')).toBe(BY_HAND);
    expect(it.after('region:ukwest')).toBe('unaffected');
  });

  it('names the machine and the group to force over', () => {
    const [step] = part(both, MACHINE).model.steps;
    expect(step?.commands).toEqual([
      'sqlcmd -S w1 -E -Q "ALTER AVAILABILITY GROUP [ag] FORCE_FAILOVER_ALLOW_DATA_LOSS"',
    ]);
  });

  it('of two members without a witness may lose its last vote with either', () => {
    const alone = merge(south, cluster('a', {}), listener('a', ['s1', 's2']));
    expect(part(alone, MACHINE).after(lost('s1'))).toBe('unknown');
    const three = merge(
      south,
      machine('s3', 'uksouth', '3'),
      cluster('a', {}),
      listener('a', ['s1', 's2', 's3']),
    );
    expect(part(three, MACHINE).after(lost('s1'))).toBe('30 s');
    expect(part(three, MACHINE).after(lost('s1'), lost('s2'))).toBe('down');
  });

  it('whose members are switched by hand takes over by hand', () => {
    const manual = merge(south, cluster('a'), listener('a', ['s1', 's2'], { mode: 'Manual' }));
    expect(part(manual, MACHINE).after(lost('s1'))).toBe(BY_HAND);
  });

  it('does not make one of machines that are in none', () => {
    const reading = new Reading(graphOf(south), undefined, FAMILIES);
    expect(partNode(reading, { name: 'data' }, reading.graph.ofType(MACHINE))).toBeUndefined();
  });
});

describe('a part that holds data', () => {
  const files = (name: string, location: string, replication: string) =>
    one(ACCOUNT, name, { location, account_replication_type: replication });

  it('in both regions is not known to live through the loss of one, if nothing copies it', () => {
    const it = part(merge(files('a', 'uksouth', 'ZRS'), files('b', 'ukwest', 'LRS')), ACCOUNT);
    expect([it.after(), it.after('region:ukwest'), it.after('region:uksouth')]).toEqual([
      'unaffected',
      'unaffected',
      'unknown',
    ]);
  });

  it('in one region goes with it', () => {
    expect(part(files('a', 'uksouth', 'ZRS'), ACCOUNT).after('region:uksouth')).toBe('down');
  });

  it('joined over both regions is one', () => {
    const server = (name: string, location: string) => one('azurerm_mssql_server', name, { location });
    const id = (name: string) => idOf('Microsoft.Sql/servers', name);
    const database = (name: string, attributes: Attributes) =>
      one('azurerm_mssql_database', name, { name: 'shop', server_id: id(name), ...attributes });
    const joined = merge(
      server('a', 'uksouth'),
      server('b', 'ukwest'),
      database('a', { zone_redundant: true, sku_name: 'BC_Gen5_2' }),
      database('b', { create_mode: 'Secondary', creation_source_database_id: `${id('a')}/databases/shop` }),
    );
    const apart = merge(
      server('a', 'uksouth'),
      server('b', 'ukwest'),
      database('a', { zone_redundant: true, sku_name: 'BC_Gen5_2' }),
      database('b', { sku_name: 'BC_Gen5_2' }),
    );
    expect(part(joined, 'azurerm_mssql_database').after('region:uksouth')).toContain('down, ');
    expect(part(apart, 'azurerm_mssql_database').after('region:uksouth')).toBe('unknown');
  });

  test.each(['azurerm_managed_redis', 'azurerm_key_vault'])(
    'is none of %s, of which each region has its own',
    (type) => {
      const reading = new Reading(graphOf(one(type, 'a', { location: 'uksouth' })), undefined, FAMILIES);
      expect(partNode(reading, { name: 'data' }, reading.graph.ofType(type))).toBeUndefined();
    },
  );

  it('of nothing is none', () => {
    const reading = new Reading(graphOf({}), undefined, FAMILIES);
    expect(partNode(reading, { name: 'data' }, [])).toBeUndefined();
  });
});
