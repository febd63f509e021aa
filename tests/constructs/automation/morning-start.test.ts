import { MorningStart } from '../../../constructs/automation/morning-start';
import { testSpoke, UKSOUTH } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

describe('what starts machines in the morning', () => {
  const id = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/vm-1';
  const resources = synthesize((stack) => {
    new MorningStart(stack, 'hours', {
      region: UKSOUTH,
      resourceGroupName: 'rg-website',
      spoke: testSpoke(),
      machines: [{ name: 'office-1', id, machine: { id: 'the-machine' } }],
    });
  });

  it('may start just these, and do nothing else', () => {
    expect(resources['azurerm_role_assignment.hours-may-start-office-1']).toMatchObject({
      scope: 'the-machine',
      role_definition_id: expect.stringContaining('489581de-a3bd-480d-9518-53dea7416b33'),
      principal_id: '${azurerm_automation_account.hours-account.identity[0].principal_id}',
    });
    expect(resources['azurerm_automation_account.hours-account']).toMatchObject({
      local_authentication_enabled: false,
      public_network_access_enabled: false,
    });
  });

  it('runs every hour with the hour and the machines in its script', () => {
    const runbook = resources['azurerm_automation_runbook.hours-runbook'];
    expect(runbook?.content).toContain('"hour": 4');
    expect(runbook?.content).toContain(id);
    const schedule = resources['azurerm_automation_schedule.hours-schedule'];
    expect(schedule).toMatchObject({ frequency: 'Hour', timezone: 'Europe/London' });
    expect(schedule).not.toHaveProperty('start_time');
  });
});
