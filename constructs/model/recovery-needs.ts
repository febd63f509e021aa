import { Block } from './block';
import { Estate, Spoke, SpokeNetwork } from './estate';
import { ServerGroup } from './flow';
import { Subscription } from './organisation';
import { HostedMachines, ServiceTier } from './service';
import { blockPart, groupPart, tierOfPart } from './service-parts';
import { sqlMachineGroup } from './sql-machines-ids';
import { RegionFacts } from './tables/regions';

/** Machines of one region that are backed up, and how often. */
export interface BackedUpGroup {
  readonly spoke: Spoke;
  readonly network: SpokeNetwork;
  readonly group: ServerGroup;
  readonly tier: ServiceTier;
}

/** A group that stands in one region and comes up in the other. */
export interface ReplicatedGroup {
  readonly spoke: Spoke;
  readonly group: ServerGroup;
  readonly source: SpokeNetwork;
  readonly target: SpokeNetwork;
  readonly tier: ServiceTier;
}

/** A store of one region that is backed up, and how often. */
export interface BackedUpStore {
  readonly spoke: Spoke;
  readonly network: SpokeNetwork;
  readonly block: Extract<Block, { kind: 'object-storage' | 'mysql' | 'postgresql' }>;
  readonly tier: ServiceTier;
}

/** Machines of a datacentre, and where they come up when it is lost. */
export interface PlacedHosted {
  readonly hosted: HostedMachines;
  readonly spoke: Spoke;
  /** The spoke's first network. */
  readonly target: SpokeNetwork;
}

/**
 * The machines of a region that are backed up: those of every service, in groups and under SQL Server. Desktops and scale
 * sets are made again from their image, and what serves no service (a decoy) holds nothing.
 */
function backedUpGroups(estate: Estate, region: RegionFacts): readonly BackedUpGroup[] {
  const groups = [
    ...estate.servers.map((group) => ({ group, part: groupPart(group) })),
    ...estate.blocks.flatMap((block) =>
      block.kind === 'sql-machines'
        ? [{ group: sqlMachineGroup(estate, block), part: blockPart(block) }]
        : [],
    ),
  ];
  return groups.flatMap(({ group, part }) => {
    const tier = tierOfPart(estate, part);
    const placed = placeOf(estate, group.spoke, region);
    return tier && placed && group.regions.includes(region.name) ? [{ ...placed, group, tier }] : [];
  });
}

/** The stores of a region that are backed up into a vault. What copies itself over both regions stands in the first. */
function backedUpStores(estate: Estate, region: RegionFacts): readonly BackedUpStore[] {
  return estate.blocks.flatMap((block) => {
    if (block.kind !== 'object-storage' && block.kind !== 'mysql' && block.kind !== 'postgresql') return [];
    const tier = tierOfPart(estate, blockPart(block));
    const spoke = estate.spokes.find(({ name }) => name === block.spoke);
    const network = spoke?.networks[0];
    return tier && spoke && network?.region.name === region.name ? [{ spoke, network, block, tier }] : [];
  });
}

/**
 * Groups that Site Recovery copies to the other region: those that stand in one alone, for a service whose tier asks for
 * it, in a spoke that has a network in both.
 */
export function replicatedGroups(estate: Estate): readonly ReplicatedGroup[] {
  return estate.servers.flatMap((group) => {
    const tier = tierOfPart(estate, groupPart(group));
    const spoke = estate.spokes.find(({ name }) => name === group.spoke);
    if (!tier?.siteRecovery || !spoke || group.regions.length !== 1) return [];
    const source = spoke.networks.find(({ region }) => group.regions.includes(region.name));
    const target = spoke.networks.find(({ region }) => !group.regions.includes(region.name));
    return source && target ? [{ spoke, group, source, target, tier }] : [];
  });
}

/** Where the machines of each datacentre come up. @throws RangeError if what they move to isn't there */
export function placedHosted(estate: Estate): readonly PlacedHosted[] {
  return estate.hosted.map((hosted) => {
    const spoke = estate.spokes.find(({ name }) => name === hosted.movesTo.spoke);
    const target = spoke?.networks[0];
    if (!spoke || !target) {
      throw new RangeError(
        `${hosted.site}/${hosted.name} moves to spoke "${hosted.movesTo.spoke}", but ${estate.name} has only ${estate.spokes.map(({ name }) => name).join(', ')}`,
      );
    }
    return { hosted, spoke, target };
  });
}

/** Whether anything is copied into vaults: what serves no service isn't. */
export function hasRecovery({ services, hosted }: Pick<Estate, 'services' | 'hosted'>): boolean {
  return services.length + hosted.length > 0;
}

/** What a region's vaults are for in one subscription. */
export interface VaultNeeds {
  readonly subscription: Subscription;
  readonly machines: readonly BackedUpGroup[];
  readonly stores: readonly BackedUpStore[];
}

/** For each subscription that needs a vault in the region, what for; in the estate's order. */
export function vaultNeeds(estate: Estate, region: RegionFacts): readonly VaultNeeds[] {
  const machines = backedUpGroups(estate, region);
  const stores = backedUpStores(estate, region);
  return estate.subscriptions
    .map((subscription) => {
      const isIn = ({ spoke }: { readonly spoke: Spoke }) => spoke.subscription.name === subscription.name;
      return { subscription, machines: machines.filter(isIn), stores: stores.filter(isIn) };
    })
    .filter(({ machines, stores }) => machines.length + stores.length > 0);
}

/** The tiers of what is backed up, each once, in the order in which they come. */
export function tiersOf(backedUp: readonly { readonly tier: ServiceTier }[]): readonly ServiceTier[] {
  return [...new Map(backedUp.map(({ tier }) => [tier.id, tier])).values()];
}

function placeOf(
  { spokes }: Estate,
  name: string,
  region: RegionFacts,
): { readonly spoke: Spoke; readonly network: SpokeNetwork } | undefined {
  const spoke = spokes.find((candidate) => candidate.name === name);
  const network = spoke?.networks.find((candidate) => candidate.region.name === region.name);
  return spoke && network ? { spoke, network } : undefined;
}
