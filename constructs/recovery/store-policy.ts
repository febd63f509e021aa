import { DataProtectionBackupPolicyBlobStorage } from '@cdktf/provider-azurerm/lib/data-protection-backup-policy-blob-storage';
import { DataProtectionBackupPolicyMysqlFlexibleServer } from '@cdktf/provider-azurerm/lib/data-protection-backup-policy-mysql-flexible-server';
import { DataProtectionBackupPolicyPostgresqlFlexibleServer } from '@cdktf/provider-azurerm/lib/data-protection-backup-policy-postgresql-flexible-server';
import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { BackedUpStore } from '../model/recovery-needs';
import { ServiceTier } from '../model/service';
import { stableHash } from '../model/stable-hash';
import { EVERY_DAY, EVERY_WEEK, longerRetention } from './retention';

/** How often one kind of store is copied for a tier, and how long copies stay. */
export interface StorePolicyProps {
  readonly kind: BackedUpStore['block']['kind'];
  readonly tier: Pick<ServiceTier, 'id' | 'backup'>;
  readonly vaultId: string;
  readonly provider: TerraformProvider;
}

const VAULT = 'VaultStore';

/**
 * A policy of a Backup vault. None can be edited, so that its name carries its figures: other figures make another policy,
 * what is copied moves to it, and the old one goes. Databases are copied once a week, more often than which Azure doesn't
 * do; their own backups hold every minute of the last weeks.
 */
export class StorePolicy extends Construct {
  readonly policyId: string;

  constructor(scope: Construct, id: string, props: StorePolicyProps) {
    super(scope, id);
    this.policyId = this.policy(props).id;
  }

  private policy({ kind, tier, vaultId, provider }: StorePolicyProps): { readonly id: string } {
    const { backup } = tier;
    const longer = longerRetention(backup);
    const alike = {
      name: `${tier.id}-${kind}-${stableHash(JSON.stringify(backup))}`,
      vaultId,
      timeZone: 'GMT Standard Time',
      lifecycle: { createBeforeDestroy: true },
      provider,
    };
    if (kind === 'object-storage') {
      return new DataProtectionBackupPolicyBlobStorage(this, 'policy', {
        ...alike,
        backupRepeatingTimeIntervals: [EVERY_DAY],
        vaultDefaultRetentionDuration: `P${backup.days}D`,
        retentionRule: longer.map(({ name, criteria, duration, priority }) => ({
          name,
          priority,
          criteria: { absoluteCriteria: criteria },
          lifeCycle: { dataStoreType: VAULT, duration },
        })),
      });
    }
    const server = {
      ...alike,
      backupRepeatingTimeIntervals: [EVERY_WEEK],
      defaultRetentionRule: { lifeCycle: [{ dataStoreType: VAULT, duration: `P${backup.days}D` }] },
      retentionRule: longer.map(({ name, criteria, duration, priority }) => ({
        name,
        priority,
        criteria: { absoluteCriteria: criteria },
        lifeCycle: [{ dataStoreType: VAULT, duration }],
      })),
    };
    return kind === 'mysql'
      ? new DataProtectionBackupPolicyMysqlFlexibleServer(this, 'policy', server)
      : new DataProtectionBackupPolicyPostgresqlFlexibleServer(this, 'policy', server);
  }
}
