import { Estate, Hub, Subnet } from '../model/estate';
import { RegionFacts } from '../model/tables/regions';

/** Whether tunnels or circuits end in the hub. */
export function hasGateway(hub: Hub): boolean {
  return hub.vpn || hub.expressRoute;
}

/**
 * The hub's subnets that stand in Azure. Those of the gateway and of Bastion keep their place in the address ledger while
 * there is none, so that a later one moves nothing.
 */
export function builtHubSubnets(hub: Hub): readonly Subnet[] {
  return hub.subnets.filter(({ name }) => {
    if (name === 'GatewaySubnet') return hasGateway(hub);
    if (name === 'AzureBastionSubnet') return hub.bastion;
    return true;
  });
}

/** The hub of a region. @throws RangeError if the estate has none there */
export function hubIn(estate: Estate, region: RegionFacts): Hub {
  const hub = estate.hubs.find((candidate) => candidate.region.name === region.name);
  if (!hub) {
    throw new RangeError(
      `estate ${estate.name} has no hub in ${region.name}, only in ${estate.hubs
        .map((candidate) => candidate.region.name)
        .join(' and ')}`,
    );
  }
  return hub;
}
