import { BackupPolicyVm, BackupPolicyVmConfig } from '@cdktf/provider-azurerm/lib/backup-policy-vm';
import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { ServiceTier } from '../model/service';

/** How often machines of a tier are copied into a vault, and how long copies stay. */
export interface MachineBackupPolicyProps {
  readonly tier: Pick<ServiceTier, 'id' | 'backup'>;
  readonly resourceGroupName: string;
  readonly vaultName: string;
  /** @default the stack's own */
  readonly provider?: TerraformProvider;
}

/** At night, after the working day and before patches. */
const TIME = '22:00';
const DAY = 24;

/** Copies that stay beside the machine, from which it comes back within minutes. */
const INSTANT_DAYS = 7;

/** Which copies are kept for longer: those of the first Sunday. */
const SUNDAY = ['Sunday'];
const FIRST = ['First'];

/** Of the second kind: machines of trusted launch need it, and so do several copies a day. */
export class MachineBackupPolicy extends BackupPolicyVm {
  constructor(scope: Construct, id: string, props: MachineBackupPolicyProps) {
    const { tier, resourceGroupName, vaultName, provider } = props;
    super(scope, id, {
      name: tier.id,
      resourceGroupName,
      recoveryVaultName: vaultName,
      policyType: 'V2',
      timezone: 'GMT Standard Time',
      instantRestoreRetentionDays: INSTANT_DAYS,
      ...timesOf(tier),
      provider,
    });
  }
}

function timesOf({ backup }: MachineBackupPolicyProps['tier']) {
  const { everyHours, days, weeks, months, years } = backup;
  return {
    backup:
      everyHours === DAY
        ? { frequency: 'Daily', time: TIME }
        : { frequency: 'Hourly', time: TIME, hourInterval: everyHours, hourDuration: DAY },
    retentionDaily: { count: days },
    retentionWeekly: weeks > 0 ? { count: weeks, weekdays: SUNDAY } : undefined,
    retentionMonthly: months > 0 ? { count: months, weekdays: SUNDAY, weeks: FIRST } : undefined,
    retentionYearly:
      years > 0 ? { count: years, months: ['January'], weekdays: SUNDAY, weeks: FIRST } : undefined,
  } satisfies Partial<BackupPolicyVmConfig>;
}
