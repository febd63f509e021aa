import { RecoveryServicesVault } from '@cdktf/provider-azurerm/lib/recovery-services-vault';
import { RecoveryServicesVaultResourceGuardAssociation } from '@cdktf/provider-azurerm/lib/recovery-services-vault-resource-guard-association';
import { ITerraformDependable, TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { Placement } from '../network/placement';

/** A Recovery Services vault. */
export interface RecoveryVaultProps extends Placement {
  readonly name: string;
  /**
   * `backup`: copies of machines, which Azure takes from outside of them, so that no network leads there. `replication`:
   * agents on machines report to it over the firewall, since its private endpoint takes no fixed addresses; it holds no
   * copies, which are disks of their own.
   */
  readonly use: 'backup' | 'replication';
  /** `Locked` can't be taken back, ever. */
  readonly immutability: 'Unlocked' | 'Locked';
  /** @default the stack's own */
  readonly provider?: TerraformProvider;
}

/**
 * A vault that one person can't empty: what is in it can't be deleted before its time, what is deleted can be brought back,
 * and weakening either takes the owner of a guard who stands in another subscription. Copied to the other region, where it
 * can be restored from when this one is lost.
 */
export class RecoveryVault extends Construct {
  readonly vault: RecoveryServicesVault;
  private readonly provider?: TerraformProvider;

  constructor(scope: Construct, id: string, props: RecoveryVaultProps) {
    super(scope, id);
    this.vault = new RecoveryServicesVault(this, 'vault', {
      name: props.name,
      location: props.region.name,
      resourceGroupName: props.resourceGroupName,
      sku: 'Standard',
      storageModeType: 'GeoRedundant',
      crossRegionRestoreEnabled: true,
      immutability: props.immutability,
      softDeleteEnabled: true,
      publicNetworkAccessEnabled: props.use === 'replication',
      identity: { type: 'SystemAssigned' },
      monitoring: {
        alertsForAllJobFailuresEnabled: true,
        alertsForCriticalOperationFailuresEnabled: true,
      },
      provider: props.provider,
    });
    this.provider = props.provider;
  }

  /**
   * Makes weakening the vault take two people.
   * @param after its policies: once the guard is there, changing one takes two people too
   */
  addGuard(resourceGuardId: string, after: ITerraformDependable[]): void {
    new RecoveryServicesVaultResourceGuardAssociation(this, 'guard', {
      vaultId: this.vault.id,
      resourceGuardId,
      provider: this.provider,
      dependsOn: after,
    });
  }
}
