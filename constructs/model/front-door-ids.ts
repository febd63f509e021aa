import { Estate } from './estate';
import { globalName, uniqueName } from './names';
import { RegionFacts } from './tables/regions';

/** A published service or application. */
interface Named {
  readonly name: string;
}

/** Resource group of a service's Front Door (stack `global-<service>`). */
export function frontDoorGroupName(service: Named): string {
  return globalName('resourceGroup', 'global', service.name);
}

export function frontDoorName(service: Named): string {
  return globalName('frontDoorProfile', service.name);
}

/** The endpoint's name begins a host name of Azure's, so it has to be unique there: at most 46 letters, digits and hyphens. */
export function frontDoorEndpointName(estate: Estate, service: Named): string {
  return uniqueName(
    globalName('frontDoorEndpoint', service.name),
    LONGEST_ENDPOINT,
    `${estate.platform.subscription.id}/${estate.name}/${service.name}`,
  );
}

const LONGEST_ENDPOINT = 46;

/** Name of the service's host among the profile's domains. */
export function frontDoorDomainName(service: Named): string {
  return service.name;
}

/**
 * Name of a region's servers as Front Door asks for them: its own for each region, so that origins are told apart. Nothing
 * resolves it, since the private link leads there, but the servers' certificate has to bear it, and be a public authority's.
 */
export function originHost(host: string, region: RegionFacts): string {
  return `${region.code}.${host}`;
}
