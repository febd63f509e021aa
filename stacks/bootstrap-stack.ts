import { Construct } from 'constructs';
import { DeploymentIdentity } from '../constructs/automation/deployment-identity';
import { DEPLOYMENT_ROLES } from '../constructs/automation/deployment-role';
import { StateAccount } from '../constructs/automation/state-account';
import { leaveOut } from '../constructs/baseline/omission';
import { Estate } from '../constructs/model/estate';
import { platformGroupName, stateAccountName } from '../constructs/model/platform-ids';
import { RegionFacts } from '../constructs/model/tables/regions';
import { EstateStack } from './estate-stack';

/**
 * `bootstrap-<region>`: the state of one region's stacks and the identities that deploy them. The only stack with local
 * state, for it makes the account that the others keep theirs in.
 */
export class BootstrapStack extends EstateStack {
  constructor(scope: Construct, estate: Estate, region: RegionFacts) {
    super(scope, `bootstrap-${region.name}`, {
      estate,
      subscription: estate.platform.subscription,
      stateRegion: region,
      state: 'local',
      source: 'regions',
    });
    const group = this.addGroup(platformGroupName('bootstrap', region), region);
    const state = new StateAccount(this, 'state', {
      region,
      name: stateAccountName(estate, region),
      resourceGroupName: group.name,
    });
    leaveOut(
      state.account,
      'diagnostics',
      `the workspace comes after this stack: management-${region.name} makes the setting`,
    );
    for (const role of DEPLOYMENT_ROLES) {
      new DeploymentIdentity(this, role, {
        estate,
        region,
        role,
        resourceGroupName: group.name,
        stateAccountId: state.account.id,
      });
    }
  }
}
