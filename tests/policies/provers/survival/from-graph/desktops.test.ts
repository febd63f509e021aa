import { DESKTOPS } from '../../../../../policies/provers/survival/from-graph/desktops';
import { partNode } from '../../../../../policies/provers/survival/from-graph/stateful-parts';
import { Attributes, idOf, merge, one, Resources, UNKNOWN } from '../../../rules/support/fragments';
import { nodeOf, oneNode, OneNode } from './one-node';

const POOL = Object.keys(DESKTOPS)[0] ?? '';
const MACHINE = 'azurerm_windows_virtual_machine';
type Region = 'uksouth' | 'ukwest';

function pool(region: Region, attributes: Attributes = {}): Resources {
  return one(POOL, region, { location: region, type: 'Pooled', ...attributes });
}

/** A session host in a zone where there are zones. */
function host(region: Region, number: number, settings?: string): Resources {
  const name = `${region}-${number}`;
  const zone = region === 'uksouth' ? { zone: String(number) } : {};
  const joins = settings ?? JSON.stringify({ properties: { HostPoolName: region } });
  return merge(
    one(MACHINE, name, { location: region, ...zone }),
    one('azurerm_virtual_machine_extension', name, {
      virtual_machine_id: idOf('Microsoft.Compute/virtualMachines', name),
      settings: joins,
    }),
  );
}

function hosts(region: Region, count: number): Resources {
  return merge(...Array.from({ length: count }, (_, index) => host(region, index + 1)));
}

function share(region: Region, replication: string): Resources {
  return one('azurerm_storage_account', `files${region}`, {
    location: region,
    account_replication_type: replication,
  });
}

function profiles(host: string, parameter: string, accounts: readonly string[]): Resources {
  const locations = accounts.map((name) => `type=smb,connectionString=\\\\${name}.file.core.windows.net\\p`);
  return one('azurerm_virtual_machine_run_command', `profiles-${host}`, {
    virtual_machine_id: idOf('Microsoft.Compute/virtualMachines', host),
    parameter: [{ name: parameter, value: locations.join(';') }],
  });
}

/** The pools of both regions as a part of which so many hosts carry everybody. */
function part(load: number, ...parts: readonly Resources[]): OneNode {
  return oneNode(merge(...parts), (reading) => {
    const node = partNode(reading, { name: 'desktops', load }, reading.graph.ofType(POOL));
    return node ?? 'none';
  });
}

const lost = (name: string) => `instance:test/${MACHINE}.${name}#1`;

describe('desktops', () => {
  const both = [pool('uksouth'), pool('ukwest'), hosts('uksouth', 3), hosts('ukwest', 3)];

  it('let people connect again after the loss of a host, a zone or a region', () => {
    const it = part(3, ...both);
    expect(it.after(lost('uksouth-1'))).toBe('60 s');
    expect(it.after('zone:uksouth-2')).toBe('60 s');
    expect(it.after('region:uksouth')).toBe('60 s');
    expect(it.after('region:ukwest')).toBe('60 s');
    expect(it.after('region:uksouth', 'region:ukwest')).toBe('down');
  });

  it('are degraded where the hosts of one region do not carry everybody', () => {
    expect(part(4, ...both).after('region:uksouth')).toBe('degraded');
  });

  it('of one region go with it', () => {
    expect(part(2, pool('uksouth'), hosts('uksouth', 3)).after('region:uksouth')).toBe('down');
  });

  it('go with their pool', () => {
    const it = nodeOf(merge(pool('uksouth'), hosts('uksouth', 2)), `${POOL}.uksouth`);
    expect(it.after(`resource:test/${POOL}.uksouth`)).toBe('down');
  });

  test.each([UNKNOWN, '{}', JSON.stringify({ hostPoolName: 'another' })])(
    'whose hosts join by %s are not known to have any',
    (settings) => {
      const it = nodeOf(merge(pool('uksouth'), host('uksouth', 1, settings)), `${POOL}.uksouth`);
      expect(it.after()).toBe('unknown');
    },
  );
});

describe('profiles', () => {
  const accounts = [share('uksouth', 'ZRS'), share('ukwest', 'LRS')];
  const pools = [pool('uksouth'), pool('ukwest'), host('uksouth', 1), host('ukwest', 1)];
  const on = (parameter: string, ...names: readonly string[]) =>
    merge(profiles('uksouth-1', parameter, names), profiles('ukwest-1', parameter, names));

  it('on shares of both regions by Cloud Cache live through the loss of either', () => {
    const it = part(1, ...pools, ...accounts, on('CCDLocations', 'filesuksouth', 'filesukwest'));
    expect([it.after('region:uksouth'), it.after('region:ukwest')]).toEqual(['60 s', '60 s']);
  });

  it('that only the first of two shares holds go with that one', () => {
    const it = part(1, ...pools, ...accounts, on('VHDLocations', 'filesuksouth', 'filesukwest'));
    expect([it.after('region:uksouth'), it.after('region:ukwest')]).toEqual(['down', '60 s']);
  });

  it('on a share that is not judged are not known to be there', () => {
    expect(part(1, ...pools, on('CCDLocations', 'elsewhere')).after()).toBe('unknown');
    expect(part(1, ...pools, on('CCDLocations')).after()).toBe('unknown');
  });
});

describe('scaling', () => {
  const plan = (percent: number) =>
    merge(
      one('azurerm_virtual_desktop_scaling_plan', 'plan', {
        schedule: [{ ramp_up_minimum_hosts_percent: 100, ramp_down_minimum_hosts_percent: percent }],
      }),
      one('azurerm_virtual_desktop_scaling_plan_host_pool_association', 'tie', {
        host_pool_id: idOf('Microsoft.DesktopVirtualization/hostPools', 'uksouth'),
        scaling_plan_id: idOf('Microsoft.DesktopVirtualization/scalingPlans', 'plan'),
        enabled: true,
      }),
    );
  const desktops = (percent: number, attributes: Attributes = {}) =>
    part(1, pool('uksouth', attributes), hosts('uksouth', 3), plan(percent));

  test.each([
    [100, {}, 'all are left', '60 s'],
    [67, {}, 'two are left', '60 s'],
    [34, {}, 'one is left', 'down'],
    [0, {}, 'none is left', 'down'],
    [0, { start_vm_on_connect: true }, 'one starts when somebody connects', 'down'],
  ])('down to %d percent with %j: %s', (percent, attributes, _, expected) => {
    expect(desktops(percent, attributes).after(lost('uksouth-1'))).toBe(expected);
  });

  it('leaves nobody where it stops all', () => {
    expect(desktops(0).after()).toBe('down');
    expect(desktops(0, { start_vm_on_connect: true }).after()).toBe('unaffected');
  });
});
