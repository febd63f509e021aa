import { Spoke, SpokeNetwork } from './estate';
import { azureName } from './names';
import { spokeGroupName } from './platform-ids';
import { resourceId } from './resource-id';

/** Name of what an internal load balancer passes on to. */
export const BALANCER_POOL = 'machines';

/** What the load balancer before a tier's machines passes on to (stack `workload-<spoke>-<region>`). */
export function tierPoolId(spoke: Spoke, network: SpokeNetwork, tier: string): string {
  const balancer = resourceId(
    spoke.subscription.id,
    spokeGroupName(spoke, network),
    'Microsoft.Network/loadBalancers',
    azureName('internalLoadBalancer', network.region, spoke.name, tier),
  );
  return `${balancer}/backendAddressPools/${BALANCER_POOL}`;
}
