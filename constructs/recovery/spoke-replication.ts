import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { SiteRecoveryNetworkMapping } from '@cdktf/provider-azurerm/lib/site-recovery-network-mapping';
import { Construct } from 'constructs';
import { Estate, Spoke } from '../model/estate';
import { spokeNetworkId } from '../model/platform-ids';
import { mappingName, replicaVaultName, replicationGroupName, resourceGuardId } from '../model/recovery-ids';
import { ReplicatedGroup as Replicated, replicatedGroups } from '../model/recovery-needs';
import { groupPart, samePart } from '../model/service-parts';
import { CacheAccount } from './cache-account';
import { RecoveryPlan } from './recovery-plan';
import { ReplicaVault } from './replica-vault';
import { ReplicatedGroup } from './replicated-group';

/** A spoke with groups that stand in one region only. */
export interface SpokeReplicationProps {
  readonly estate: Estate;
  readonly spoke: Spoke;
}

/**
 * Brings a spoke's machines that stand in one region up in the other, by a vault in the region where they come up: one in
 * the region that is lost could bring up nothing. The vault's identity and what it may do stand together.
 */
export class SpokeReplication extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: SpokeReplicationProps,
  ) {
    super(scope, id);
    const groups = replicatedGroups(props.estate).filter(({ spoke }) => spoke.name === props.spoke.name);
    const targets = new Set(groups.map(({ target }) => target.region.name));
    for (const name of targets) {
      this.addTarget(
        name,
        groups.filter(({ target }) => target.region.name === name),
      );
    }
  }

  private addTarget(name: string, groups: readonly Replicated[]): void {
    const { estate, spoke } = this.props;
    const { source, target } = groups[0]!;
    const here = new Construct(this, name);
    const group = new ResourceGroup(here, 'group', {
      name: replicationGroupName(spoke, target.region),
      location: target.region.name,
    });
    const vault = new ReplicaVault(here, 'vault', {
      region: target.region,
      source: source.region,
      resourceGroupName: group.name,
      name: replicaVaultName(spoke, target.region),
      subscriptionId: spoke.subscription.id,
    });
    vault.addGuard(resourceGuardId(estate, target.region), [vault.policy]);
    const cache = new CacheAccount(here, 'cache', {
      estate,
      spoke,
      source,
      principalId: vault.vault.identity.principalId,
    });
    const networks = this.networkMappings(here, vault, groups[0]!, group.name);
    const built = groups.map((replicated) => ({
      replicated,
      machines: new ReplicatedGroup(here, replicated.group.name, {
        replicated,
        vault,
        resourceGroupName: group.name,
        cacheAccountId: cache.account.id,
        after: [...networks, ...cache.ready],
      }).machines,
    }));
    this.addPlans(here, vault, built);
  }

  private networkMappings(
    scope: Construct,
    vault: ReplicaVault,
    { spoke, source, target }: Replicated,
    resourceGroupName: string,
  ): readonly SiteRecoveryNetworkMapping[] {
    const ways = [
      { from: source, to: target, fabrics: [vault.source.fabric, vault.target.fabric] as const },
      { from: target, to: source, fabrics: [vault.target.fabric, vault.source.fabric] as const },
    ];
    return ways.map(({ from, to, fabrics }) => {
      const name = mappingName(from.region, to.region);
      return new SiteRecoveryNetworkMapping(scope, `network-${name}`, {
        name,
        resourceGroupName,
        recoveryVaultName: vault.vault.name,
        sourceRecoveryFabricName: fabrics[0].name,
        targetRecoveryFabricName: fabrics[1].name,
        sourceNetworkId: spokeNetworkId(spoke, from),
        targetNetworkId: spokeNetworkId(spoke, to),
      });
    });
  }

  private addPlans(
    scope: Construct,
    vault: ReplicaVault,
    built: readonly { readonly replicated: Replicated; readonly machines: ReplicatedGroup['machines'] }[],
  ): void {
    for (const service of this.props.estate.services) {
      const groups = built
        .filter(({ replicated }) => service.parts.some((part) => samePart(part, groupPart(replicated.group))))
        .map(({ machines }) => machines.map(({ id }) => id));
      if (groups.length > 0) {
        new RecoveryPlan(scope, `plan-${service.name}`, { service, spoke: this.props.spoke, vault, groups });
      }
    }
  }
}
