import { WebApp } from './block';
import { azureName, uniqueName } from './names';
import { PlacedBlock, uniquely } from './placed-block';
import { spokeGroupName } from './platform-ids';
import { resourceId } from './resource-id';

type Placed = PlacedBlock<WebApp>;

/** Azure's longest name of a web application: it begins a host name. */
const LONGEST = 60;

/** Name of the release slot of those applications that have one. */
export const SLOT = 'staging';

export function webAppName(placed: Placed): string {
  return uniqueName(
    azureName('webApp', placed.network.region, placed.spoke.name, placed.block.name),
    LONGEST,
    uniquely(placed),
  );
}

/** The application in one region (stack `workload-<spoke>-<region>`). */
export function webAppId(placed: Placed): string {
  const { spoke, network } = placed;
  return resourceId(
    spoke.subscription.id,
    spokeGroupName(spoke, network),
    'Microsoft.Web/sites',
    webAppName(placed),
  );
}

/** Name of the identity that the application and its slot have. */
export function webAppIdentityName({ spoke, network, block }: Placed): string {
  return azureName('identity', network.region, spoke.name, block.name);
}

/** Host name that Azure gives it; its private endpoint answers there. */
export function webAppHost(placed: Placed): string {
  return `${webAppName(placed)}.azurewebsites.net`;
}
