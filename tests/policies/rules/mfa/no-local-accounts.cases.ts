import { noLocalAccounts } from '../../../../policies/rules/mfa/no-local-accounts';
import { Attributes, merge, one, Resources, UNKNOWN } from '../support/fragments';
import { casesOf, planOf } from '../support/rule-case';

const UUID = '5e6f8a10-0000-4000-8000-0123456789ab';

const windows = (password: unknown) =>
  one('azurerm_windows_virtual_machine', 'web', { admin_password: password });
const linux = one('azurerm_linux_virtual_machine', 'web', {
  admin_ssh_key: [{ public_key: 'ssh-ed25519 A' }],
});
const extension = (machine: string, type: unknown): Resources =>
  one('azurerm_virtual_machine_extension', 'sign-in', { virtual_machine_id: machine, type });
const signIn = (of: Resources, type: unknown) =>
  merge(of, extension(`\${${Object.keys(of)[0]}.web.id}`, type));
const set = (more: Attributes) => one('azurerm_linux_virtual_machine_scale_set', 'web', more);
const kubernetes = (disabled: unknown) =>
  one('azurerm_kubernetes_cluster', 'apps', { local_account_disabled: disabled });
const planned = (password: string | null, expression: unknown) =>
  planOf(signIn(windows(password), 'AADLoginForWindows'), {
    'azurerm_windows_virtual_machine.web': {
      afterUnknown: password === null ? { admin_password: true } : {},
      expressions: { admin_password: expression },
    },
    'azurerm_virtual_machine_extension.sign-in': {
      afterUnknown: { virtual_machine_id: true },
      expressions: {
        virtual_machine_id: { references: ['azurerm_windows_virtual_machine.web.id'] },
        type: { constant_value: 'AADLoginForWindows' },
      },
    },
  });

export const cases = casesOf(noLocalAccounts, [
  {
    name: 'a machine that people sign in to with Entra, and whose password nobody chose, passes',
    expect: 'pass',
    resources: signIn(windows('Rw-${uuid()}'), 'AADLoginForWindows'),
  },
  {
    name: 'a machine without a password that people sign in to with Entra passes',
    expect: 'pass',
    resources: signIn(linux, 'AADSSHLoginForLinux'),
  },
  {
    name: 'a password that stands in the configuration fails, and is not shown',
    expect: 'fail',
    resources: signIn(windows('Secret-123456'), 'AADLoginForWindows'),
    on: 'azurerm_windows_virtual_machine.web',
    says: 'admin_password stands in the configuration',
  },
  {
    name: 'a password that comes from elsewhere is undecided, since somebody may know it',
    expect: 'unknown',
    resources: signIn(windows(UNKNOWN), 'AADLoginForWindows'),
  },
  {
    name: 'a password that is made of more than a new UUID is undecided',
    expect: 'unknown',
    resources: signIn(windows('Rw-${substr(uuid(), 0, 4)}'), 'AADLoginForWindows'),
  },
  {
    name: 'a machine with no sign-in but its own accounts fails',
    expect: 'fail',
    resources: linux,
    says: 'with its first account only',
  },
  {
    name: 'another extension is no sign-in',
    expect: 'fail',
    resources: signIn(linux, 'AzureMonitorLinuxAgent'),
  },
  {
    name: "another machine's extension is no sign-in",
    expect: 'fail',
    resources: merge(
      linux,
      extension('${azurerm_linux_virtual_machine.other.id}', 'AADSSHLoginForLinux'),
      one('azurerm_linux_virtual_machine', 'other', {}),
    ),
    on: 'azurerm_linux_virtual_machine.web',
  },
  {
    name: 'an extension of which the machine is not known may be its sign-in',
    expect: 'unknown',
    resources: merge(linux, extension(UNKNOWN, 'AADSSHLoginForLinux')),
  },
  {
    name: 'a scale set has its extensions inside',
    expect: 'pass',
    resources: set({ extension: [{ name: 'sign-in', type: 'AADSSHLoginForLinux' }] }),
  },
  { name: 'a scale set without them fails', expect: 'fail', resources: set({}) },
  {
    name: 'in a plan, a password that a function makes of nothing else is one that nobody chose',
    expect: 'pass',
    stacks: { test: planned(null, {}) },
    kind: 'plan',
  },
  {
    name: 'in a later plan it is still one that nobody chose',
    expect: 'pass',
    stacks: { test: planned(`Rw-${UUID}`, {}) },
    kind: 'plan',
  },
  {
    name: 'in a plan, a password that is written out fails',
    expect: 'fail',
    stacks: { test: planned(`Rw-${UUID}`, { constant_value: `Rw-${UUID}` }) },
    kind: 'plan',
  },
  {
    name: 'in a plan, a password that a function makes of a text fails',
    expect: 'fail',
    stacks: { test: planned('SECRET', {}) },
    kind: 'plan',
  },
  { name: 'a cluster without accounts of its own passes', expect: 'pass', resources: kubernetes(true) },
  {
    name: 'a cluster that says nothing has accounts of its own',
    expect: 'fail',
    resources: kubernetes(null),
  },
  {
    name: 'a registry has no admin user unless it asks for one',
    expect: 'pass',
    resources: one('azurerm_container_registry', 'images', { admin_enabled: null }),
  },
  {
    name: 'a registry with an admin user fails',
    expect: 'fail',
    resources: one('azurerm_container_registry', 'images', { admin_enabled: true }),
  },
  {
    name: 'local users of storage are on unless they are off',
    expect: 'fail',
    resources: one('azurerm_storage_account', 'files', {}),
    says: 'local_user_enabled',
  },
  {
    name: 'a shareable link of Bastion asks for no sign-in',
    expect: 'fail',
    resources: one('azurerm_bastion_host', 'hub', { shareable_link_enabled: true }),
  },
  {
    name: 'VPN clients that sign in with Entra pass',
    expect: 'pass',
    resources: one('azurerm_virtual_network_gateway', 'hub', {
      vpn_client_configuration: [{ vpn_auth_types: ['AAD'] }],
    }),
  },
  {
    name: 'VPN clients by certificate fail, also where nothing says so',
    expect: 'fail',
    resources: one('azurerm_virtual_network_gateway', 'hub', {
      vpn_client_configuration: [{ root_certificate: [{ name: 'ca' }] }],
    }),
  },
  {
    name: 'a gateway without VPN clients passes',
    expect: 'pass',
    resources: one('azurerm_virtual_network_gateway', 'hub', { vpn_client_configuration: null }),
  },
  { name: 'nothing with accounts, nothing to judge', expect: 'not-applicable', resources: {} },
]);
