import { Construct } from 'constructs';
import { Estate } from '../constructs/model/estate';
import { PublishedService } from '../constructs/model/flow';
import { PlacedTier } from '../constructs/model/flow-pairs';
import { frontDoorGroupName } from '../constructs/model/front-door-ids';
import { FrontDoor } from '../constructs/web/front-door';
import { EstateStack } from './estate-stack';

/** `global-<service>`: the Front Door of a published service. Needs the private links of all its regions. */
export class GlobalStack extends EstateStack {
  /** @param edges the service's edge tier in each region, the primary first; at least one */
  constructor(scope: Construct, estate: Estate, service: PublishedService, edges: readonly PlacedTier[]) {
    super(scope, `global-${service.name}`, {
      estate,
      subscription: edges[0]!.spoke.subscription,
      stateRegion: estate.regions.primary,
      state: 'azurerm',
      source: `published.${service.name}`,
    });
    const group = this.addGroup(frontDoorGroupName(service), estate.regions.primary);
    new FrontDoor(this, 'front-door', { estate, service, edges, resourceGroupName: group.name });
  }
}
