import { trustedLaunch } from '../../../../policies/rules/compute/trusted-launch';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const machine = (secureBoot: unknown, vtpm: unknown) =>
  one('azurerm_linux_virtual_machine', 'web', { secure_boot_enabled: secureBoot, vtpm_enabled: vtpm });

export const cases = casesOf(trustedLaunch, [
  {
    name: 'a machine with secure boot and a virtual TPM passes',
    expect: 'pass',
    resources: machine(true, true),
  },
  {
    name: 'a scale set with both passes',
    expect: 'pass',
    resources: one('azurerm_windows_virtual_machine_scale_set', 'web', {
      secure_boot_enabled: true,
      vtpm_enabled: true,
    }),
  },
  {
    name: 'a machine without secure boot fails',
    expect: 'fail',
    resources: machine(false, true),
    on: 'azurerm_linux_virtual_machine.web',
    says: 'secure_boot_enabled is false',
  },
  {
    name: 'a machine without a virtual TPM fails',
    expect: 'fail',
    resources: machine(true, false),
    says: 'vtpm_enabled is false',
  },
  {
    name: 'a machine that says nothing has neither',
    expect: 'fail',
    resources: machine(null, null),
    says: 'nothing, which means false',
  },
  {
    name: 'a flexible scale set cannot have it',
    expect: 'fail',
    resources: one('azurerm_orchestrated_virtual_machine_scale_set', 'web', {}),
    says: 'a type without trusted launch',
  },
  {
    name: 'a machine of the old type cannot have it',
    expect: 'fail',
    resources: one('azurerm_virtual_machine', 'web', {}),
    says: 'a type without trusted launch',
  },
  { name: 'a switch that is not known is undecided', expect: 'unknown', resources: machine(true, UNKNOWN) },
  { name: 'no machine, nothing to start', expect: 'not-applicable', resources: {} },
]);
