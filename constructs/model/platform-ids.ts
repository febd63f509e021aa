import { Estate, Hub, Spoke, SpokeNetwork } from './estate';
import { azureName, storageAccountName } from './names';
import { resourceId } from './resource-id';
import { RegionFacts } from './tables/regions';

/**
 * Names and ids that one stack makes and another refers to, so that both sides spell them alike. An estate's platform
 * resources are all in the platform's subscription.
 */
export const GROUP_PURPOSES = [
  'bootstrap',
  'governance',
  'shared-network',
  'management',
  'connectivity',
  'outer-wall',
  'recovery',
] as const;
export type GroupPurpose = (typeof GROUP_PURPOSES)[number];

/** Resource group of a platform stack; workloads have `rg-<spoke>-<region>`. */
export function platformGroupName(purpose: GroupPurpose, region: RegionFacts): string {
  return azureName('resourceGroup', region, purpose);
}

/** The region's Log Analytics workspace (stack `management-<region>`). */
export function workspaceId(estate: Estate, region: RegionFacts): string {
  return resourceId(
    estate.platform.subscription.id,
    platformGroupName('management', region),
    'Microsoft.OperationalInsights/workspaces',
    workspaceName(estate, region),
  );
}

export function workspaceName(estate: Estate, region: RegionFacts): string {
  return azureName('workspace', region, estate.name);
}

/** What a region's machines report to its workspace (stack `management-<region>`). */
export function machineRuleName(region: RegionFacts): string {
  return azureName('dataCollectionRule', region, 'machines');
}

export function machineRuleId(estate: Estate, region: RegionFacts): string {
  return resourceId(
    estate.platform.subscription.id,
    platformGroupName('management', region),
    'Microsoft.Insights/dataCollectionRules',
    machineRuleName(region),
  );
}

/**
 * The storage account for a subscription's flow logs in a region. Flow logs overwrite the account's lifecycle rules, so
 * it is for nothing else; it stands beside the workspace.
 */
export function flowLogAccountName(estate: Estate, region: RegionFacts): string {
  return storageAccountName('flow', region, estate.platform.subscription.id, estate.name);
}

export function flowLogAccountId(estate: Estate, region: RegionFacts): string {
  return resourceId(
    estate.platform.subscription.id,
    platformGroupName('management', region),
    'Microsoft.Storage/storageAccounts',
    flowLogAccountName(estate, region),
  );
}

/** The storage account that holds the Terraform state of one region's stacks (stack `bootstrap-<region>`). */
export function stateAccountName(estate: Estate, region: RegionFacts): string {
  return storageAccountName('state', region, estate.platform.subscription.id, estate.name);
}

/** Id of the state account, for stacks of the same region. */
export function stateAccountId(estate: Estate, region: RegionFacts): string {
  return resourceId(
    estate.platform.subscription.id,
    platformGroupName('bootstrap', region),
    'Microsoft.Storage/storageAccounts',
    stateAccountName(estate, region),
  );
}

/** Container in the state account. */
export const STATE_CONTAINER = 'tfstate';

/** File that holds the state of a stack with none in Azure, beside the output folder: synthesis replaces what is in that. */
export function localStateFile(estate: Estate, stack: string): string {
  return `terraform.${estate.name}.${stack}.tfstate`;
}

/** The estate's DDoS protection plan (stack `shared-network`, primary region). */
export function ddosPlanId(estate: Estate): string {
  return resourceId(
    estate.platform.subscription.id,
    platformGroupName('shared-network', estate.regions.primary),
    'Microsoft.Network/ddosProtectionPlans',
    ddosPlanName(estate),
  );
}

export function ddosPlanName(estate: Estate): string {
  return azureName('ddosPlan', estate.regions.primary, estate.name);
}

/** Resource group of the private DNS zones, which are global but need one group (stack `shared-network`). */
export function privateDnsGroupName(estate: Estate): string {
  return platformGroupName('shared-network', estate.regions.primary);
}

export function hubNetworkName(region: RegionFacts): string {
  return azureName('virtualNetwork', region, 'hub');
}

/** A hub's VNet (stack `connectivity-<region>`). */
export function hubNetworkId(estate: Estate, region: RegionFacts): string {
  return resourceId(
    estate.platform.subscription.id,
    platformGroupName('connectivity', region),
    'Microsoft.Network/virtualNetworks',
    hubNetworkName(region),
  );
}

export function spokeGroupName(spoke: Spoke, network: SpokeNetwork): string {
  return azureName('resourceGroup', network.region, spoke.name);
}

export function spokeNetworkName(spoke: Spoke, network: SpokeNetwork): string {
  return azureName('virtualNetwork', network.region, spoke.name);
}

/** Name in Azure of a tier's subnet. */
export function tierSubnetName(tier: string): string {
  return `snet-${tier}`;
}

/** A spoke's VNet in one region (stack `workload-<spoke>-<region>`). */
export function spokeNetworkId(spoke: Spoke, network: SpokeNetwork): string {
  return resourceId(
    spoke.subscription.id,
    spokeGroupName(spoke, network),
    'Microsoft.Network/virtualNetworks',
    spokeNetworkName(spoke, network),
  );
}

/** A tier's subnet, named as the spoke's network writes it. */
export function spokeSubnetId(spoke: Spoke, network: SpokeNetwork, tier: string): string {
  return `${spokeNetworkId(spoke, network)}/subnets/${tierSubnetName(tier)}`;
}

/** A private DNS zone of the estate (stack `shared-network`). */
export function privateDnsZoneId(estate: Estate, zone: string): string {
  return resourceId(
    estate.platform.subscription.id,
    privateDnsGroupName(estate),
    'Microsoft.Network/privateDnsZones',
    zone,
  );
}

/**
 * The firewall's private address: Azure gives it the first usable one of AzureFirewallSubnet, the fifth of the range.
 * @throws RangeError if the hub has no such subnet
 */
export function firewallAddress(hub: Hub): string {
  return subnetOf(hub, 'AzureFirewallSubnet').range.address(4);
}

/** The resolver's inbound endpoint: fixed to the first usable address of its subnet. */
export function resolverInboundAddress(hub: Hub): string {
  return subnetOf(hub, 'snet-dns-inbound').range.address(4);
}

/** @throws RangeError if the hub has no subnet of that name */
export function subnetOf(hub: Hub, name: string): Hub['subnets'][number] {
  const subnet = hub.subnets.find((candidate) => candidate.name === name);
  if (!subnet) {
    throw new RangeError(
      `hub ${hub.region.name} has no subnet "${name}", only ${hub.subnets.map((s) => s.name).join(', ')}`,
    );
  }
  return subnet;
}
