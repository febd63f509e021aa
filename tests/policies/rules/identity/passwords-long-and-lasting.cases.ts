import { passwordsLongAndLasting } from '../../../../policies/rules/identity/passwords-long-and-lasting';
import { Attributes, merge, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const machine = { azurerm_windows_virtual_machine: { web: { name: 'web', location: 'uksouth' } } };
const settings = (length: unknown, complexity: unknown, age: unknown) => [
  { name: 'Minimum Password Length;ExpectedValue', value: length },
  { name: 'Password Must Meet Complexity Requirements;ExpectedValue', value: complexity },
  { name: 'Maximum Password Age;ExpectedValue', value: age },
];
const assigned = (parameter: unknown, more: Attributes = {}) =>
  merge(machine, {
    azurerm_policy_virtual_machine_configuration_assignment: {
      web: {
        name: 'AzureWindowsBaseline',
        virtual_machine_id: '${azurerm_windows_virtual_machine.web.id}',
        configuration: { assignment_type: 'ApplyAndMonitor', parameter },
        ...more,
      },
    },
  });

export const cases = casesOf(passwordsLongAndLasting, [
  {
    name: 'twelve characters that do not expire pass',
    expect: 'pass',
    resources: assigned(settings('12', '1', '0')),
  },
  { name: 'more characters pass', expect: 'pass', resources: assigned(settings('14', '1', '0')) },
  {
    name: 'eight characters fail',
    expect: 'fail',
    resources: assigned(settings('8', '1', '0')),
    on: 'azurerm_windows_virtual_machine.web',
    says: 'Minimum Password Length',
  },
  { name: 'passwords that expire fail', expect: 'fail', resources: assigned(settings('12', '1', '90')) },
  { name: 'the baseline as it comes asks for other passwords', expect: 'fail', resources: assigned([]) },
  {
    name: 'a baseline that is only audited changes nothing',
    expect: 'fail',
    resources: assigned(settings('12', '1', '0'), {
      configuration: { assignment_type: 'Audit', parameter: settings('12', '1', '0') },
    }),
    says: 'only audits',
  },
  { name: 'a machine without the baseline fails', expect: 'fail', resources: machine },
  {
    name: 'a baseline of a machine that is not known may be of this one',
    expect: 'unknown',
    resources: assigned(settings('12', '1', '0'), { virtual_machine_id: UNKNOWN }),
  },
  {
    name: 'a setting that is not known is undecided',
    expect: 'unknown',
    resources: assigned(settings(UNKNOWN, '1', '0')),
  },
  { name: 'no Windows machine, no passwords', expect: 'not-applicable', resources: {} },
]);
