import { AddressPool, AddressWant } from './address-want';
import { compareText } from './compare-text';

/** A want with the wants that are parts of it. */
export interface AddressNode extends AddressWant {
  readonly parts: readonly AddressNode[];
}

/** The wants of an estate as the forest that their parents make of them, in an order that doesn't depend on that of the wants. */
export class AddressTree {
  /** Parents before their parts. */
  readonly nodes: readonly AddressNode[];
  /** Nodes of one parent each, parents' groups before those of their parts. */
  readonly groups: readonly (readonly AddressNode[])[];
  /** Holders that are wanted more than once; the tree has their first want by prefix. */
  readonly duplicates: readonly string[];
  private readonly pools: ReadonlyMap<string, AddressPool>;

  /** @throws RangeError if a parent or pool is missing, if a pool has no range, if parents go round in a circle, or if a prefix is outside 0 to 32 */
  constructor(wants: readonly AddressWant[], pools: readonly AddressPool[]) {
    this.pools = new Map(pools.map((pool) => [pool.name, pool]));
    const sorted = [...wants].sort(byHolder);
    check(sorted, pools);
    this.duplicates = sorted
      .filter((want, index) => sorted[index - 1]?.holder === want.holder)
      .map((want) => want.holder);
    const nodes = new Map<string, AddressNode & { readonly parts: AddressNode[] }>();
    for (const want of sorted) {
      if (!nodes.has(want.holder)) nodes.set(want.holder, { ...want, parts: [] });
    }
    const groups = new Map<string, AddressNode[]>();
    for (const node of nodes.values()) {
      if ('pool' in node.parent) {
        const { name } = this.pool(node.parent.pool);
        const group = groups.get(name);
        if (group) group.push(node);
        else groups.set(name, [node]);
      } else {
        const parent = nodes.get(node.parent.holder);
        if (!parent) {
          throw new RangeError(`"${node.holder}" is a part of "${node.parent.holder}", which nobody wants`);
        }
        parent.parts.push(node);
      }
    }
    this.groups = breadthFirst([...groups.values()]);
    this.nodes = this.groups.flat();
    if (this.nodes.length !== nodes.size) {
      const reached = new Set(this.nodes.map((node) => node.holder));
      const circle = [...nodes.keys()].filter((holder) => !reached.has(holder));
      throw new RangeError(`parents go round in a circle: ${circle.join(', ')}`);
    }
  }

  /** @throws RangeError if there is no pool of that name */
  pool(name: string): AddressPool {
    const pool = this.pools.get(name);
    if (!pool) {
      throw new RangeError(`there is no address pool "${name}", only ${[...this.pools.keys()].join(', ')}`);
    }
    return pool;
  }
}

function check(wants: readonly AddressWant[], pools: readonly AddressPool[]): void {
  const empty = pools.find((pool) => pool.ranges.length === 0);
  if (empty) throw new RangeError(`the address pool "${empty.name}" has no range`);
  const odd = wants.find(({ prefix }) => !Number.isInteger(prefix) || prefix < 0 || prefix > 32);
  if (odd) {
    throw new RangeError(`"${odd.holder}" wants a prefix of ${odd.prefix}: give a whole number from 0 to 32`);
  }
}

function byHolder(a: AddressWant, b: AddressWant): number {
  return compareText(a.holder, b.holder) || a.prefix - b.prefix || compareText(parentName(a), parentName(b));
}

function parentName(want: AddressWant): string {
  return 'pool' in want.parent ? want.parent.pool : want.parent.holder;
}

function breadthFirst(roots: readonly (readonly AddressNode[])[]): readonly (readonly AddressNode[])[] {
  const result: (readonly AddressNode[])[] = [];
  let level = roots;
  while (level.length > 0) {
    result.push(...level);
    level = level.flatMap((group) => group.map((node) => node.parts).filter((parts) => parts.length > 0));
  }
  return result;
}
