import { AutomationAccount } from '@cdktf/provider-azurerm/lib/automation-account';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { SiteRecoveryFabric } from '@cdktf/provider-azurerm/lib/site-recovery-fabric';
import { SiteRecoveryProtectionContainer } from '@cdktf/provider-azurerm/lib/site-recovery-protection-container';
import { SiteRecoveryProtectionContainerMapping } from '@cdktf/provider-azurerm/lib/site-recovery-protection-container-mapping';
import { SiteRecoveryReplicationPolicy } from '@cdktf/provider-azurerm/lib/site-recovery-replication-policy';
import { Construct } from 'constructs';
import { containerName, fabricName, mappingName, SITE_RECOVERY_POLICY } from '../model/recovery-ids';
import { BUILT_IN_ROLES, roleDefinitionId } from '../model/tables/built-in-roles';
import { RegionFacts } from '../model/tables/regions';
import { Placement } from '../network/placement';
import { ownAccount } from '../automation/own-account';
import { RecoveryVault } from './recovery-vault';

/** A vault of Site Recovery, in the region that machines come up in. */
export interface ReplicaVaultProps extends Placement {
  readonly name: string;
  /** Where the machines are. */
  readonly source: RegionFacts;
  /** Id of the subscription that it is in. */
  readonly subscriptionId: string;
}

/** Hours of points that one can go back to, and minutes between those that applications have agreed to. */
const RETENTION_MINUTES = 24 * 60;
const CONSISTENT_MINUTES = 4 * 60;

/** One region's half: where its machines are known. */
interface Half {
  readonly fabric: SiteRecoveryFabric;
  readonly container: SiteRecoveryProtectionContainer;
}

/**
 * What Site Recovery needs before a machine can be copied: both regions, and the way from each to the other, since machines
 * go back once their region is there again.
 */
export class ReplicaVault extends RecoveryVault {
  readonly source: Half;
  readonly target: Half;
  readonly policy: SiteRecoveryReplicationPolicy;
  /** What a machine has to wait for. */
  readonly mappings: readonly SiteRecoveryProtectionContainerMapping[];

  constructor(scope: Construct, id: string, props: ReplicaVaultProps) {
    super(scope, id, { ...props, use: 'replication', immutability: 'Unlocked' });
    const { region, source, resourceGroupName } = props;
    this.source = this.half(source, props);
    this.target = this.half(region, props);
    this.policy = new SiteRecoveryReplicationPolicy(this, 'policy', {
      name: SITE_RECOVERY_POLICY,
      resourceGroupName,
      recoveryVaultName: this.vault.name,
      recoveryPointRetentionInMinutes: RETENTION_MINUTES,
      applicationConsistentSnapshotFrequencyInMinutes: CONSISTENT_MINUTES,
    });
    const updates = this.agentUpdates(props);
    this.mappings = [
      this.mapping(mappingName(source, region), this.source, this.target, props, updates),
      this.mapping(mappingName(region, source), this.target, this.source, props, updates),
    ];
  }

  private half(region: RegionFacts, { resourceGroupName }: ReplicaVaultProps): Half {
    const place = { resourceGroupName, recoveryVaultName: this.vault.name };
    const fabric = new SiteRecoveryFabric(this, `fabric-${region.name}`, {
      ...place,
      name: fabricName(region),
      location: region.name,
    });
    const container = new SiteRecoveryProtectionContainer(this, `container-${region.name}`, {
      ...place,
      name: containerName(region),
      recoveryFabricName: fabric.name,
    });
    return { fabric, container };
  }

  /** Agents on machines are kept up to date by a job of Site Recovery's own, which runs as this account. */
  private agentUpdates({ name, region, resourceGroupName, subscriptionId }: ReplicaVaultProps) {
    const account = new AutomationAccount(
      this,
      'agent-updates',
      ownAccount({ region, resourceGroupName, name: name.replace(/^rsv-/, 'aa-') }),
    );
    const granted = new RoleAssignment(this, 'may-update', {
      scope: this.vault.id,
      roleDefinitionId: roleDefinitionId(subscriptionId, BUILT_IN_ROLES.contributor),
      principalId: account.identity.principalId,
      principalType: 'ServicePrincipal',
      description: 'Keeps the agents of copied machines up to date',
    });
    return { account, granted };
  }

  private mapping(
    name: string,
    from: Half,
    to: Half,
    { resourceGroupName }: ReplicaVaultProps,
    { account, granted }: ReturnType<ReplicaVault['agentUpdates']>,
  ) {
    return new SiteRecoveryProtectionContainerMapping(this, name, {
      name,
      resourceGroupName,
      recoveryVaultName: this.vault.name,
      recoveryFabricName: from.fabric.name,
      recoverySourceProtectionContainerName: from.container.name,
      recoveryTargetProtectionContainerId: to.container.id,
      recoveryReplicationPolicyId: this.policy.id,
      automaticUpdate: {
        enabled: true,
        automationAccountId: account.id,
        authenticationType: 'SystemAssignedIdentity',
      },
      dependsOn: [granted],
    });
  }
}
