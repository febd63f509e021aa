import { SiteRecoveryReplicationRecoveryPlan } from '@cdktf/provider-azurerm/lib/site-recovery-replication-recovery-plan';
import { Construct } from 'constructs';
import { Spoke } from '../model/estate';
import { recoveryPlanName } from '../model/recovery-ids';
import { Service } from '../model/service';
import { ReplicaVault } from './replica-vault';

/** A service's machines in a spoke, in the order of the groups in which they start. */
export interface RecoveryPlanProps {
  readonly service: Service;
  readonly spoke: Spoke;
  readonly vault: ReplicaVault;
  /** Ids of replicated machines, group by group; at least one. */
  readonly groups: readonly (readonly string[])[];
}

/** One act that brings up all machines of a service. What it depends on starts by plans of its own, before it. */
export class RecoveryPlan extends SiteRecoveryReplicationRecoveryPlan {
  constructor(scope: Construct, id: string, { service, spoke, vault, groups }: RecoveryPlanProps) {
    super(scope, id, {
      name: recoveryPlanName(service, spoke),
      recoveryVaultId: vault.vault.id,
      sourceRecoveryFabricId: vault.source.fabric.id,
      targetRecoveryFabricId: vault.target.fabric.id,
      shutdownRecoveryGroup: {},
      failoverRecoveryGroup: {},
      bootRecoveryGroup: groups.map((machines) => ({ replicatedProtectedItems: [...machines] })),
    });
  }
}
