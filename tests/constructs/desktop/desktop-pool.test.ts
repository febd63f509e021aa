import { DesktopPool } from '../../../constructs/desktop/desktop-pool';
import { DesktopPool as Declared } from '../../../constructs/model/block';
import { DESKTOP_SERVICE } from '../../../constructs/model/desktop-ids';
import { Estate } from '../../../constructs/model/estate';
import { testEstate } from '../../fixtures/estate';
import { blockProps } from '../../fixtures/block-estate';
import { desktopEstate, OFFICE_STAFF, POOL } from '../../fixtures/desktop-estate';
import { synthesize } from '../../fixtures/synthesize';

function build(changes: Partial<Declared> = {}, region = 0, of: Partial<Estate> = {}) {
  const estate = desktopEstate(changes, of);
  const pool = { ...POOL, ...changes };
  return synthesize((stack) => new DesktopPool(stack, 'desktops', blockProps(pool, region, estate)), estate);
}

const shared = build();

describe('a pool of desktops', () => {
  it('is shared breadth first, and its machines take no connection from the Internet', () => {
    expect(shared['azurerm_virtual_desktop_host_pool.desktops-pool']).toMatchObject({
      name: 'vdpool-website-office-uks',
      type: 'Pooled',
      load_balancer_type: 'BreadthFirst',
      maximum_sessions_allowed: 20,
      start_vm_on_connect: true,
      public_network_access: 'EnabledForClientsOnly',
    });
    expect(shared['azurerm_private_endpoint.desktops-endpoint']).toMatchObject({
      private_service_connection: { subresource_names: ['connection'] },
    });
  });

  it('answers at four addresses, one for each part of the service', () => {
    const endpoint = shared['azurerm_private_endpoint.desktops-endpoint'] as {
      readonly ip_configuration: readonly {
        readonly member_name: string;
        readonly private_ip_address: string;
      }[];
    };
    expect(endpoint.ip_configuration.map(({ member_name }) => member_name)).toEqual([
      'broker',
      'diagnostics',
      'gateway-ring-map',
      'web',
    ]);
    expect(new Set(endpoint.ip_configuration.map((one) => one.private_ip_address)).size).toBe(4);
  });

  it('lets nothing pass to the device that it is shown on but picture, sound and camera', () => {
    const { custom_rdp_properties: properties } = shared['azurerm_virtual_desktop_host_pool.desktops-pool']!;
    for (const off of ['drivestoredirect:s:;', 'redirectclipboard:i:0;', 'redirectprinters:i:0;']) {
      expect(properties).toContain(off);
    }
  });

  it('makes its registration token when it is applied, and writes none', () => {
    expect(shared['azurerm_virtual_desktop_host_pool_registration_info.desktops-registration']).toMatchObject(
      {
        expiration_date: '${timeadd(timestamp(), "600h")}',
        lifecycle: { ignore_changes: ['expiration_date'] },
      },
    );
    const agent = shared['azurerm_virtual_machine_extension.desktops-hosts-1-agent']!;
    expect(agent.settings).toContain(
      '"hostPoolName":"${azurerm_virtual_desktop_host_pool.desktops-pool.name}"',
    );
    expect(agent.protected_settings).toContain(
      '${azurerm_virtual_desktop_host_pool_registration_info.desktops-registration.token}',
    );
  });

  it.each([
    [0, { zone: '1' }, { zone: '2' }],
    [
      1,
      { availability_set_id: '${azurerm_availability_set.desktops-hosts-machines-availability-set.id}' },
      { availability_set_id: '${azurerm_availability_set.desktops-hosts-machines-availability-set.id}' },
    ],
  ])('spreads its hosts in region %i, which Windows Update patches', (region, first, second) => {
    const desktop = { license_type: 'Windows_Client', patch_mode: 'AutomaticByOS' };
    const built = build({}, region);
    const machine = (place: number) =>
      built[`azurerm_windows_virtual_machine.desktops-hosts-machines-${place}-machine`];
    expect(machine(1)).toMatchObject({ ...first, ...desktop });
    expect(machine(2)).toMatchObject({ ...second, ...desktop });
    expect(machine(3)).toBeUndefined();
  });

  it.each([
    [0, /^type=smb,name="uksouth",.*;type=smb,name="ukwest",/],
    [1, /^type=smb,name="ukwest",.*;type=smb,name="uksouth",/],
  ])('keeps profiles on the shares of both regions, its own first (%i)', (region, locations) => {
    const { parameter } = build({}, region)[
      'azurerm_virtual_machine_run_command.desktops-hosts-2-profiles'
    ] as { readonly parameter: readonly { readonly name: string; readonly value: string }[] };
    expect(parameter).toEqual([{ name: 'CCDLocations', value: expect.stringMatching(locations) }]);
  });

  it('is given to its groups, on the desktop and on each host', () => {
    const given = Object.entries(shared).filter(([address]) =>
      address.startsWith('azurerm_role_assignment.'),
    );
    expect(given.map(([, { principal_id: group }]) => group)).toEqual(given.map(() => OFFICE_STAFF));
    expect(given.map(([address]) => address)).toEqual([
      'azurerm_role_assignment.desktops-sign-in-1-1',
      'azurerm_role_assignment.desktops-sign-in-1-2',
      'azurerm_role_assignment.desktops-use-1',
    ]);
  });

  it('gives nothing to groups that it knows by name only', () => {
    expect(JSON.stringify(build({ assigned: ['Office staff'] }))).not.toContain('azurerm_role_assignment');
  });

  it('has the driver of its graphics card where it has one', () => {
    const driver = 'azurerm_virtual_machine_extension.desktops-hosts-1-driver';
    expect(shared[driver]).toBeUndefined();
    expect(build({ size: 'Standard_NV36ads_A10_v5' })[driver]).toMatchObject({
      type: 'NvidiaGpuDriverWindows',
    });
  });
});

describe('the scaling of desktops', () => {
  const plan = 'azurerm_virtual_desktop_scaling_plan.desktops-scaling-plan';
  const tie = 'azurerm_virtual_desktop_scaling_plan_host_pool_association.desktops-scaling-pool';

  it('never leaves fewer hosts than the least, and logs nobody off', () => {
    const { schedule } = shared[plan] as { readonly schedule: readonly Readonly<Record<string, unknown>>[] };
    expect(schedule).toHaveLength(2);
    for (const days of schedule) {
      expect(days).toMatchObject({
        ramp_up_minimum_hosts_percent: 50,
        ramp_down_minimum_hosts_percent: 50,
        ramp_down_force_logoff_users: false,
        ramp_down_stop_hosts_when: 'ZeroSessions',
      });
    }
  });

  it('acts once the id of the desktop service is written back', () => {
    expect(shared[tie]).toBeUndefined();
    const { deployed } = testEstate();
    const known = { ...deployed, servicePrincipals: { [DESKTOP_SERVICE]: OFFICE_STAFF } };
    expect(build({}, 0, { deployed: known })[tie]).toMatchObject({ enabled: true });
  });

  it('is not for personal machines, which Azure can give no such plan', () => {
    const personal = build({ type: 'personal' });
    expect(personal[plan]).toBeUndefined();
    expect(personal['azurerm_virtual_desktop_host_pool.desktops-pool']).toMatchObject({
      type: 'Personal',
      load_balancer_type: 'Persistent',
      personal_desktop_assignment_type: 'Automatic',
    });
  });
});
