import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { Construct } from 'constructs';
import { Estate } from '../constructs/model/estate';
import { platformGroupName } from '../constructs/model/platform-ids';
import { Subscription } from '../constructs/model/organisation';
import { vaultLock } from '../constructs/model/recovery-acts';
import { hostedGroupName, hostedVaultName, recoveryGroupName } from '../constructs/model/recovery-ids';
import { PlacedHosted, placedHosted, VaultNeeds, vaultNeeds } from '../constructs/model/recovery-needs';
import { RegionFacts } from '../constructs/model/tables/regions';
import { recordSource } from '../constructs/provenance';
import { grantCache } from '../constructs/recovery/cache-grants';
import { MachineBackups } from '../constructs/recovery/machine-backups';
import { RecoveryVault } from '../constructs/recovery/recovery-vault';
import { ResourceGuard } from '../constructs/recovery/resource-guard';
import { StoreBackups } from '../constructs/recovery/store-backups';
import { EstateStack } from './estate-stack';

/**
 * `recovery-<region>`: copies of what stands in one region, in vaults of the same region and subscription, since Azure
 * backs up no other; vaults for machines of datacentres that come up here; and the guard in the platform's subscription that
 * vaults of the region answer to.
 */
export class RecoveryStack extends EstateStack {
  constructor(
    scope: Construct,
    estate: Estate,
    private readonly region: RegionFacts,
  ) {
    super(scope, `recovery-${region.name}`, {
      estate,
      subscription: estate.platform.subscription,
      stateRegion: region,
      state: 'azurerm',
      source: 'services',
    });
    const guard = new ResourceGuard(this, 'guard', {
      region,
      resourceGroupName: this.addGroup(platformGroupName('recovery', region), region).name,
    });
    const hosted = placedHosted(estate).filter(({ target }) => target.region.name === region.name);
    const needs = vaultNeeds(estate, region);
    const providers = this.providers([
      ...needs.map(({ subscription }) => subscription),
      ...hosted.map(({ spoke }) => spoke.subscription),
    ]);
    for (const need of needs) this.addVaults(need, guard.id, providers.get(need.subscription.name)!);
    for (const placed of hosted) {
      this.addHostedVault(placed, guard.id, providers.get(placed.spoke.subscription.name)!);
    }
  }

  /** One for each subscription. */
  private providers(subscriptions: readonly Subscription[]): ReadonlyMap<string, AzurermProvider> {
    const byName = new Map(subscriptions.map((subscription) => [subscription.name, subscription]));
    return new Map([...byName].map(([name, subscription]) => [name, this.providerFor(subscription, name)]));
  }

  private addVaults(needs: VaultNeeds, guardId: string, provider: AzurermProvider): void {
    const { estate, region } = this;
    const { name } = needs.subscription;
    const group = new ResourceGroup(this, `group-${name}`, {
      name: recoveryGroupName(needs.subscription, region),
      location: region.name,
      provider,
    });
    const into = { estate, needs, region, resourceGroupName: group.name, provider };
    if (needs.machines.length > 0) new MachineBackups(this, `machines-${name}`, { ...into, guardId });
    if (needs.stores.length > 0) new StoreBackups(this, `stores-${name}`, into);
  }

  private addHostedVault({ hosted, spoke }: PlacedHosted, guardId: string, provider: AzurermProvider): void {
    const { estate, region } = this;
    const name = `${hosted.site}-${hosted.name}`;
    const group = new ResourceGroup(this, `group-${name}`, {
      name: hostedGroupName(hosted, region),
      location: region.name,
      provider,
    });
    const vault = new RecoveryVault(this, `hosted-${name}`, {
      region,
      resourceGroupName: group.name,
      name: hostedVaultName(hosted, region),
      use: 'replication',
      immutability: vaultLock(estate, spoke.subscription, region),
      provider,
    });
    vault.addGuard(guardId, []);
    if (hosted.protection === 'site-recovery') {
      // The account is made later, in this group, by a stack that can't know the vault's identity.
      const { principalId } = vault.vault.identity;
      grantCache(vault, { subscriptionId: spoke.subscription.id, on: group.id, principalId, provider });
    }
    recordSource(vault, `sites.${hosted.site}.hosted.${hosted.name}`);
  }
}
