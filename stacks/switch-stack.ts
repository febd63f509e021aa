import { Construct } from 'constructs';
import { switchGroupName } from '../constructs/model/application-gateway-ids';
import { Estate } from '../constructs/model/estate';
import { PublishedService } from '../constructs/model/flow';
import { PlacedTier } from '../constructs/model/flow-pairs';
import { TrafficManager } from '../constructs/web/traffic-manager';
import { EstateStack } from './estate-stack';

/** `global-<service>`: what switches between a service's application gateways. Needs those of all its regions. */
export class SwitchStack extends EstateStack {
  /** @param edges the service's edge tier in each region, the primary first; at least one */
  constructor(scope: Construct, estate: Estate, service: PublishedService, edges: readonly PlacedTier[]) {
    super(scope, `global-${service.name}`, {
      estate,
      subscription: edges[0]!.spoke.subscription,
      stateRegion: estate.regions.primary,
      state: 'azurerm',
      source: `published.${service.name}`,
    });
    const group = this.addGroup(switchGroupName(service), estate.regions.primary);
    new TrafficManager(this, 'traffic-manager', { estate, service, edges, resourceGroupName: group.name });
  }
}
