import { Spoke, SpokeNetwork } from './estate';
import { PublishedService } from './flow';
import { azureName } from './names';
import { spokeGroupName } from './platform-ids';
import { resourceId } from './resource-id';
import { RegionFacts } from './tables/regions';

/** Name of the private link service that Front Door reaches a published service's region by. */
export function privateLinkOriginName(service: PublishedService, region: RegionFacts): string {
  return azureName('privateLinkService', region, service.name);
}

/** Its id: it stands in the resource group of the spoke that holds the service's edge tier. */
export function privateLinkOriginId(service: PublishedService, spoke: Spoke, network: SpokeNetwork): string {
  return resourceId(
    spoke.subscription.id,
    spokeGroupName(spoke, network),
    'Microsoft.Network/privateLinkServices',
    privateLinkOriginName(service, network.region),
  );
}
