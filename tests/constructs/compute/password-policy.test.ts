import { PasswordPolicy } from '../../../constructs/compute/password-policy';
import { UKSOUTH } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

describe('the password rules of a Windows machine', () => {
  const resources = synthesize((stack) => {
    new PasswordPolicy(stack, 'passwords', { machineId: 'the-machine', region: UKSOUTH });
  });

  it('are 12 characters, complexity and no end, set and then watched', () => {
    const assignment =
      resources['azurerm_policy_virtual_machine_configuration_assignment.passwords-assignment'];
    expect(assignment).toMatchObject({
      name: 'AzureWindowsBaseline',
      virtual_machine_id: 'the-machine',
      configuration: {
        assignment_type: 'ApplyAndMonitor',
        parameter: [
          { name: 'Minimum Password Length;ExpectedValue', value: '12' },
          { name: 'Password Must Meet Complexity Requirements;ExpectedValue', value: '1' },
          { name: 'Minimum Password Age;ExpectedValue', value: '0' },
          { name: 'Maximum Password Age;ExpectedValue', value: '0' },
        ],
      },
    });
  });

  it('come with the agent that keeps them', () => {
    expect(resources['azurerm_virtual_machine_extension.passwords-agent']).toMatchObject({
      publisher: 'Microsoft.GuestConfiguration',
      type: 'ConfigurationforWindows',
    });
  });
});
