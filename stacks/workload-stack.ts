import { Construct } from 'constructs';
import { Estate, Spoke, SpokeNetwork } from '../constructs/model/estate';
import { spokeGroupName } from '../constructs/model/platform-ids';
import { RegionalSpoke } from '../constructs/network/regional-spoke';
import { EstateStack } from './estate-stack';

/** A workload in one region. Needs the region's hub, whose half of the peering it makes by a second provider. */
export class WorkloadStack extends EstateStack {
  constructor(scope: Construct, estate: Estate, spoke: Spoke, network: SpokeNetwork) {
    super(scope, `workload-${spoke.name}-${network.region.name}`, {
      estate,
      subscription: spoke.subscription,
      stateRegion: network.region,
      state: 'azurerm',
      source: `spokes.${spoke.name}`,
    });
    const group = this.addGroup(spokeGroupName(spoke, network), network.region);
    new RegionalSpoke(this, 'spoke', {
      estate,
      spoke,
      network,
      resourceGroupName: group.name,
      platformProvider: this.providerFor(estate.platform.subscription, 'platform'),
    });
  }
}
