import { offOutsideHours } from '../../../../policies/rules/saving/off-outside-hours';
import { declaredService, tierOf } from '../support/declared-service';
import { declare, idOf, merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const ID = idOf('Microsoft.Compute/virtualMachines', 'app');
const SET = idOf('Microsoft.Compute/virtualMachineScaleSets', 'app');
const machine = one('azurerm_linux_virtual_machine', 'app', {});
const schedule = (enabled: unknown = true, target: unknown = '${azurerm_linux_virtual_machine.app.id}') =>
  one('azurerm_dev_test_global_vm_shutdown_schedule', 'app', { virtual_machine_id: target, enabled });
const set = one('azurerm_windows_virtual_machine_scale_set', 'app', {});
const profiles = (...most: readonly number[]) =>
  one('azurerm_monitor_autoscale_setting', 'app', {
    target_resource_id: '${azurerm_windows_virtual_machine_scale_set.app.id}',
    profile: most.map((maximum) => ({ capacity: { minimum: 0, default: 0, maximum } })),
  });
const office = declare({ services: [declaredService([ID, SET], { hours: 'office', tier: tierOf(3) })] });
const always = declare({ services: [declaredService([ID, SET], { hours: 'always' })] });
const shared = declare({
  services: [
    declaredService([ID], { hours: 'office', tier: tierOf(3) }),
    declaredService([ID], { name: 'payments' }),
  ],
});

export const cases = casesOf(offOutsideHours, [
  {
    name: 'a machine of office hours that is switched off passes',
    expect: 'pass',
    declaration: office,
    resources: merge(machine, schedule()),
  },
  {
    name: 'a machine that is always needed and runs passes',
    expect: 'pass',
    declaration: always,
    resources: machine,
  },
  {
    name: 'a scale set of office hours with a profile of none passes',
    expect: 'pass',
    declaration: office,
    resources: merge(set, profiles(4, 0)),
  },
  {
    name: 'a machine of office hours that runs day and night fails',
    expect: 'fail',
    declaration: office,
    resources: machine,
    on: 'azurerm_linux_virtual_machine.app',
    says: 'runs day and night',
  },
  {
    name: 'a schedule that is off switches nothing off',
    expect: 'fail',
    declaration: office,
    resources: merge(machine, schedule(false)),
  },
  {
    name: 'a machine that is always needed and switched off fails',
    expect: 'fail',
    declaration: always,
    resources: merge(machine, schedule()),
    says: 'serves forms (always)',
  },
  {
    name: 'the longest hours of its services count',
    expect: 'fail',
    declaration: shared,
    resources: merge(machine, schedule()),
    says: 'serves payments (extended)',
  },
  {
    name: 'a schedule whose machine is not known may be its own',
    expect: 'unknown',
    declaration: office,
    resources: merge(machine, schedule(true, UNKNOWN)),
  },
  {
    name: 'a machine of no service has no hours',
    expect: 'not-applicable',
    declaration: declare(),
    resources: machine,
  },
]);
