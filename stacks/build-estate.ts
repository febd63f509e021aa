import { App } from 'cdktf';
import { Estate, Hub } from '../constructs/model/estate';
import { BootstrapStack } from './bootstrap-stack';
import { ConnectivityStack } from './connectivity-stack';
import { EstateStack } from './estate-stack';
import { GovernanceStack } from './governance-stack';
import { HubPeeringStack } from './hub-peering-stack';
import { ManagementStack } from './management-stack';
import { SharedNetworkStack } from './shared-network-stack';
import { WorkloadStack } from './workload-stack';

/**
 * All stacks of an estate and their order. Order runs within a region, and from the regions to what they share; never
 * from a region to the other or to a shared stack, so that losing one region stops no deployment to the other. What
 * a regional stack needs of a shared one (zones, the DDoS plan) it names by computed id, and the first deployment takes
 * the shared stacks first, as `ridgeway steps` prints them.
 */
export function buildEstate(app: App, estate: Estate): void {
  const regional = estate.hubs.map((hub) => buildRegion(app, estate, hub));
  const connectivity = regional.map((region) => region.connectivity);
  const management = regional.map((region) => region.management);

  dependOn(new HubPeeringStack(app, estate), connectivity);
  dependOn(new GovernanceStack(app, estate), management);
  dependOn(new SharedNetworkStack(app, estate), [regional[0]!.bootstrap]);
}

function buildRegion(app: App, estate: Estate, hub: Hub) {
  const bootstrap = new BootstrapStack(app, estate, hub.region);
  const management = new ManagementStack(app, estate, hub.region);
  const connectivity = new ConnectivityStack(app, estate, hub);
  dependOn(management, [bootstrap]);
  dependOn(connectivity, [management]);
  for (const spoke of estate.spokes) {
    for (const network of spoke.networks.filter(({ region }) => region.name === hub.region.name)) {
      dependOn(new WorkloadStack(app, estate, spoke, network), [connectivity]);
    }
  }
  return { bootstrap, management, connectivity };
}

function dependOn(stack: EstateStack, earlier: readonly EstateStack[]): void {
  for (const other of earlier) {
    stack.addDependency(other);
  }
}
