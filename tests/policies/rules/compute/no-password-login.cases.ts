import { noPasswordLogin } from '../../../../policies/rules/compute/no-password-login';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const machine = (off: unknown, password: unknown = null) =>
  one('azurerm_linux_virtual_machine', 'web', {
    disable_password_authentication: off,
    admin_password: password,
  });

const flexibleSet = (off: boolean) =>
  one('azurerm_orchestrated_virtual_machine_scale_set', 'web', {
    os_profile: { linux_configuration: { disable_password_authentication: off } },
  });

const oldMachine = (off: boolean) =>
  one('azurerm_virtual_machine', 'web', {
    os_profile: { computer_name: 'web', admin_username: 'first' },
    os_profile_linux_config: { disable_password_authentication: off },
  });

export const cases = casesOf(noPasswordLogin, [
  { name: 'a machine that refuses passwords passes', expect: 'pass', resources: machine(true) },
  { name: 'a machine that says nothing refuses passwords', expect: 'pass', resources: machine(null) },
  {
    name: 'a machine without a password is opened by none, whatever is not known',
    expect: 'pass',
    resources: machine(UNKNOWN),
  },
  {
    name: 'a flexible scale set that refuses passwords passes',
    expect: 'pass',
    resources: flexibleSet(true),
  },
  {
    name: 'a machine of the old type that refuses passwords passes',
    expect: 'pass',
    resources: oldMachine(true),
  },
  {
    name: 'a machine that takes passwords fails',
    expect: 'fail',
    resources: machine(false, UNKNOWN),
    on: 'azurerm_linux_virtual_machine.web',
    says: 'a password opens it',
  },
  {
    name: 'a scale set that takes passwords fails',
    expect: 'fail',
    resources: one('azurerm_linux_virtual_machine_scale_set', 'web', {
      disable_password_authentication: false,
    }),
  },
  {
    name: 'a flexible scale set that takes passwords fails',
    expect: 'fail',
    resources: flexibleSet(false),
    says: 'os_profile.0.linux_configuration.0.disable_password_authentication',
  },
  {
    name: 'a machine of the old type that takes passwords fails',
    expect: 'fail',
    resources: oldMachine(false),
  },
  {
    name: 'a switch that is not known, with a password, is undecided',
    expect: 'unknown',
    resources: machine(UNKNOWN, UNKNOWN),
  },
  {
    name: 'a Windows machine is another matter',
    expect: 'not-applicable',
    resources: one('azurerm_windows_virtual_machine', 'web', { admin_password: UNKNOWN }),
  },
]);
