import { Construct } from 'constructs';
import { Estate } from '../constructs/model/estate';
import { frontDoorGroupName } from '../constructs/model/front-door-ids';
import { FrontDoor } from '../constructs/web/front-door';
import { PlannedFrontDoor } from '../constructs/web/front-doors';
import { EstateStack } from './estate-stack';

/** `global-<service>`: the Front Door of a published service. Needs what it leads to in all its regions. */
export class GlobalStack extends EstateStack {
  constructor(scope: Construct, estate: Estate, { spoke, ...leadsTo }: PlannedFrontDoor) {
    const { service } = leadsTo;
    super(scope, `global-${service.name}`, {
      estate,
      subscription: spoke.subscription,
      stateRegion: estate.regions.primary,
      state: 'azurerm',
      source: `published.${service.name}`,
    });
    const group = this.addGroup(frontDoorGroupName(service), estate.regions.primary);
    new FrontDoor(this, 'front-door', { ...leadsTo, estate, resourceGroupName: group.name });
  }
}
