import { BackupProtectedVm } from '@cdktf/provider-azurerm/lib/backup-protected-vm';
import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { Estate } from '../model/estate';
import { vaultLock } from '../model/recovery-acts';
import { backupOfMachinesName } from '../model/recovery-ids';
import { BackedUpGroup, tiersOf, VaultNeeds } from '../model/recovery-needs';
import { machineIds } from '../model/provisioning-ids';
import { Placement } from '../network/placement';
import { MachineBackupPolicy } from './machine-backup-policy';
import { RecoveryVault } from './recovery-vault';

/** The machines of one subscription in one region. */
export interface MachineBackupsProps extends Placement {
  readonly estate: Estate;
  readonly needs: VaultNeeds;
  readonly guardId: string;
  readonly provider: TerraformProvider;
}

/** Copies of machines, in a vault of their own region, since a vault backs up no machine of another. */
export class MachineBackups extends Construct {
  constructor(scope: Construct, id: string, props: MachineBackupsProps) {
    super(scope, id);
    const { estate, needs, region, resourceGroupName, provider } = props;
    const recovery = new RecoveryVault(this, 'vault', {
      ...props,
      name: backupOfMachinesName(needs.subscription, region),
      use: 'backup',
      immutability: vaultLock(estate, needs.subscription, region),
    });
    const { vault } = recovery;
    const policies = new Map(
      tiersOf(needs.machines).map((tier) => [
        tier.id,
        new MachineBackupPolicy(this, `policy-${tier.id}`, {
          tier,
          resourceGroupName,
          vaultName: vault.name,
          provider,
        }),
      ]),
    );
    recovery.addGuard(props.guardId, [...policies.values()]);
    for (const backedUp of needs.machines) {
      this.addMachines(backedUp, {
        resourceGroupName,
        recoveryVaultName: vault.name,
        backupPolicyId: policies.get(backedUp.tier.id)!.id,
        provider,
      });
    }
  }

  private addMachines(
    { spoke, network, group }: BackedUpGroup,
    into: {
      readonly resourceGroupName: string;
      readonly recoveryVaultName: string;
      readonly backupPolicyId: string;
      readonly provider: TerraformProvider;
    },
  ): void {
    machineIds(spoke, network, group).forEach((sourceVmId, index) => {
      new BackupProtectedVm(this, `${spoke.name}-${group.name}-${index + 1}`, { ...into, sourceVmId });
    });
  }
}
