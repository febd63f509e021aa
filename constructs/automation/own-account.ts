import { AutomationAccountConfig } from '@cdktf/provider-azurerm/lib/automation-account';
import { RegionFacts } from '../model/tables/regions';

/** An Automation account that runs what is ours. */
export interface OwnAccount {
  readonly region: RegionFacts;
  readonly name: string;
  readonly resourceGroupName: string;
}

/** What every such account has: an identity of its own, no keys, no public endpoint. */
export function ownAccount({ region, name, resourceGroupName }: OwnAccount) {
  return {
    name,
    location: region.name,
    resourceGroupName,
    skuName: 'Basic',
    identity: { type: 'SystemAssigned' },
    localAuthenticationEnabled: false,
    publicNetworkAccessEnabled: false,
  } satisfies AutomationAccountConfig;
}
