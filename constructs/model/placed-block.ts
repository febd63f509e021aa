import { Block } from './block';
import { Estate, Spoke, SpokeNetwork } from './estate';

/** A block in one of the regions of its spoke. */
export interface PlacedBlock<B extends Block = Block> {
  readonly estate: Estate;
  readonly spoke: Spoke;
  readonly network: SpokeNetwork;
  readonly block: B;
}

/** A block in every region of its spoke, the spoke's first one first. @throws RangeError if the estate has no such spoke */
export function placesOfBlock<B extends Block>(estate: Estate, block: B): readonly PlacedBlock<B>[] {
  const spoke = estate.spokes.find(({ name }) => name === block.spoke);
  if (!spoke) throw new RangeError(`estate ${estate.name} has no spoke "${block.spoke}"`);
  return spoke.networks.map((network) => ({ estate, spoke, network, block }));
}

/** Whether what is written in one region at a time is written in this one unless somebody switches. */
export function leads({ spoke, network }: Pick<PlacedBlock, 'spoke' | 'network'>): boolean {
  return spoke.networks[0]?.region.name === network.region.name;
}

/** What the digits of a block's globally unique names come from. */
export function uniquely({ estate, spoke, network, block }: PlacedBlock): string {
  return [spoke.subscription.id, estate.name, spoke.name, block.name, network.region.name].join('/');
}
