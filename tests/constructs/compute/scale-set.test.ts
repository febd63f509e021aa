import { ScaleSet } from '../../../constructs/compute/scale-set';
import { placesOfBlock } from '../../../constructs/model/placed-block';
import { tierSubnet } from '../../../constructs/model/tier-subnet';
import { IIS, machinesEstate, serviceOf } from '../../fixtures/machines-estate';
import { synthesize } from '../../fixtures/synthesize';

const SET = 'azurerm_windows_virtual_machine_scale_set.iis-set';
const SCALING = 'azurerm_monitor_autoscale_setting.iis-scaling';

function build(region: 0 | 1 = 0, estate = machinesEstate(), changes: Partial<typeof IIS> = {}) {
  const block = { ...IIS, ...changes };
  const placed = placesOfBlock(estate, block)[region]!;
  return synthesize((stack) => {
    new ScaleSet(stack, 'iis', {
      ...placed,
      resourceGroupName: 'rg-website',
      subnetId: (tier) => `the-subnet-${tier}`,
      subnet: (tier) => tierSubnet(placed.spoke, placed.network, tier),
    });
  }, estate);
}

describe('a scale set', () => {
  const resources = build();

  it('stands in all zones, starts trusted, encrypts and has an identity of its own', () => {
    expect(resources[SET]).toMatchObject({
      name: 'vmss-website-iis-uks',
      zones: ['1', '2', '3'],
      zone_balance: true,
      instances: 3,
      secure_boot_enabled: true,
      vtpm_enabled: true,
      encryption_at_host_enabled: true,
      identity: { type: 'SystemAssigned' },
      lifecycle: { ignore_changes: ['admin_password', 'instances'] },
    });
    expect(String(resources[SET]?.computer_name_prefix)).toMatch(/^i[0-9a-f]{8}$/);
  });

  it('stands over fault domains where the region has no zones', () => {
    const set = build(1)[SET];
    expect(set).toMatchObject({ platform_fault_domain_count: 2, single_placement_group: true });
    expect(set).not.toHaveProperty('zones');
    expect(set).not.toHaveProperty('zone_balance');
  });

  it('is asked by its load balancer whether it is well: that repairs it, and stops an image that is not', () => {
    const probe = 'azurerm_lb_probe.iis-balancer-probe';
    expect(resources[probe]).toMatchObject({ protocol: 'Https', request_path: '/health', port: 443 });
    expect(resources[SET]).toMatchObject({
      health_probe_id: `\${${probe}.id}`,
      upgrade_mode: 'Rolling',
      automatic_instance_repair: { enabled: true },
      automatic_os_upgrade_policy: { enable_automatic_os_upgrade: true, disable_automatic_rollback: false },
      enable_automatic_updates: false,
      depends_on: ['azurerm_lb_rule.iis-balancer-port-443'],
      network_interface: [
        {
          ip_configuration: [
            {
              subnet_id: 'the-subnet-iis',
              load_balancer_backend_address_pool_ids: [
                '${azurerm_lb_backend_address_pool.iis-balancer-pool.id}',
              ],
            },
          ],
        },
      ],
    });
  });

  it('is signed in to with Entra ID and reports to the workspace of its region', () => {
    const extensions = resources[SET]?.extension as readonly { readonly type: string }[];
    expect(extensions.map(({ type }) => type)).toEqual([
      'AzureMonitorWindowsAgent',
      'AADLoginForWindows',
      'CustomScriptExtension',
    ]);
    expect(resources['azurerm_monitor_data_collection_rule_association.iis-monitor']).toMatchObject({
      target_resource_id: `\${${SET}.id}`,
    });
  });

  it('grows and shrinks with its load, never below what a failure needs', () => {
    expect(resources[SCALING]).toMatchObject({
      target_resource_id: `\${${SET}.id}`,
      profile: [{ name: 'by-load', capacity: { minimum: 3, maximum: 6, default: 3 } }],
    });
  });

  it('has nothing on at night where nobody is there', () => {
    const part = { kind: 'block', spoke: 'website', block: 'iis' } as const;
    const estate = machinesEstate({ services: [serviceOf('archive', 'tier-3', [part])] });
    expect(build(0, estate)[SCALING]).toMatchObject({
      profile: [
        { name: 'day', capacity: { minimum: 3, maximum: 6 }, recurrence: { hours: [4] } },
        { name: 'evening', capacity: { minimum: 0, maximum: 0 }, recurrence: { hours: [19] } },
      ],
    });
  });

  it('refuses an image that is not Windows', () => {
    expect(() => build(0, machinesEstate(), { image: 'ubuntu-24.04' })).toThrow('name an image of Windows');
  });
});
