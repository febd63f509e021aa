import { encryptionAtHost } from '../../../../policies/rules/compute/encryption-at-host';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const machine = (encrypted: unknown) =>
  one('azurerm_windows_virtual_machine', 'web', { encryption_at_host_enabled: encrypted });

export const cases = casesOf(encryptionAtHost, [
  { name: 'a machine that encrypts on its host passes', expect: 'pass', resources: machine(true) },
  {
    name: 'a flexible scale set that does passes',
    expect: 'pass',
    resources: one('azurerm_orchestrated_virtual_machine_scale_set', 'web', {
      encryption_at_host_enabled: true,
    }),
  },
  {
    name: 'a machine that does not fails',
    expect: 'fail',
    resources: machine(false),
    on: 'azurerm_windows_virtual_machine.web',
  },
  {
    name: 'a machine that says nothing does not',
    expect: 'fail',
    resources: machine(null),
    says: 'nothing, which means false',
  },
  {
    name: 'a machine of the old type cannot',
    expect: 'fail',
    resources: one('azurerm_virtual_machine', 'web', {}),
    says: 'a type without encryption at host',
  },
  { name: 'a switch that is not known is undecided', expect: 'unknown', resources: machine(UNKNOWN) },
  { name: 'no machine, nothing to encrypt', expect: 'not-applicable', resources: {} },
]);
