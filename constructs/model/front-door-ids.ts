import { Estate } from './estate';
import { PublishedService } from './flow';
import { globalName } from './names';
import { stableHash } from './stable-hash';
import { RegionFacts } from './tables/regions';

/** Resource group of a service's Front Door (stack `global-<service>`). */
export function frontDoorGroupName(service: PublishedService): string {
  return globalName('resourceGroup', 'global', service.name);
}

export function frontDoorName(service: PublishedService): string {
  return globalName('frontDoorProfile', service.name);
}

/** The endpoint's name begins a host name of Azure's, so it has to be unique there: at most 46 letters, digits and hyphens. */
export function frontDoorEndpointName(estate: Estate, service: PublishedService): string {
  const start = globalName('frontDoorEndpoint', service.name).slice(0, LONGEST_START).replace(/-+$/, '');
  return `${start}-${stableHash(`${estate.platform.subscription.id}/${estate.name}/${service.name}`)}`;
}

const LONGEST_START = 37;

/** Name of the service's host among the profile's domains. */
export function frontDoorDomainName(service: PublishedService): string {
  return service.name;
}

/**
 * Name of a region's servers as Front Door asks for them: its own for each region, so that origins are told apart. Nothing
 * resolves it, since the private link leads there, but the servers' certificate has to bear it, and be a public authority's.
 */
export function originHost(host: string, region: RegionFacts): string {
  return `${region.code}.${host}`;
}
