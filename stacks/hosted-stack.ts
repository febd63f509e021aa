import { Construct } from 'constructs';
import { Estate } from '../constructs/model/estate';
import { PlacedHosted } from '../constructs/model/recovery-needs';
import { HostedReplication } from '../constructs/recovery/hosted-replication';
import { EstateStack } from './estate-stack';

/**
 * `hosted-<site>-<name>`: machines on VMware that come up in Azure when their datacentre is lost, in the region and subscription
 * that they move to. Needs their vault, and an appliance in the datacentre that somebody has registered with it. Goes with
 * them once they have moved.
 */
export class HostedStack extends EstateStack {
  constructor(scope: Construct, estate: Estate, placed: PlacedHosted) {
    const { hosted, spoke, target } = placed;
    super(scope, `hosted-${hosted.site}-${hosted.name}`, {
      estate,
      subscription: spoke.subscription,
      stateRegion: target.region,
      state: 'azurerm',
      source: `sites.${hosted.site}.hosted.${hosted.name}`,
    });
    new HostedReplication(this, 'replication', { estate, placed });
  }
}
