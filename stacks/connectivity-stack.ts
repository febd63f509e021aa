import { Construct } from 'constructs';
import { Estate, Hub } from '../constructs/model/estate';
import { platformGroupName } from '../constructs/model/platform-ids';
import { RegionalHub } from '../constructs/network/regional-hub';
import { EstateStack } from './estate-stack';

/** A region's hub. Needs the region's workspace and flow log account, and what is shared: zones and DDoS plan. */
export class ConnectivityStack extends EstateStack {
  constructor(scope: Construct, estate: Estate, hub: Hub) {
    super(scope, `connectivity-${hub.region.name}`, {
      estate,
      subscription: estate.platform.subscription,
      stateRegion: hub.region,
      state: 'azurerm',
      source: `hubs.${hub.region.name}`,
    });
    const group = this.addGroup(platformGroupName('connectivity', hub.region), hub.region);
    new RegionalHub(this, 'hub', { estate, hub, resourceGroupName: group.name });
  }
}
