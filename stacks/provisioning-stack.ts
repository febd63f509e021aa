import { Construct } from 'constructs';
import { Provisioning } from '../constructs/identity/provisioning/provisioning';
import { Estate } from '../constructs/model/estate';
import { Joining } from '../constructs/model/joining';
import { provisioningGroupName } from '../constructs/model/provisioning-ids';
import { EstateStack } from './estate-stack';

/**
 * `provisioning-<directory>-<region>`: how joiners and leavers of a directory come in. It stands in the first region of its
 * spoke and needs the machines of the workload there, whose names it works out. There is one, since two would tell the
 * service desk twice: while its region is lost, joiners and leavers wait, or are dealt with by hand.
 */
export class ProvisioningStack extends EstateStack {
  constructor(scope: Construct, estate: Estate, joining: Joining) {
    const { tenant, directory, spoke, network } = joining;
    super(scope, `provisioning-${directory.name}-${network.region.name}`, {
      estate,
      subscription: spoke.subscription,
      stateRegion: network.region,
      state: 'azurerm',
      source: `identity.tenants.${tenant.name}.directories.${directory.name}`,
    });
    this.addDirectoryProvider(tenant);
    new Provisioning(this, 'provisioning', {
      ...joining,
      estate,
      resourceGroupName: this.addGroup(provisioningGroupName(directory, network), network.region).name,
    });
  }
}
