import { ITerraformDependable, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { BlockProps } from './block-props';
import { ScaleSet } from './compute/scale-set';
import { SqlMachines } from './compute/sql-machines';
import { Cache } from './data/cache';
import { FileShare } from './data/file-share';
import { Mysql } from './data/mysql';
import { ObjectStore } from './data/object-store';
import { Postgresql } from './data/postgresql';
import { SqlDatabase } from './data/sql-database';
import { SqlServer } from './data/sql-server';
import { DesktopPool } from './desktop/desktop-pool';
import { Block } from './model/block';
import { leads } from './model/placed-block';
import { blockPart, partSource } from './model/service-parts';
import { recordSource } from './provenance';
import { InternalLoadBalancer } from './web/internal-load-balancer';
import { WebApp } from './web/web-app';

/** A block of one region, and what it needs of its stack. */
export interface WorkloadBlockProps extends BlockProps {
  /** The network's link to a private DNS zone. */
  zoneLink(zone: string): ITerraformDependable;
  /** What the blocks made before it are, by name. */
  readonly built: ReadonlyMap<string, TerraformResource>;
}

/** What others in the stack need of a block. */
export interface BuiltBlock {
  /** The block itself; undefined where it stands in the other region. */
  readonly resource?: TerraformResource;
  /** What stands before its machines. */
  readonly balancer?: InternalLoadBalancer;
}

/** Makes what a block is in one region. */
export function addBlock(scope: Construct, props: WorkloadBlockProps): BuiltBlock {
  const made = new Construct(scope, `block-${props.block.name}`);
  recordSource(made, partSource(blockPart(props.block)));
  return build(made, props, props.block);
}

/** Applications after what they have rights on. */
export function inOrder(blocks: readonly Block[]): readonly Block[] {
  const isApplication = ({ kind }: Block) => kind === 'web-app';
  return [...blocks.filter((block) => !isApplication(block)), ...blocks.filter(isApplication)];
}

function build(made: Construct, props: WorkloadBlockProps, block: Block): BuiltBlock {
  switch (block.kind) {
    case 'web-app':
      return { resource: new WebApp(made, 'web', { ...props, block }).app };
    case 'scale-set':
      return { balancer: new ScaleSet(made, 'machines', { ...props, block }).balancer };
    case 'sql': {
      const { server } = new SqlServer(made, 'sql', { ...props, block });
      return leads(props)
        ? { resource: new SqlDatabase(made, 'database', { ...props, block, serverId: server.id }) }
        : {};
    }
    case 'sql-machines':
      new SqlMachines(made, 'sql', { ...props, block });
      return {};
    case 'mysql':
      return leads(props) ? { resource: new Mysql(made, 'mysql', { ...props, block }).server } : {};
    case 'postgresql':
      return leads(props) ? { resource: new Postgresql(made, 'postgresql', { ...props, block }).server } : {};
    case 'redis':
      return { resource: new Cache(made, 'redis', { ...props, block }).cache };
    case 'object-storage':
      return leads(props) ? { resource: new ObjectStore(made, 'store', { ...props, block }).account } : {};
    case 'file-share':
      return { resource: new FileShare(made, 'files', { ...props, block }).account };
    case 'desktops':
      new DesktopPool(made, 'desktops', { ...props, block });
      return {};
  }
}
