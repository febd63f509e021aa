import { Attribute } from '../../graph/attribute';
import { Block } from '../../graph/graph';
import { pathIn, written } from '../../graph/views/read';

/** An attribute where it stands. */
export interface Found {
  /** From the resource, with indexes. */
  readonly path: string;
  readonly attribute: Attribute;
}

/**
 * Everything that stands at a dotted path without indexes: once for each of the blocks that it leads through. Blocks that
 * aren't there give nothing; blocks that can't be read give one unknown.
 */
export function foundAt(block: Block, path: string): readonly Found[] {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return [{ path: pathIn(block, name), attribute: asWritten(block, name) }];
  const blocks = block.blocks(name);
  if (blocks.length > 0) return blocks.flatMap((child) => foundAt(child, rest.join('.')));
  const whole = asWritten(block, name);
  return whole.state === 'absent' ? [] : [{ path: pathIn(block, name), attribute: whole }];
}

/** What only the provider fills in wasn't written by anybody. */
function asWritten(block: Block, name: string): Attribute {
  const attribute = written(block, name);
  return attribute.state === 'unknown' && attribute.by === 'provider' ? { state: 'absent' } : attribute;
}
