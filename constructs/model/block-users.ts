import { Block, WebApp } from './block';
import { Estate } from './estate';
import { sameTier } from './tier';

/** What a block is used by, where its kind tells. */
function usersOf(block: Block) {
  return 'users' in block ? block.users : [];
}

/** The blocks that a web application uses: those whose users name its tier, in the estate's order. */
export function usedBy({ blocks }: Pick<Estate, 'blocks'>, app: WebApp): readonly Block[] {
  return blocks.filter((block) => block !== app && usersOf(block).some((tier) => sameTier(tier, app)));
}
