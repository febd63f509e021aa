import { Estate, SpokeNetwork } from './estate';
import { PublishedService, ServerGroup, Tier } from './flow';
import { serverAddresses } from './server-addresses';
import { sameTier } from './tier';

/** The machines of a tier: at most one group. */
export function tryFindServerGroup(estate: Estate, tier: Tier): ServerGroup | undefined {
  return estate.servers.find((group) => sameTier(group, tier));
}

/**
 * Addresses of the machines in one region that a service leads to, in order of tier and machine; none where its tiers hold
 * no machines.
 */
export function serversBehind(
  estate: Estate,
  service: PublishedService,
  network: SpokeNetwork,
): readonly string[] {
  return service.to.flatMap((target) => {
    const group = tryFindServerGroup(estate, target);
    const subnet = network.subnets.find(({ name }) => name === target.tier);
    return group && subnet ? serverAddresses(subnet, group) : [];
  });
}
