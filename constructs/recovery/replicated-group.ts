import {
  SiteRecoveryReplicatedVm,
  SiteRecoveryReplicatedVmConfig,
} from '@cdktf/provider-azurerm/lib/site-recovery-replicated-vm';
import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { orNull } from '../or-null';
import { standingsIn, targetOf } from '../compute/standings';
import { tierPoolId } from '../model/balancer-ids';
import { ServerGroup } from '../model/flow';
import { azureName } from '../model/names';
import { spokeGroupName, spokeNetworkId, tierSubnetName } from '../model/platform-ids';
import { machineIds } from '../model/provisioning-ids';
import { ReplicatedGroup as Replicated } from '../model/recovery-needs';
import { resourceGroupId, resourceId } from '../model/resource-id';
import { serverAddresses } from '../model/server-addresses';
import { serverName } from '../model/server-names';
import { ReplicaVault } from './replica-vault';

/** A group's machines, and the vault that they come up from. */
export interface ReplicatedGroupProps {
  readonly replicated: Replicated;
  readonly vault: ReplicaVault;
  /** Resource group of the vault, in the region that they come up in. */
  readonly resourceGroupName: string;
  readonly cacheAccountId: string;
  /** What they wait for. */
  readonly after: readonly ITerraformDependable[];
}

/** What disks are in the other region, which keeps no copies over zones for something that waits. */
const TARGET_DISK = 'Premium_LRS';

/**
 * Machines of one region that Site Recovery keeps a copy of in the other: at the same place of the same tier there, apart
 * from one another as they are here. They come up when somebody says so.
 */
export class ReplicatedGroup extends Construct {
  /** In the order of the machines. */
  readonly machines: readonly SiteRecoveryReplicatedVm[];

  /** @throws RangeError if the other region's network has no such tier, or it has no room */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ReplicatedGroupProps,
  ) {
    super(scope, id);
    const { spoke, group, source, target } = props.replicated;
    const tier = target.subnets.find(({ name }) => name === group.tier);
    if (!tier) {
      throw new RangeError(
        `group ${group.spoke}/${group.name} comes up in ${target.region.name}, whose network has no tier "${group.tier}"`,
      );
    }
    const addresses = serverAddresses(tier, group);
    const standings = standingsIn(this, {
      region: target.region,
      resourceGroupName: spokeGroupName(spoke, target),
      names: [group.spoke, group.name],
    }).map(targetOf);
    this.machines = machineIds(spoke, source, group).map(
      (sourceVmId, index) =>
        new SiteRecoveryReplicatedVm(this, String(index + 1), {
          ...this.settings(),
          ...standings[index % standings.length],
          name: serverName(group, source.region, index),
          sourceVmId,
          managedDisk: this.diskIds(group, index).map((diskId) => this.disk(diskId)),
          networkInterface: [this.networkInterface(index, addresses[index])],
        }),
    );
  }

  private settings() {
    const { replicated, vault, resourceGroupName, after } = this.props;
    const { spoke, target } = replicated;
    const networkId = spokeNetworkId(spoke, target);
    return {
      resourceGroupName,
      recoveryVaultName: vault.vault.name,
      recoveryReplicationPolicyId: vault.policy.id,
      sourceRecoveryFabricName: vault.source.fabric.name,
      sourceRecoveryProtectionContainerName: vault.source.container.name,
      targetRecoveryFabricId: vault.target.fabric.id,
      targetRecoveryProtectionContainerId: vault.target.container.id,
      targetResourceGroupId: this.targetGroupId(),
      targetNetworkId: networkId,
      dependsOn: [...vault.mappings, ...after],
    } satisfies Partial<SiteRecoveryReplicatedVmConfig>;
  }

  private targetGroupId(): string {
    const { spoke, target } = this.props.replicated;
    return resourceGroupId(spoke.subscription.id, spokeGroupName(spoke, target));
  }

  private diskIds({ dataDiskGb }: ServerGroup, index: number): readonly string[] {
    const kinds = dataDiskGb === undefined ? (['osDisk'] as const) : (['osDisk', 'dataDisk'] as const);
    return kinds.map((kind) =>
      this.sourceId('Microsoft.Compute/disks', azureName(kind, ...this.names(index))),
    );
  }

  private disk(diskId: string) {
    return {
      diskId,
      stagingStorageAccountId: this.props.cacheAccountId,
      targetResourceGroupId: this.targetGroupId(),
      targetDiskType: TARGET_DISK,
      targetReplicaDiskType: TARGET_DISK,
      targetDiskEncryption: [],
    };
  }

  /** Behind the load balancer that waits there, where the machines are called by one address. */
  private networkInterface(index: number, targetStaticIp: string | undefined) {
    const { spoke, group, target } = this.props.replicated;
    return {
      sourceNetworkInterfaceId: this.sourceId(
        'Microsoft.Network/networkInterfaces',
        azureName('networkInterface', ...this.names(index)),
      ),
      targetSubnetName: tierSubnetName(group.tier),
      targetStaticIp,
      recoveryLoadBalancerBackendAddressPoolIds: group.answers ? [tierPoolId(spoke, target, group.tier)] : [],
      failoverTestPublicIpAddressId: orNull(undefined),
      failoverTestStaticIp: orNull(undefined),
      failoverTestSubnetName: orNull(undefined),
    };
  }

  private names(index: number): [SpokeRegion, string, string, string] {
    const { spoke, group, source } = this.props.replicated;
    return [source.region, spoke.name, group.name, String(index + 1)];
  }

  private sourceId(type: string, name: string): string {
    const { spoke, source } = this.props.replicated;
    return resourceId(spoke.subscription.id, spokeGroupName(spoke, source), type, name);
  }
}

type SpokeRegion = Replicated['source']['region'];
