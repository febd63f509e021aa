import { DesktopPool, FileShare } from './block';
import { PlacedBlock, placesOfBlock } from './placed-block';
import { blockAccountName, fileShareName } from './store-ids';

/**
 * Where the profiles of a pool's people are, as FSLogix Cloud Cache takes it: the share of every region, that of the session
 * host first, since reads go to the first one that answers.
 * @throws RangeError if the pool's spoke has no such block of files
 */
export function profileLocations({ estate, network, block: pool }: PlacedBlock<DesktopPool>): string {
  const share = estate.blocks.find(
    (block): block is FileShare =>
      block.kind === 'file-share' && block.spoke === pool.spoke && block.name === pool.profiles,
  );
  if (!share) {
    throw new RangeError(
      `desktops ${pool.spoke}/${pool.name} keep profiles in "${pool.profiles}", which is no file share of that spoke`,
    );
  }
  const isOther = (placed: PlacedBlock) => Number(placed.network.region.name !== network.region.name);
  return [...placesOfBlock(estate, share)]
    .sort((a, b) => isOther(a) - isOther(b))
    .map((placed) => {
      const path = `\\\\${blockAccountName(placed)}.file.core.windows.net\\${fileShareName(placed)}`;
      return `type=smb,name="${placed.network.region.name}",connectionString=${path}`;
    })
    .join(';');
}
