import { Block } from './model/block';
import { Subnet } from './model/estate';
import { PlacedBlock } from './model/placed-block';

/** What the construct of a block is given in one region. */
export interface BlockProps<B extends Block = Block> extends PlacedBlock<B> {
  readonly resourceGroupName: string;
  /** Id of a tier's subnet. */
  subnetId(tier: string): string;
  /** @throws RangeError if the network has no such tier */
  subnet(tier: string): Subnet;
}
