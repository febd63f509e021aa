import { Server, ServerProps } from '../../../constructs/compute/server';
import { findMachineImage } from '../../../constructs/model/tables/machine-images';
import { UKSOUTH, UKWEST } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

function build(image: string, changes: Partial<ServerProps> = {}) {
  return synthesize(
    (stack) =>
      new Server(stack, '1', {
        region: UKSOUTH,
        resourceGroupName: 'rg-website-uks',
        name: 'vm-website-web-1-uks',
        names: ['website', 'web', '1'],
        computerName: 'web01234567-1',
        image: findMachineImage(image),
        size: 'Standard_D2s_v5',
        standing: { zone: '2' },
        sshPublicKey: 'ssh-ed25519 AAAA example',
        subnetId: 'snet-web',
        address: '10.64.4.4',
        signIn: 'entra',
        hours: 'always',
        ...changes,
      }),
  );
}

describe('a Linux machine', () => {
  const resources = build('ubuntu-24.04');

  it('starts trusted, encrypts, is patched by the platform and takes no password', () => {
    expect(resources['azurerm_linux_virtual_machine.1-machine']).toMatchInlineSnapshot(`
      {
        "admin_ssh_key": [
          {
            "public_key": "ssh-ed25519 AAAA example",
            "username": "first-account",
          },
        ],
        "admin_username": "first-account",
        "boot_diagnostics": {},
        "computer_name": "web01234567-1",
        "disable_password_authentication": true,
        "encryption_at_host_enabled": true,
        "identity": {
          "type": "SystemAssigned",
        },
        "lifecycle": {
          "ignore_changes": [
            "source_image_reference",
          ],
        },
        "location": "uksouth",
        "name": "vm-website-web-1-uks",
        "network_interface_ids": [
          "\${azurerm_network_interface.1-interface.id}",
        ],
        "os_disk": {
          "caching": "ReadWrite",
          "name": "osdisk-website-web-1-uks",
          "storage_account_type": "Premium_LRS",
        },
        "patch_assessment_mode": "AutomaticByPlatform",
        "patch_mode": "AutomaticByPlatform",
        "provision_vm_agent": true,
        "reboot_setting": "IfRequired",
        "resource_group_name": "rg-website-uks",
        "secure_boot_enabled": true,
        "size": "Standard_D2s_v5",
        "source_image_reference": {
          "offer": "ubuntu-24_04-lts",
          "publisher": "Canonical",
          "sku": "server",
          "version": "24.04.202609040",
        },
        "vtpm_enabled": true,
        "zone": "2",
      }
    `);
  });

  it('joins Entra ID', () => {
    expect(resources['azurerm_virtual_machine_extension.1-entra-sign-in']).toMatchObject({
      type: 'AADSSHLoginForLinux',
      publisher: 'Microsoft.Azure.ActiveDirectory',
      virtual_machine_id: '${azurerm_linux_virtual_machine.1-machine.id}',
    });
  });
});

describe('a Windows machine', () => {
  const resources = build('windows-server-2022');
  const machine = resources['azurerm_windows_virtual_machine.1-machine'];

  it('has what a Linux machine has, but for the key', () => {
    const own = ['admin_ssh_key', 'disable_password_authentication', 'lifecycle', 'source_image_reference'];
    const linux = build('ubuntu-24.04')['azurerm_linux_virtual_machine.1-machine'] ?? {};
    const alike = Object.entries(linux).filter(([name]) => !own.includes(name));
    expect(alike.length).toBeGreaterThan(15);
    expect(machine).toMatchObject(Object.fromEntries(alike));
    expect(machine).not.toHaveProperty('admin_ssh_key');
  });

  it('has a first password that Terraform makes up at its birth and never changes', () => {
    expect(machine).toMatchObject({
      admin_password: 'Rw-${uuid()}',
      lifecycle: { ignore_changes: ['admin_password', 'source_image_reference'] },
    });
  });

  it('keeps British time and takes updates, without hot patches', () => {
    expect(machine).toMatchObject({
      timezone: 'GMT Standard Time',
      automatic_updates_enabled: true,
      hotpatching_enabled: false,
    });
  });

  it('joins Entra ID', () => {
    expect(resources['azurerm_virtual_machine_extension.1-entra-sign-in']).toMatchObject({
      type: 'AADLoginForWindows',
      auto_upgrade_minor_version: true,
    });
  });
});

describe('a machine that is patched in a window, reports, keeps data and is off at night', () => {
  const resources = build('windows-server-2022', {
    maintenanceId: 'the-window',
    dataCollectionRuleId: 'the-rule',
    dataDiskGb: 64,
    hours: 'office',
  });
  const machine = '${azurerm_windows_virtual_machine.1-machine.id}';

  it('waits for its window, and has one: the two come together or not at all', () => {
    const flag = 'bypass_platform_safety_checks_on_user_schedule_enabled';
    expect(resources['azurerm_windows_virtual_machine.1-machine']).toMatchObject({ [flag]: true });
    expect(resources['azurerm_maintenance_assignment_virtual_machine.1-maintenance']).toMatchObject({
      virtual_machine_id: machine,
      maintenance_configuration_id: 'the-window',
    });
    const without = build('windows-server-2022');
    expect(without['azurerm_windows_virtual_machine.1-machine']).not.toHaveProperty(flag);
    expect(Object.keys(without).join()).not.toContain('maintenance');
  });

  it('tells the workspace of its region what its rule asks for', () => {
    expect(resources['azurerm_virtual_machine_extension.1-monitor-extension']).toMatchObject({
      type: 'AzureMonitorWindowsAgent',
      automatic_upgrade_enabled: true,
    });
    expect(resources['azurerm_monitor_data_collection_rule_association.1-monitor-rule']).toMatchObject({
      target_resource_id: machine,
      data_collection_rule_id: 'the-rule',
    });
  });

  it('has a disk in all zones that nobody reads but through it, without a cache', () => {
    expect(resources['azurerm_managed_disk.1-data-disk']).toMatchObject({
      name: 'disk-website-web-1-uks',
      disk_size_gb: 64,
      storage_account_type: 'Premium_ZRS',
      network_access_policy: 'DenyAll',
      public_network_access_enabled: false,
    });
    expect(resources['azurerm_managed_disk.1-data-disk']).not.toHaveProperty('zone');
    expect(resources['azurerm_virtual_machine_data_disk_attachment.1-data-attachment']).toMatchObject({
      caching: 'None',
      virtual_machine_id: machine,
    });
    const west = build('windows-server-2022', { region: UKWEST, dataDiskGb: 64 });
    expect(west['azurerm_managed_disk.1-data-disk']).toMatchObject({ storage_account_type: 'Premium_LRS' });
  });

  it('stops every evening', () => {
    expect(resources['azurerm_dev_test_global_vm_shutdown_schedule.1-evening']).toMatchObject({
      enabled: true,
      daily_recurrence_time: '1900',
      timezone: 'GMT Standard Time',
      virtual_machine_id: machine,
    });
  });
});
