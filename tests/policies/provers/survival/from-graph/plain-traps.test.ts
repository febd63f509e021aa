import { buildGraph } from '../../../../../policies/graph/build-graph';
import { Survival } from '../../../../../policies/provers/survival/survival';
import { survivalOf } from '../../../../../policies/provers/survival/survivals';
import { Planned, SUBSCRIPTION, plan } from '../../../graph/graph-fixtures';
import { balancer, machine, network, planned } from './plain-terraform';
import {
  MACHINES,
  firewallOf,
  hub,
  idOf,
  pair,
  peered,
  peering,
  proven,
  spoke,
  verdicts,
} from './two-regions';

const SOUTH = [
  hub('uksouth'),
  spoke('uksouth'),
  peered('net-uksouth', 'hub-uksouth'),
  pair('uksouth', [{ zone: '1' }, { zone: '2' }]),
];
const SET = [
  planned('azurerm_availability_set', 'web', {
    location: 'ukwest',
    platform_fault_domain_count: 2,
    platform_update_domain_count: 5,
  }),
];
const WEST_PAIR = [SET, pair('ukwest', [{ set: 'web' }, { set: 'web' }])];
const WEST_HUB = [hub('ukwest'), peered('net-ukwest', 'hub-ukwest')];
const WEST = [...WEST_HUB, spoke('ukwest'), ...WEST_PAIR];

/** What brings the shop up again after the loss of uksouth. */
function afterSouth(survival: Survival) {
  const [outcome] = survival.after(['region:uksouth']);
  return { level: outcome?.worst.level, possible: outcome?.recovery?.possible };
}

describe('a shop in two regions', () => {
  it('survives every node and domain, and is brought up in the other region by hand', () => {
    const survival = proven(MACHINES, [...SOUTH, ...WEST]);
    expect(verdicts(survival)).toEqual(['pass', 'pass', 'pass']);
    expect(afterSouth(survival)).toEqual({ level: 'down', possible: true });
  });

  it('goes with its zone if both machines are in one, however redundant the frontend', () => {
    const inOneZone = pair('uksouth', [{ zone: '1' }, { zone: '1' }]);
    const survival = proven(MACHINES, [...SOUTH.slice(0, 3), inOneZone, ...WEST]);
    expect(verdicts(survival)).toEqual(['fail', 'fail', 'pass']);
    expect(survival.singlePoints.map(({ event }) => event.id)).toEqual(['zone:uksouth-1']);
  });

  it('is degraded by the loss of a node if nothing probes', () => {
    const unasked = pair('uksouth', [{ zone: '1' }, { zone: '2' }], 'without');
    expect(verdicts(proven(MACHINES, [...SOUTH.slice(0, 3), unasked, ...WEST]))[0]).toBe('fail');
  });

  it('has nothing to switch to if the other spoke is not peered with its hub', () => {
    const survival = proven(MACHINES, [...SOUTH, hub('ukwest'), spoke('ukwest'), ...WEST_PAIR]);
    expect(verdicts(survival)).toEqual(['pass', 'pass', 'fail']);
    expect(afterSouth(survival)).toEqual({ level: 'down', possible: false });
  });

  it('has nothing to switch to if only one half of that peering is there', () => {
    const half = [peering('net-ukwest', 'hub-ukwest')];
    const survival = proven(MACHINES, [...SOUTH, hub('ukwest'), spoke('ukwest'), half, ...WEST_PAIR]);
    expect(afterSouth(survival)).toEqual({ level: 'down', possible: false });
  });

  it("goes with uksouth if both spokes' routes lead to the firewall there", () => {
    const hop = firewallOf('uksouth');
    const west = [...WEST_HUB, spoke('ukwest', { hop }), peered('net-ukwest', 'hub-uksouth'), ...WEST_PAIR];
    const survival = proven(MACHINES, [...SOUTH, ...west]);
    expect(verdicts(survival)).toEqual(['pass', 'pass', 'fail']);
    expect(afterSouth(survival)).toEqual({ level: 'down', possible: false });
  });

  it("goes with uksouth if both spokes' names are resolved there", () => {
    const dns = firewallOf('uksouth');
    const west = [...WEST_HUB, spoke('ukwest', { dns }), peered('net-ukwest', 'hub-uksouth'), ...WEST_PAIR];
    expect(afterSouth(proven(MACHINES, [...SOUTH, ...west]))).toEqual({ level: 'down', possible: false });
  });

  it('goes with the zone that the only instance of its firewall is in', () => {
    const survival = proven(MACHINES, [hub('uksouth', ['1']), ...SOUTH.slice(1), ...WEST]);
    expect(verdicts(survival)[1]).toBe('fail');
    expect(survival.singlePoints.map(({ event }) => event.id)).toContain('zone:uksouth-1');
  });

  it('is not known to survive if its route leads to an address that nothing judged has', () => {
    const away = spoke('uksouth', { hop: '10.99.0.4' });
    const survival = proven(MACHINES, [SOUTH[0]!, away, ...SOUTH.slice(2), ...WEST]);
    expect(verdicts(survival)[0]).toBe('unknown');
  });
});

