import { MachineBackupPolicy } from '../../../constructs/recovery/machine-backup-policy';
import { findServiceTier } from '../../../constructs/model/service-tiers';
import { synthesize } from '../../fixtures/synthesize';

function policyOf(tier: string) {
  const resources = synthesize((stack) => {
    new MachineBackupPolicy(stack, 'policy', {
      tier: findServiceTier(tier),
      resourceGroupName: 'rg-recovery',
      vaultName: 'rsv',
    });
  });
  return resources['azurerm_backup_policy_vm.policy']!;
}

describe('how often machines are backed up', () => {
  it('is every four hours for the first tier, kept for seven years', () => {
    expect(policyOf('tier-1')).toMatchObject({
      name: 'tier-1',
      policy_type: 'V2',
      timezone: 'GMT Standard Time',
      backup: { frequency: 'Hourly', time: '22:00', hour_interval: 4, hour_duration: 24 },
      retention_daily: { count: 35 },
      retention_weekly: { count: 12, weekdays: ['Sunday'] },
      retention_monthly: { count: 12, weekdays: ['Sunday'], weeks: ['First'] },
      retention_yearly: { count: 7, months: ['January'], weekdays: ['Sunday'], weeks: ['First'] },
    });
  });

  it('is every night for the third, without what nobody asked to keep', () => {
    const policy = policyOf('tier-3');
    expect(policy).toMatchObject({
      backup: { frequency: 'Daily', time: '22:00' },
      retention_daily: { count: 30 },
    });
    expect(policy).not.toHaveProperty('retention_monthly');
    expect(policy).not.toHaveProperty('retention_yearly');
  });
});
