import { findTechnique } from '../../../../../constructs/model/recovery-technique';
import { PAIRED_BACKUP_AGE } from '../../../../../constructs/model/tables/recovery-techniques';
import { Declaration, DeclaredPart } from '../../../../../policies/declaration/declaration';
import { hostedNode } from '../../../../../policies/provers/survival/from-graph/hosted';
import { recovered } from '../../../../../policies/provers/survival/from-graph/recovered';
import {
  Attributes,
  declare,
  idOf,
  merge,
  network,
  networkId,
  one,
  Resources,
  subnet,
  UNKNOWN,
} from '../../../rules/support/fragments';
import { datacentre } from '../../../rules/support/sites';
import { oneNode, OneNode } from './one-node';

const HOUR = 3600;
const FAILOVER = findTechnique('site-recovery');
const FAILED_OVER = `down, ${FAILOVER.minutes} min, rpo ${Number(FAILOVER.rpoSeconds)} s`;
const RESTORE = findTechnique('restore-backup').minutes;
const restoredWith = (seconds: number) => `down, ${RESTORE} min, rpo ${seconds} s`;
const IN_PAIR = restoredWith(PAIRED_BACKUP_AGE * 60);

const MACHINE = 'azurerm_linux_virtual_machine';
const LOST = `instance:test/${MACHINE}.vm#1`;
const machineId = idOf('Microsoft.Compute/virtualMachines', 'vm');

function machine(name = 'vm'): Resources {
  return one(MACHINE, name, { location: 'uksouth', zone: '1', size: 'Standard_D4s_v5' });
}

function vault(location: string, attributes: Attributes = {}, name = 'v'): Resources {
  return one('azurerm_recovery_services_vault', name, { location, sku: 'Standard', ...attributes });
}

/** `vm`, or several machines, with what brings them up again. */
function recover(parts: readonly Resources[], names: readonly string[] = ['vm']): OneNode {
  const all = merge(...names.map((name) => machine(name)), ...parts);
  return oneNode(all, (reading) => {
    const machines = reading.graph.ofType(MACHINE);
    const node = reading.all(
      'all',
      'all',
      machines.map((resource) => reading.nodeOf(resource)),
    );
    return recovered(reading, { id: 'it', title: 'it', machines, node });
  });
}

