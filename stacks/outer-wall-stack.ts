import { Construct } from 'constructs';
import { Estate } from '../constructs/model/estate';
import { platformGroupName } from '../constructs/model/platform-ids';
import { OuterWall } from '../constructs/network/outer-wall';
import { EstateStack } from './estate-stack';

/**
 * `outer-wall`: what virtual network manager denies in all networks of the estate, whatever their own security groups say.
 * Needs the networks, which it names; none of them needs it.
 */
export class OuterWallStack extends EstateStack {
  constructor(scope: Construct, estate: Estate) {
    const { primary } = estate.regions;
    super(scope, 'outer-wall', {
      estate,
      subscription: estate.platform.subscription,
      stateRegion: primary,
      state: 'azurerm',
      source: 'platform',
    });
    const group = this.addGroup(platformGroupName('outer-wall', primary), primary);
    new OuterWall(this, 'wall', { estate, resourceGroupName: group.name });
  }
}
