import { Construct } from 'constructs';
import { addCopy, CopiedBlock, isCopied } from '../constructs/block-copy';
import { BlockProps } from '../constructs/block-props';
import { Estate, Spoke, SpokeNetwork } from '../constructs/model/estate';
import { spokeGroupName, spokeSubnetId } from '../constructs/model/platform-ids';
import { replicatedGroups } from '../constructs/model/recovery-needs';
import { blockPart, partSource } from '../constructs/model/service-parts';
import { tierSubnet } from '../constructs/model/tier-subnet';
import { recordSource } from '../constructs/provenance';
import { AvailabilityGroupListeners } from '../constructs/recovery/availability-group-listeners';
import { SpokeReplication } from '../constructs/recovery/spoke-replication';
import { EstateStack } from './estate-stack';

/**
 * `replication-<spoke>`: what joins a workload's two regions, so that it belongs to neither: copies of databases and what
 * switches between them, listeners of SQL Server on machines, machines that come up in the other region. Needs the workload
 * in both. Its state is in the primary region: what it made goes on without it.
 */
export class ReplicationStack extends EstateStack {
  constructor(
    scope: Construct,
    estate: Estate,
    readonly spoke: Spoke,
    [from, to]: readonly [SpokeNetwork, SpokeNetwork],
  ) {
    super(scope, `replication-${spoke.name}`, {
      estate,
      subscription: spoke.subscription,
      stateRegion: estate.regions.primary,
      state: 'azurerm',
      source: `spokes.${spoke.name}`,
    });
    for (const block of copiedBlocks(estate, spoke)) {
      addCopy(this, { from: this.placed(block, from), to: this.placed(block, to) });
    }
    for (const block of estate.blocks) {
      if (block.spoke !== spoke.name || block.kind !== 'sql-machines') continue;
      const listeners = new AvailabilityGroupListeners(this, `listeners-${block.name}`, { estate, block });
      recordSource(listeners, partSource(blockPart(block)));
    }
    if (isReplicated(estate, spoke)) new SpokeReplication(this, 'site-recovery', { estate, spoke });
  }

  private placed(block: CopiedBlock, network: SpokeNetwork): BlockProps<CopiedBlock> {
    const { estate, spoke } = this;
    return {
      estate,
      spoke,
      network,
      block,
      resourceGroupName: spokeGroupName(spoke, network),
      subnetId: (tier) => spokeSubnetId(spoke, network, tier),
      subnet: (tier) => tierSubnet(spoke, network, tier),
    };
  }
}

/** The two regions of a spoke that has something to join in them; undefined if it is in one, or has nothing. */
export function joinedRegions(
  estate: Estate,
  spoke: Spoke,
): readonly [SpokeNetwork, SpokeNetwork] | undefined {
  const [from, to] = spoke.networks;
  const isJoined =
    copiedBlocks(estate, spoke).length > 0 || hasListeners(estate, spoke) || isReplicated(estate, spoke);
  return from && to && isJoined ? [from, to] : undefined;
}

function hasListeners({ blocks }: Estate, { name }: Spoke): boolean {
  return blocks.some(({ kind, spoke }) => kind === 'sql-machines' && spoke === name);
}

function isReplicated(estate: Estate, { name }: Spoke): boolean {
  return replicatedGroups(estate).some(({ spoke }) => spoke.name === name);
}

function copiedBlocks({ blocks }: Estate, { name }: Spoke): readonly CopiedBlock[] {
  return blocks.filter(isCopied).filter(({ spoke }) => spoke === name);
}
