import { Construct } from 'constructs';
import { BlockProps } from './block-props';
import { BlockEndpoint } from './data/block-endpoint';
import { MysqlCopy } from './data/mysql';
import { PostgresqlCopy } from './data/postgresql';
import { SqlFailoverGroup } from './data/sql-failover-group';
import { Block, BlockKind, OpenDatabase } from './model/block';
import { flexibleServerGroupName, flexibleServerId } from './model/database-ids';
import { blockPart, partSource } from './model/service-parts';
import { blockAccountId } from './model/store-ids';
import { recordSource } from './provenance';

const COPIED = ['sql', 'mysql', 'postgresql', 'object-storage'] as const satisfies readonly BlockKind[];

/** A block of which one region writes and the other has a copy; others are whole in each region. */
export type CopiedBlock = Extract<Block, { readonly kind: (typeof COPIED)[number] }>;

/** Such a block in the region that writes and in the other one. */
export interface BlockCopyProps {
  readonly from: BlockProps<CopiedBlock>;
  readonly to: BlockProps<CopiedBlock>;
}

/** Whether something has to join a block's two regions. */
export function isCopied(block: Block): block is CopiedBlock {
  return COPIED.some((kind) => kind === block.kind);
}

/** Makes what joins a block's two regions: copies, what switches between them, the door for the day after. */
export function addCopy(scope: Construct, { from, to }: BlockCopyProps): void {
  const { block } = from;
  const made = new Construct(scope, `block-${block.name}`);
  recordSource(made, partSource(blockPart(block)));
  switch (block.kind) {
    case 'sql':
      new SqlFailoverGroup(made, 'sql', { from: { ...from, block }, to: { ...to, block } });
      return;
    case 'mysql':
      new MysqlCopy(made, 'mysql', serverCopy({ ...from, block }, { ...to, block }));
      return;
    case 'postgresql':
      new PostgresqlCopy(made, 'postgresql', serverCopy({ ...from, block }, { ...to, block }));
      return;
    case 'object-storage':
      new BlockEndpoint(made, 'endpoint', {
        ...to,
        target: 'storage-blob',
        targetId: blockAccountId({ ...from, block }),
        role: 'spare',
      });
      return;
  }
}

function serverCopy(from: BlockProps<OpenDatabase>, to: BlockProps<OpenDatabase>) {
  return {
    ...to,
    resourceGroupName: flexibleServerGroupName(to),
    subnetId: to.subnetId(to.block.tier),
    copyOf: flexibleServerId(from),
  };
}
