import { Estate, Spoke } from './estate';
import { PublishedService } from './flow';
import { azureName, globalName, uniqueName } from './names';
import { resourceId } from './resource-id';
import { RegionFacts } from './tables/regions';

/** Resource group of a service's application gateway in one region (stack `edge-<service>-<region>`). */
export function edgeGroupName(service: PublishedService, region: RegionFacts): string {
  return azureName('resourceGroup', region, 'edge', service.name);
}

/** Name of the gateway's public address. */
export function gatewayAddressName(service: PublishedService, region: RegionFacts): string {
  return azureName('publicIp', region, service.name, 'gateway');
}

/** That address (stack `edge-<service>-<region>`). */
export function gatewayAddressId(service: PublishedService, spoke: Spoke, region: RegionFacts): string {
  return resourceId(
    spoke.subscription.id,
    edgeGroupName(service, region),
    'Microsoft.Network/publicIPAddresses',
    gatewayAddressName(service, region),
  );
}

/** Azure's longest label of a host name. */
const LONGEST_LABEL = 63;

/** First part of the host name that Azure gives the address, unique in the region: what has one can be switched to. */
export function gatewayDomainLabel(estate: Estate, service: PublishedService, region: RegionFacts): string {
  return uniqueName(
    `${service.name}-${region.code}`,
    LONGEST_LABEL,
    [estate.platform.subscription.id, estate.name, service.name, region.name].join('/'),
  );
}

/** Resource group of what switches between a service's gateways (stack `global-<service>`). */
export function switchGroupName(service: PublishedService): string {
  return globalName('resourceGroup', 'global', service.name);
}

/** Name of the Traffic Manager profile that does; with `.trafficmanager.net` it leads to the gateway that is well. */
export function switchName(estate: Estate, service: PublishedService): string {
  return uniqueName(
    globalName('trafficManagerProfile', service.name),
    LONGEST_LABEL,
    [estate.platform.subscription.id, estate.name, service.name].join('/'),
  );
}
