import { ServerGroup } from '../../../constructs/compute/server-group';
import { Estate } from '../../../constructs/model/estate';
import { ServerGroup as DeclaredGroup } from '../../../constructs/model/flow';
import { applyBaseline } from '../../../constructs/baseline/apply-baseline';
import { App } from 'cdktf';
import { findServiceTier } from '../../../constructs/model/service-tiers';
import { testService } from '../../fixtures/services';
import { testEstate, testSpokeNetwork, UKSOUTH, UKWEST } from '../../fixtures/estate';
import { SynthesizedResource, synthesize } from '../../fixtures/synthesize';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBqzmPqmZgM6qg+bC0S2mZfXnkX2FQz9Q2fRrYl3Zt0S example';
const BASE = testEstate();
const ESTATE: Estate = { ...BASE, platform: { ...BASE.platform, sshPublicKey: KEY } };

const GROUP: DeclaredGroup = {
  name: 'web',
  spoke: 'website',
  tier: 'app',
  role: 'web',
  image: 'ubuntu-24.04',
  count: 2,
  size: 'Standard_D2s_v5',
  regions: ['uksouth', 'ukwest'],
  load: 1,
  position: { file: 'estate.yaml', line: 1, column: 1 },
};

function build(changes: Partial<DeclaredGroup> = {}, region = UKSOUTH, estate = ESTATE) {
  return synthesize(
    (stack) =>
      new ServerGroup(stack, 'web', {
        estate,
        group: { ...GROUP, ...changes },
        network: testSpokeNetwork(region),
        resourceGroupName: 'rg-website',
        subnetId:
          '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/n/subnets/snet-app',
      }),
    estate,
  );
}

function ofType(resources: Readonly<Record<string, SynthesizedResource>>, type: string) {
  return Object.entries(resources)
    .filter(([address]) => address.startsWith(`${type}.`))
    .map(([, body]) => body);
}

describe('a group of machines', () => {
  it('stands in the zones of its region in turn', () => {
    const machines = ofType(build({ count: 4 }), 'azurerm_linux_virtual_machine');
    expect(machines.map(({ zone }) => zone)).toEqual(['1', '2', '3', '1']);
    expect(machines.every((machine) => !('availability_set_id' in machine))).toBe(true);
  });

  it('stands in a set of as many fault domains as there are where the region has no zones', () => {
    const resources = build({}, UKWEST);
    expect(resources['azurerm_availability_set.web-availability-set']).toMatchObject({
      platform_fault_domain_count: 2,
      managed: true,
    });
    const machines = ofType(resources, 'azurerm_linux_virtual_machine');
    expect(machines).toHaveLength(2);
    for (const machine of machines) {
      expect(machine).not.toHaveProperty('zone');
      expect(machine.availability_set_id).toBe('${azurerm_availability_set.web-availability-set.id}');
    }
  });

  it.each([UKSOUTH, UKWEST])('takes a machine more without touching those there are ($name)', (region) => {
    const before = build({ count: 4 }, region);
    const after = build({ count: 5 }, region);
    expect(after).toMatchObject(before);
    expect(Object.keys(after).filter((address) => !(address in before))).toEqual([
      'azurerm_linux_virtual_machine.web-5-machine',
      'azurerm_maintenance_assignment_virtual_machine.web-5-maintenance',
      'azurerm_monitor_data_collection_rule_association.web-5-monitor-rule',
      'azurerm_network_interface.web-5-interface',
      'azurerm_virtual_machine_extension.web-5-entra-sign-in',
      'azurerm_virtual_machine_extension.web-5-monitor-extension',
    ]);
  });

  it('gives each machine the address that goes with its number, and no public one', () => {
    const interfaces = ofType(build(), 'azurerm_network_interface');
    expect(interfaces.map((each) => each.ip_configuration)).toMatchObject([
      [{ private_ip_address_allocation: 'Static', private_ip_address: '10.64.4.4' }],
      [{ private_ip_address_allocation: 'Static', private_ip_address: '10.64.4.5' }],
    ]);
    expect(JSON.stringify(interfaces)).not.toContain('public_ip');
  });

  it('has domain controllers ask their fellows for names before themselves, and nobody else', () => {
    const namesOf = (changes: Partial<DeclaredGroup>) =>
      ofType(build(changes), 'azurerm_network_interface').map(({ dns_servers: names }) => names);
    const [first, second] = ofType(build(), 'azurerm_network_interface').map(
      (nic) => (nic.ip_configuration as readonly { private_ip_address: string }[])[0]!.private_ip_address,
    );
    expect(namesOf({ role: 'domain-controller' })).toEqual([
      [second, first],
      [first, second],
    ]);
    expect(namesOf({})).toEqual([undefined, undefined]);
  });

  it('asks nothing of Entra ID or a workspace for decoys, which reach nothing, and leaves patches to the platform', () => {
    const decoys = build({ role: 'decoy' });
    expect(ofType(decoys, 'azurerm_virtual_machine_extension')).toEqual([]);
    expect(ofType(decoys, 'azurerm_maintenance_assignment_virtual_machine')).toEqual([]);
    expect(ofType(build(), 'azurerm_virtual_machine_extension')).toHaveLength(4);
  });

  it.each([
    [UKSOUTH, ['1', '2', '3', '1']],
    [UKWEST, ['1', '2', '1', '2']],
  ])(
    'is patched in windows of its places, so that no two places restart at once ($name)',
    (region, places) => {
      const assigned = ofType(build({ count: 4 }, region), 'azurerm_maintenance_assignment_virtual_machine');
      expect(assigned.map(({ maintenance_configuration_id: id }) => String(id).split('/').pop())).toEqual(
        places.map((place) => `mc-early-${place}-${region.code}`),
      );
    },
  );

  it('is off at night where all its services keep office hours', () => {
    const parts = [{ kind: 'servers', spoke: 'website', group: 'web' }] as const;
    const tier = findServiceTier('tier-3');
    const estate = { ...ESTATE, services: [testService('archive', { tier, hours: 'office', parts })] };
    const type = 'azurerm_dev_test_global_vm_shutdown_schedule';
    expect(ofType(build({}, UKSOUTH, estate), type)).toHaveLength(2);
    expect(ofType(build(), type)).toEqual([]);
  });

  it('belongs to the spoke that declares it', () => {
    const resources = synthesize((stack) => {
      new ServerGroup(stack, 'web', {
        estate: ESTATE,
        group: GROUP,
        network: testSpokeNetwork(UKSOUTH),
        resourceGroupName: 'rg-website',
        subnetId: 'snet',
      });
      applyBaseline(App.of(stack), ESTATE);
    }, ESTATE);
    expect(resources['azurerm_linux_virtual_machine.web-1-machine']).toMatchObject({
      tags: { organisation: 'example-council', owner: 'web@example.org' },
    });
    expect(resources['azurerm_monitor_diagnostic_setting.web-1-machine-diagnostics']).toMatchObject({
      enabled_metric: [{ category: 'AllMetrics' }],
    });
  });

  it('refuses a tier that the network has not', () => {
    expect(() => build({ tier: 'database' })).toThrow(
      'group website/web is of tier "database", but the network in uksouth has only app, private-endpoints',
    );
  });

  it('refuses Linux machines without a key, and makes Windows machines without one', () => {
    const keyless = testEstate();
    expect(() => build({}, UKSOUTH, keyless)).toThrow(/write platform\.sshPublicKey/);
    expect(
      ofType(build({ image: 'windows-server-2022' }, UKSOUTH, keyless), 'azurerm_windows_virtual_machine'),
    ).toHaveLength(2);
  });
});