const LONE = idOf('Microsoft.Compute/virtualMachines', 'web').toLowerCase();
const IN_SOUTH = [network('uksouth'), machine('web', { zone: '1' })];

function vault(region: string, more: Readonly<Record<string, unknown>> = {}): Planned {
  return planned('azurerm_recovery_services_vault', 'vault', {
    location: region,
    sku: 'Standard',
    storage_mode_type: 'GeoRedundant',
    cross_region_restore_enabled: true,
    ...more,
  });
}

/** A machine that Site Recovery copies to ukwest. */
function replicated(vaultIn: string): readonly Planned[] {
  return [
    vault(vaultIn),
    planned('azurerm_resource_group', 'west', { name: 'rg-west', location: 'ukwest' }),
    ...network('ukwest'),
    planned('azurerm_site_recovery_replicated_vm', 'web', {
      recovery_vault_name: 'vault',
      source_vm_id: LONE,
      target_network_id: idOf('Microsoft.Network/virtualNetworks', 'net-ukwest'),
      target_resource_group_id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-west`,
      network_interface: [{ target_subnet_name: 'apps-ukwest' }],
    }),
  ];
}

/** A machine that is backed up every four hours. */
function backedUp(place: Planned): readonly Planned[] {
  return [
    place,
    planned('azurerm_backup_policy_vm', 'policy', {
      recovery_vault_name: 'vault',
      backup: [{ frequency: 'Hourly', hour_interval: 4, hour_duration: 12, time: '08:00' }],
    }),
    planned('azurerm_backup_protected_vm', 'web', {
      recovery_vault_name: 'vault',
      source_vm_id: LONE,
      backup_policy_id: idOf('Microsoft.RecoveryServices/vaults', 'vault/backupPolicies/policy'),
    }),
  ];
}

describe('a machine of one region', () => {
  it('is brought up elsewhere by a Site Recovery vault in the target region', () => {
    const survival = proven([LONE], [...IN_SOUTH, replicated('ukwest')]);
    expect(verdicts(survival)).toEqual(['fail', 'fail', 'pass']);
    expect(afterSouth(survival)).toEqual({ level: 'down', possible: true });
  });

  it('is lost with a Site Recovery vault in the region that fails', () => {
    const survival = proven([LONE], [...IN_SOUTH, replicated('uksouth')]);
    expect(verdicts(survival)).toEqual(['fail', 'fail', 'fail']);
    expect(afterSouth(survival)).toEqual({ level: 'down', possible: false });
  });

  it('is restored in the pair from a vault that lets one, too late for the first tier', () => {
    const survival = proven([LONE], [...IN_SOUTH, backedUp(vault('uksouth'))]);
    expect(verdicts(survival)[2]).toBe('fail');
    expect(afterSouth(survival)).toEqual({ level: 'down', possible: true });
  });

  it('is lost with a vault whose copies cannot be restored in the pair', () => {
    const local = vault('uksouth', {
      storage_mode_type: 'LocallyRedundant',
      cross_region_restore_enabled: false,
    });
    expect(afterSouth(proven([LONE], [...IN_SOUTH, backedUp(local)]))).toMatchObject({ possible: false });
  });

  it('is not restored from a backup vault in another region, which Azure refuses', () => {
    expect(afterSouth(proven([LONE], [...IN_SOUTH, backedUp(vault('ukwest'))]))).not.toMatchObject({
      possible: true,
    });
  });
});

const DATABASE = idOf('Microsoft.Sql/servers', 'sql-uksouth/databases/shop').toLowerCase();

function sql(region: string, zoneRedundant: boolean): readonly Planned[] {
  const server = idOf('Microsoft.Sql/servers', `sql-${region}`);
  return [
    planned('azurerm_mssql_server', `sql-${region}`, { location: region, version: '12.0' }),
    planned('azurerm_mssql_database', `shop-${region}`, {
      name: 'shop',
      server_id: server,
      sku_name: 'BC_Gen5_2',
      zone_redundant: zoneRedundant,
      ...(region === 'uksouth'
        ? {}
        : { create_mode: 'OnlineSecondary', creation_source_database_id: DATABASE }),
    }),
  ];
}

function group(mode: 'Manual' | 'Automatic'): Planned {
  return planned('azurerm_mssql_failover_group', 'shop', {
    server_id: idOf('Microsoft.Sql/servers', 'sql-uksouth'),
    databases: [DATABASE],
    partner_server: [
      { id: idOf('Microsoft.Sql/servers', 'sql-ukwest'), location: 'ukwest', role: 'Secondary' },
    ],
    read_write_endpoint_failover_policy: [{ mode, ...(mode === 'Automatic' ? { grace_minutes: 60 } : {}) }],
  });
}

describe('a database', () => {
  it('that is zone redundant alone has nowhere to go', () => {
    const survival = proven([DATABASE], [sql('uksouth', true)]);
    expect(verdicts(survival)).toEqual(['pass', 'pass', 'fail']);
    expect(afterSouth(survival)).toEqual({ level: 'down', possible: false });
  });

  it('is switched by hand, or by itself after the hour of grace, by a failover group', () => {
    const both = [sql('uksouth', true), sql('ukwest', false)];
    expect(afterSouth(proven([DATABASE], [...both, [group('Manual')]]))).toEqual({
      level: 'down',
      possible: true,
    });
    expect(afterSouth(proven([DATABASE], [...both, [group('Automatic')]])).level).toBe('interrupted');
  });

  it('without zone redundancy may go with any zone', () => {
    expect(verdicts(proven([DATABASE], [sql('uksouth', false)]))[1]).not.toBe('pass');
  });
});

describe('what is written of a storage account', () => {
  const ACCOUNT = idOf('Microsoft.Storage/storageAccounts', 'shop').toLowerCase();
  const account = (replication: string) =>
    proven(
      [ACCOUNT],
      [
        [
          planned('azurerm_storage_account', 'shop', {
            location: 'uksouth',
            account_tier: 'Standard',
            account_replication_type: replication,
          }),
        ],
      ],
    );

  it.each([
    ['LRS', false, false],
    ['ZRS', true, false],
    ['GRS', false, true],
    ['GZRS', true, true],
  ])('%s decides whether zones and the region take it along', (replication, zones, region) => {
    const survival = account(replication);
    expect(verdicts(survival)[1] === 'pass').toBe(zones);
    expect(afterSouth(survival)).toEqual({ level: 'down', possible: region });
  });
});

/** A scale set behind a load balancer, which autoscale takes down to a minimum. */
function scaleSet(minimum: number): readonly Planned[] {
  const set = planned('azurerm_linux_virtual_machine_scale_set', 'web', {
    location: 'uksouth',
    sku: 'Standard_D2s_v5',
    instances: 3,
    zones: ['1', '2', '3'],
    network_interface: [
      { name: 'card', primary: true, ip_configuration: [{ name: 'internal', primary: true }] },
    ],
  });
  const unknown = { subnet_id: true, load_balancer_backend_address_pool_ids: true };
  const expressions = {
    subnet_id: { references: ['azurerm_subnet.apps-uksouth.id', 'azurerm_subnet.apps-uksouth'] },
    load_balancer_backend_address_pool_ids: {
      references: ['azurerm_lb_backend_address_pool.web.id', 'azurerm_lb_backend_address_pool.web'],
    },
  };
  return [
    {
      ...set,
      unknown: { network_interface: [{ ip_configuration: [unknown] }] },
      expressions: { network_interface: [{ ip_configuration: [expressions] }] },
    },
    planned('azurerm_monitor_autoscale_setting', 'web', {
      location: 'uksouth',
      enabled: true,
      target_resource_id: idOf('Microsoft.Compute/virtualMachineScaleSets', 'web'),
      profile: [{ name: 'load', capacity: [{ minimum, maximum: 3, default: 3 }] }],
    }),
  ];
}

describe('a scale set', () => {
  const scaled = (minimum: number) =>
    survivalOf(
      buildGraph([plan([...network('uksouth'), ...balancer('web', { members: [] }), ...scaleSet(minimum)])]),
      undefined,
    );

  it('that autoscale may take down to one goes with that one', () => {
    expect(scaled(1).domains[0]?.verdict).toBe('fail');
    expect(scaled(1).domains[0]?.witnesses[0]?.outcome.state).toBe('scaled-in');
  });

  it('that autoscale leaves two of lives through either', () => {
    expect(scaled(2).domains[0]?.verdict).toBe('pass');
  });
});

describe('an application on App Service', () => {
  const hosted = (workers: number, balanced: boolean) =>
    survivalOf(
      buildGraph([
        plan([
          planned('azurerm_service_plan', 'web', {
            location: 'uksouth',
            os_type: 'Linux',
            sku_name: 'P1v3',
            worker_count: workers,
            zone_balancing_enabled: balanced,
          }),
          planned('azurerm_linux_web_app', 'web', {
            location: 'uksouth',
            service_plan_id: idOf('Microsoft.Web/serverFarms', 'web'),
          }),
        ]),
      ]),
      undefined,
    );

  it.each([
    [1, false, 'fail'],
    [2, true, 'pass'],
  ])('of %i workers, zone balanced %s: %s', (workers, balanced, verdict) => {
    expect(hosted(workers, balanced).domains[0]?.verdict).toBe(verdict);
  });

  it('of two workers in one zone is not known to survive that', () => {
    expect(hosted(2, false).domains[0]?.verdict).not.toBe('pass');
  });
});