describe('a machine that Site Recovery replicates', () => {
  const west = network('west', '10.80.4.0/24', {
    location: 'ukwest',
    subnet: [subnet('apps', '10.80.4.0/26')],
  });
  const fabric = one('azurerm_site_recovery_fabric', 'west', {
    location: 'ukwest',
    recovery_vault_name: 'v',
  });
  const replicated = (attributes: Attributes = {}, name = 'vm') =>
    one('azurerm_site_recovery_replicated_vm', name, {
      recovery_vault_name: 'v',
      source_vm_id: idOf('Microsoft.Compute/virtualMachines', name),
      source_recovery_fabric_name: 'south',
      source_recovery_protection_container_name: 'south',
      target_recovery_fabric_id: `${idOf('Microsoft.RecoveryServices/vaults', 'v')}/replicationFabrics/west`,
      target_network_id: networkId('west'),
      network_interface: [{ target_subnet_name: 'apps' }],
      ...attributes,
    });
  const itemId = (name: string) =>
    `${idOf('Microsoft.RecoveryServices/vaults', 'v')}/replicationFabrics/south/replicationProtectionContainers/south/replicationProtectedItems/${name}`;

  it('comes up in the other region by hand, from a vault that is there', () => {
    const it = recover([west, fabric, replicated(), vault('ukwest')]);
    expect(it.after('region:uksouth')).toBe(FAILED_OVER);
    expect(it.after(LOST)).toBe(FAILED_OVER);
    expect(it.after('region:ukwest')).toBe('unaffected');
    expect(it.after('region:uksouth', 'region:ukwest')).toBe('down');
  });

  it('does not come up from a vault of the region that is lost', () => {
    const it = recover([west, fabric, replicated(), vault('uksouth')]);
    expect(it.after('region:uksouth')).toBe('down');
    expect(it.after(LOST)).toBe(FAILED_OVER);
  });

  test.each([
    ['from a vault that is not judged', [west, fabric, replicated()]],
    ['without a network', [fabric, replicated({ target_network_id: null }), vault('ukwest')]],
    ['in a network that is not judged', [fabric, replicated(), vault('ukwest')]],
    [
      'in a region that is not known',
      [west, replicated({ target_recovery_fabric_id: UNKNOWN, target_network_id: UNKNOWN }), vault('ukwest')],
    ],
  ])('is not known to come up %s', (_, parts) => {
    expect(recover(parts).after('region:uksouth')).toBe('down, perhaps not for good');
  });

  it('is failed over by a command of its own, or by the plan that it is in', () => {
    const parts = [west, fabric, replicated(), replicated({}, 'vm2'), vault('ukwest')];
    const names = ['vm', 'vm2'];
    const [single] = recover(parts, names).model.steps;
    expect(single?.title).toBe('Fail it over');
    expect(single?.commands).toHaveLength(4);
    expect(single?.commands[0]).toContain('/replicationprotecteditems/vm/unplannedFailover?');
    const plan = one('azurerm_site_recovery_replication_recovery_plan', 'plan', {
      recovery_vault_id: idOf('Microsoft.RecoveryServices/vaults', 'v'),
      boot_recovery_group: [{ replicated_protected_items: [itemId('vm'), itemId('vm2')] }],
    });
    const [planned] = recover([...parts, plan], names).model.steps;
    expect(planned?.title).toBe('Run recovery plan plan for it');
    expect(planned?.commands).toHaveLength(2);
    expect(planned?.commands[0]).toContain('/replicationrecoveryplans/plan/unplannedFailover?');
  });

  it('is called by the address of the load balancer that waits for it there', () => {
    const balancer = one('azurerm_lb', 'waiting', {
      name: 'waiting',
      frontend_ip_configuration: [{ name: 'inside', private_ip_address: '10.80.0.62' }],
    });
    const pool = `${idOf('Microsoft.Network/loadBalancers', 'waiting')}/backendAddressPools/machines`;
    const behind = replicated({
      network_interface: [{ recovery_load_balancer_backend_address_pool_ids: [pool] }],
    });
    const [step] = recover([west, fabric, behind, vault('ukwest'), balancer]).model.steps;
    expect(step?.commands.at(-2)).toMatch(/ record-set a add-record .* 10\.80\.0\.62$/);
    expect(step?.check).toContain('gives 10.80.0.62');
  });

  it('of which only one of two is replicated carries less', () => {
    const it = recover([west, fabric, replicated(), vault('ukwest')], ['vm', 'vm2']);
    expect(it.after('region:uksouth')).toBe(FAILED_OVER);
  });
});

