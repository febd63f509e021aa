import { DataProtectionBackupVault } from '@cdktf/provider-azurerm/lib/data-protection-backup-vault';
import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { Estate } from '../model/estate';
import { vaultLock } from '../model/recovery-acts';
import { backupVaultName } from '../model/recovery-ids';
import { BackedUpStore, VaultNeeds } from '../model/recovery-needs';
import { Placement } from '../network/placement';
import { StoreBackup } from './store-backup';
import { StorePolicy } from './store-policy';

/** The stores of one subscription in one region. */
export interface StoreBackupsProps extends Placement {
  readonly estate: Estate;
  readonly needs: VaultNeeds;
  readonly provider: TerraformProvider;
}

/** Days that a deleted copy can be brought back. */
const SOFT_DELETE_DAYS = 14;

/**
 * Copies of blobs and databases, in a vault where nothing is deleted before its time, and what is deleted stays for two
 * weeks. Copied to the other region, where it can be restored from. Data disks aren't among them: the copies of their
 * machines hold them, and only those can be restored in the other region.
 */
export class StoreBackups extends Construct {
  constructor(scope: Construct, id: string, props: StoreBackupsProps) {
    super(scope, id);
    const { estate, needs, region, provider } = props;
    const vault = new DataProtectionBackupVault(this, 'vault', {
      name: backupVaultName(needs.subscription, region),
      location: region.name,
      resourceGroupName: props.resourceGroupName,
      datastoreType: 'VaultStore',
      redundancy: 'GeoRedundant',
      crossRegionRestoreEnabled: true,
      immutability: vaultLock(estate, needs.subscription, region),
      softDelete: 'On',
      retentionDurationInDays: SOFT_DELETE_DAYS,
      identity: { type: 'SystemAssigned' },
      provider,
    });
    for (const store of needs.stores) {
      new StoreBackup(this, `${store.spoke.name}-${store.block.name}`, {
        estate,
        store,
        vaultId: vault.id,
        principalId: vault.identity.principalId,
        policyId: this.policyId(store, vault, provider),
        provider,
      });
    }
  }

  /** Stores of one kind and tier share their policy. */
  private policyId(
    { block: { kind }, tier }: BackedUpStore,
    vault: DataProtectionBackupVault,
    provider: TerraformProvider,
  ): string {
    const name = `policy-${tier.id}-${kind}`;
    const known = this.node.tryFindChild(name);
    const policy =
      known instanceof StorePolicy
        ? known
        : new StorePolicy(this, name, { kind, tier, vaultId: vault.id, provider });
    return policy.policyId;
  }
}
