import { App } from 'cdktf';
import { Estate, Hub, Spoke } from '../constructs/model/estate';
import { PublishedService, WayIn } from '../constructs/model/flow';
import { placesOfTier } from '../constructs/model/flow-pairs';
import { galleryApplications } from '../constructs/model/gallery-applications';
import { joiningsOf } from '../constructs/model/joining';
import { hasRecovery, placedHosted } from '../constructs/model/recovery-needs';
import { frontDoors } from '../constructs/web/front-doors';
import { BootstrapStack } from './bootstrap-stack';
import { ConnectivityStack } from './connectivity-stack';
import { EdgeStack } from './edge-stack';
import { EstateStack } from './estate-stack';
import { GalleryStack } from './gallery-stack';
import { GlobalStack } from './global-stack';
import { GovernanceStack } from './governance-stack';
import { HostedStack } from './hosted-stack';
import { HubPeeringStack } from './hub-peering-stack';
import { IdentityStack } from './identity-stack';
import { ManagementStack } from './management-stack';
import { OuterWallStack } from './outer-wall-stack';
import { ProvisioningStack } from './provisioning-stack';
import { RecoveryStack } from './recovery-stack';
import { joinedRegions, ReplicationStack } from './replication-stack';
import { SharedNetworkStack } from './shared-network-stack';
import { SwitchStack } from './switch-stack';
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

  const workloads = regional.flatMap((region) => region.workloads);
  const recovery = regional.flatMap((region) => region.recovery);

  dependOn(new HubPeeringStack(app, estate), connectivity);
  dependOn(new GovernanceStack(app, estate), management);
  for (const tenant of estate.identity.tenants) {
    new IdentityStack(app, estate, tenant);
    if (galleryApplications(tenant).length > 0) new GalleryStack(app, estate, tenant);
  }
  dependOn(new SharedNetworkStack(app, estate), [regional[0]!.bootstrap]);
  for (const frontDoor of frontDoors(estate)) {
    dependOn(new GlobalStack(app, estate, frontDoor), ofSpoke(workloads, frontDoor.spoke));
  }
  const edges = regional.flatMap((region) => region.edges);
  for (const service of publishedBy(estate, 'application-gateway')) {
    const places = placesOfTier(estate, service.edge);
    if (places.length < 2) continue;
    dependOn(
      new SwitchStack(app, estate, service, places),
      edges.filter((edge) => edge.service === service),
    );
  }
  for (const spoke of estate.spokes) {
    const regions = joinedRegions(estate, spoke);
    if (regions) {
      dependOn(new ReplicationStack(app, estate, spoke, regions), [
        ...ofSpoke(workloads, spoke),
        ...recovery,
      ]);
    }
  }
  if (estate.platform.outerWall) dependOn(new OuterWallStack(app, estate), [...connectivity, ...workloads]);
}

function buildRegion(app: App, estate: Estate, hub: Hub) {
  const bootstrap = new BootstrapStack(app, estate, hub.region);
  const management = new ManagementStack(app, estate, hub.region);
  const connectivity = new ConnectivityStack(app, estate, hub);
  dependOn(management, [bootstrap]);
  dependOn(connectivity, [management]);
  const workloads = estate.spokes.flatMap((spoke) =>
    spoke.networks
      .filter(({ region }) => region.name === hub.region.name)
      .map((network) => new WorkloadStack(app, estate, spoke, network)),
  );
  for (const workload of workloads) dependOn(workload, [connectivity]);
  const edges = publishedBy(estate, 'application-gateway').flatMap((service) =>
    placesOfTier(estate, service.edge)
      .filter(({ region }) => region.name === hub.region.name)
      .map((edge) => new EdgeStack(app, estate, service, edge)),
  );
  for (const edge of edges) dependOn(edge, ofSpoke(workloads, edge.spoke));
  for (const joining of joiningsOf(estate)) {
    if (joining.network.region.name !== hub.region.name) continue;
    dependOn(new ProvisioningStack(app, estate, joining), ofSpoke(workloads, joining.spoke));
  }
  const recovery = hasRecovery(estate) ? [new RecoveryStack(app, estate, hub.region)] : [];
  for (const stack of recovery) dependOn(stack, [management, ...workloads]);
  for (const placed of placedHosted(estate)) {
    const isHere = placed.target.region.name === hub.region.name;
    if (!isHere || placed.hosted.protection !== 'site-recovery') continue;
    dependOn(new HostedStack(app, estate, placed), [...recovery, ...ofSpoke(workloads, placed.spoke)]);
  }
  return { bootstrap, management, connectivity, workloads, edges, recovery };
}

function publishedBy(estate: Estate, way: WayIn): readonly PublishedService[] {
  return estate.published.filter(({ by }) => by === way);
}

function ofSpoke(workloads: readonly WorkloadStack[], { name }: Spoke): readonly WorkloadStack[] {
  return workloads.filter(({ spoke }) => spoke.name === name);
}

function dependOn(stack: EstateStack, earlier: readonly EstateStack[]): void {
  for (const other of earlier) {
    stack.addDependency(other);
  }
}
