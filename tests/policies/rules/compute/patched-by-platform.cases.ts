import { patchedByPlatform } from '../../../../policies/rules/compute/patched-by-platform';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const machine = (mode: unknown, waits: unknown = null) =>
  one('azurerm_linux_virtual_machine', 'web', {
    patch_mode: mode,
    bypass_platform_safety_checks_on_user_schedule_enabled: waits,
  });

const desktop = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_windows_virtual_machine', 'host', {
    source_image_reference: { publisher: 'MicrosoftWindowsDesktop', offer: 'office-365', sku: 'win11' },
    ...attributes,
  });

const assignment = one('azurerm_maintenance_assignment_virtual_machine', 'web', {
  virtual_machine_id: '${azurerm_linux_virtual_machine.web.id}',
});
const dynamicScope = one('azurerm_maintenance_assignment_dynamic_scope', 'all', {});

const flexibleSet = (system: string, mode: string | null) =>
  one('azurerm_orchestrated_virtual_machine_scale_set', 'web', {
    os_profile: { [system]: { patch_mode: mode } },
  });

export const cases = casesOf(patchedByPlatform, [
  {
    name: 'a machine that the platform patches passes',
    expect: 'pass',
    resources: machine('AutomaticByPlatform'),
  },
  {
    name: 'a machine that waits for a schedule and is given one passes',
    expect: 'pass',
    resources: merge(machine('AutomaticByPlatform', true), assignment),
    says: 'the schedule assigned to it',
  },
  {
    name: 'a flexible scale set that the platform patches passes',
    expect: 'pass',
    resources: flexibleSet('windows_configuration', 'AutomaticByPlatform'),
  },
  {
    name: 'a desktop that Windows Update patches passes',
    expect: 'pass',
    resources: desktop({ patch_mode: 'AutomaticByOS', automatic_updates_enabled: true }),
  },
  {
    name: 'a desktop cannot be patched by the platform',
    expect: 'fail',
    resources: desktop({ patch_mode: 'AutomaticByPlatform' }),
  },
  {
    name: 'a desktop whose updates are off fails',
    expect: 'fail',
    resources: desktop({ automatic_updates_enabled: false }),
    says: 'automatic_updates_enabled',
  },
  {
    name: 'a machine that patches itself fails',
    expect: 'fail',
    resources: machine('ImageDefault'),
    on: 'azurerm_linux_virtual_machine.web',
  },
  {
    name: 'a Linux machine that says nothing does what its image does',
    expect: 'fail',
    resources: machine(null),
    says: 'nothing, which means "ImageDefault"',
  },
  {
    name: 'a Windows machine that says nothing patches itself',
    expect: 'fail',
    resources: one('azurerm_windows_virtual_machine', 'web', {}),
    says: 'nothing, which means "AutomaticByOS"',
  },
  {
    name: 'a machine that waits for a schedule that nobody made fails',
    expect: 'fail',
    resources: machine('AutomaticByPlatform', true),
    says: 'nothing judged gives it one',
  },
  {
    name: 'a flexible scale set that says nothing fails',
    expect: 'fail',
    resources: flexibleSet('windows_configuration', null),
    says: 'nothing, which means "AutomaticByOS"',
  },
  {
    name: 'a machine of the old type has no such mode',
    expect: 'fail',
    resources: one('azurerm_virtual_machine', 'web', {}),
    says: 'a type without patching by the platform',
  },
  {
    name: 'a machine that waits for a schedule may get it from a dynamic scope',
    expect: 'unknown',
    resources: merge(machine('AutomaticByPlatform', true), dynamicScope),
    says: 'may or may not',
  },
  {
    name: 'whether it waits may not be known',
    expect: 'unknown',
    resources: machine('AutomaticByPlatform', UNKNOWN),
  },
  { name: 'a mode that is not known is undecided', expect: 'unknown', resources: machine(UNKNOWN) },
  {
    name: 'a uniform scale set is renewed by its image',
    expect: 'not-applicable',
    resources: one('azurerm_linux_virtual_machine_scale_set', 'web', {}),
  },
]);