describe('a machine that is backed up', () => {
  const policy = (backup: Attributes) =>
    one('azurerm_backup_policy_vm', 'p', {
      recovery_vault_name: 'v',
      backup: [{ time: '23:00', ...backup }],
    });
  const daily = policy({ frequency: 'Daily' });
  const item = (attributes: Attributes = {}) =>
    one('azurerm_backup_protected_vm', 'i', {
      recovery_vault_name: 'v',
      source_vm_id: machineId,
      backup_policy_id: `${idOf('Microsoft.RecoveryServices/vaults', 'v')}/backupPolicies/p`,
      ...attributes,
    });
  const crossRegion = { storage_mode_type: 'GeoRedundant', cross_region_restore_enabled: true };

  test.each([
    ['nothing', [], 'down', 'down'],
    [
      'a vault that keeps its copies to itself',
      [vault('uksouth'), daily, item()],
      restoredWith(24 * HOUR),
      'down',
    ],
    [
      'a vault that restores in the pair',
      [vault('uksouth', crossRegion), daily, item()],
      restoredWith(24 * HOUR),
      IN_PAIR,
    ],
    [
      'a vault that would, if it kept copies there',
      [vault('uksouth', { ...crossRegion, storage_mode_type: 'ZoneRedundant' }), daily, item()],
      restoredWith(24 * HOUR),
      'down',
    ],
    [
      'a vault that may restore in the pair',
      [vault('uksouth', { cross_region_restore_enabled: UNKNOWN }), daily, item()],
      restoredWith(24 * HOUR),
      'down, perhaps not for good',
    ],
    ['a policy that is not judged', [vault('uksouth', crossRegion), item()], 'unknown', 'unknown'],
    [
      'what stands still',
      [vault('uksouth', crossRegion), daily, item({ protection_state: 'ProtectionStopped' })],
      'down',
      'down',
    ],
    ['a vault that is not judged', [daily, item()], 'down', 'down'],
  ])('by %s', (_, parts, node, region) => {
    const it = recover(parts);
    expect([it.after(LOST), it.after('region:uksouth')]).toEqual([node, region]);
  });

  test.each([
    [{ frequency: 'Hourly', hour_interval: 4 }, 4 * HOUR],
    [{ frequency: 'Weekly' }, 7 * 24 * HOUR],
  ])('loses what was written since %j', (backup, seconds) => {
    expect(recover([vault('uksouth'), policy(backup), item()]).after(LOST)).toBe(restoredWith(seconds));
  });

  it('names the vault and the pair in its commands', () => {
    const { steps } = recover([vault('uksouth', crossRegion), daily, item()]).model;
    expect(steps.map(({ title }) => title)).toEqual(['Restore it in its region', 'Restore it in the pair']);
    const [here, pair] = steps;
    expect(here?.commands.join()).not.toContain('--use-secondary-region');
    expect(pair?.commands.join()).toContain('--use-secondary-region');
    expect(pair?.commands.join()).toContain('--vault-name v ');
  });
});

describe('machines in a datacentre', () => {
  const part: Extract<DeclaredPart, { kind: 'hosted' }> = {
    kind: 'hosted',
    name: 'payroll',
    site: 'dc',
    hypervisor: 'vmware',
    machines: ['PAY01'],
    movesBy: '2027-03-31',
  };
  const declaration: Declaration = declare({ sites: [datacentre({ id: 'dc', title: 'County Hall' })] });
  const west = network('west', '10.80.4.0/24', {
    location: 'ukwest',
    subnet: [subnet('apps', '10.80.4.0/26')],
  });
  const replicated = (attributes: Attributes = {}) =>
    one('azurerm_site_recovery_vmware_replicated_vm', 'pay', {
      source_vm_name: 'pay01',
      recovery_vault_id: idOf('Microsoft.RecoveryServices/vaults', 'v'),
      target_network_id: networkId('west'),
      network_interface: [{ is_primary: true, target_subnet_name: 'apps' }],
      ...attributes,
    });
  const hosted = (...parts: readonly Resources[]) =>
    oneNode(merge(...parts), (reading) => hostedNode(reading, part), declaration);
  const technique = findTechnique('vmware-site-recovery');

  it('come up in the region that Site Recovery takes them to', () => {
    const it = hosted(west, vault('ukwest'), replicated());
    const back = `down, ${technique.minutes} min, rpo ${Number(technique.rpoSeconds)} s`;
    expect(it.after('site:dc')).toBe(back);
    expect(it.after('instance:site/dc/PAY01#1')).toBe(back);
    expect(it.after('region:ukwest')).toBe('unaffected');
    expect(it.after('site:dc', 'region:ukwest')).toBe('down');
    expect(it.model.events.find(({ id }) => id === 'site:dc')?.title).toBe('site County Hall');
  });

  it('that no resource protects may come back from an agent’s backup', () => {
    const it = hosted();
    expect(it.after('site:dc')).toBe('down, perhaps not for good');
    expect(it.model.gaps).toEqual([
      {
        address: 'hosted PAY01',
        reason: 'no resource replicates PAY01, and the backup of an agent stands in none',
      },
    ]);
  });

  it('from a vault that is not judged are not known to', () => {
    expect(hosted(west, replicated()).after('site:dc')).toBe('down, perhaps not for good');
  });
});
