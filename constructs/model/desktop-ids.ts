import { DesktopPool } from './block';
import { Estate, SpokeNetwork } from './estate';
import { ServerGroup } from './flow';
import { azureName, NameKind } from './names';
import { PlacedBlock, placesOfBlock } from './placed-block';
import { spokeGroupName } from './platform-ids';
import { machineIds } from './provisioning-ids';
import { resourceId } from './resource-id';

/** What stands for Azure Virtual Desktop in `servicePrincipals` of `deployed.yaml`: it starts and stops session hosts. */
export const DESKTOP_SERVICE = 'azure/virtual-desktop';

/** A pool's session hosts as a group of machines: as many as carry everybody, scaling leaves fewer on. */
export function sessionHosts({
  spoke,
  block: pool,
}: Pick<PlacedBlock<DesktopPool>, 'spoke' | 'block'>): ServerGroup {
  return {
    name: pool.name,
    spoke: pool.spoke,
    tier: pool.tier,
    role: 'server',
    image: pool.image,
    count: pool.hosts.most,
    size: pool.size,
    regions: spoke.networks.map(({ region }) => region.name),
    load: pool.hosts.most,
    position: pool.position,
  };
}

/** Name of what a pool has once a region. */
export function desktopName(
  kind: Extract<NameKind, 'hostPool' | 'desktopWorkspace' | 'desktopApplicationGroup' | 'desktopScalingPlan'>,
  { spoke, name }: Pick<DesktopPool, 'spoke' | 'name'>,
  { region }: SpokeNetwork,
): string {
  return azureName(kind, region, spoke, name);
}

/** A pool's host pool in one region (stack `workload-<spoke>-<region>`). */
export function hostPoolId({ spoke, block, network }: PlacedBlock<DesktopPool>): string {
  return resourceId(
    spoke.subscription.id,
    spokeGroupName(spoke, network),
    'Microsoft.DesktopVirtualization/hostPools',
    desktopName('hostPool', block, network),
  );
}

/** Ids of what a pool is, in all regions of its spoke: host pools and their session hosts. */
export function desktopResourceIds(estate: Estate, pool: DesktopPool): readonly string[] {
  return placesOfBlock(estate, pool).flatMap((placed) => [
    hostPoolId(placed),
    ...machineIds(placed.spoke, placed.network, sessionHosts(placed)),
  ]);
}
