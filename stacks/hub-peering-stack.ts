import { Construct } from 'constructs';
import { Estate, Hub } from '../constructs/model/estate';
import { azureName } from '../constructs/model/names';
import { hubNetworkId, hubNetworkName, platformGroupName } from '../constructs/model/platform-ids';
import { Peering } from '../constructs/network/peering';
import { EstateStack } from './estate-stack';

/** Both halves of the peering between the hubs, in a stack of its own since it needs both regions. */
export class HubPeeringStack extends EstateStack {
  constructor(scope: Construct, estate: Estate) {
    super(scope, 'hub-peering', {
      estate,
      subscription: estate.platform.subscription,
      stateRegion: estate.regions.primary,
      state: 'azurerm',
      source: 'regions',
    });
    const [primary, secondary] = estate.hubs;
    this.addHalf(primary, secondary);
    this.addHalf(secondary, primary);
  }

  private addHalf(local: Hub, remote: Hub): void {
    new Peering(this, `${local.region.name}-to-${remote.region.name}`, {
      name: azureName('peering', local.region, 'hub', remote.region.code),
      resourceGroupName: platformGroupName('connectivity', local.region),
      networkName: hubNetworkName(local.region),
      remoteNetworkId: hubNetworkId(this.estate, remote.region),
      remoteRange: remote.range,
      gateways: 'neither',
    });
  }
}
