import { PublishedService } from './flow';
import { azureName } from './names';
import { RegionFacts } from './tables/regions';

/** Resource group of a service's application gateway in one region (stack `edge-<service>-<region>`). */
export function edgeGroupName(service: PublishedService, region: RegionFacts): string {
  return azureName('resourceGroup', region, 'edge', service.name);
}

/** Name of the gateway's public address. */
export function gatewayAddressName(service: PublishedService, region: RegionFacts): string {
  return azureName('publicIp', region, service.name, 'gateway');
}
