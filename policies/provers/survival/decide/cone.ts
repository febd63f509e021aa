import { GateNode, needsAll, Structure } from './structure';

/** Everything below a node, itself among it, and below what its steps need. */
export class Cone {
  /** By node, the gates that use it, for their steps too. */
  private readonly users: ReadonlyMap<number, readonly number[]>;

  constructor(
    private readonly structure: Structure,
    root: number,
  ) {
    this.users = usersBelow(structure, root);
  }

  /** Events that touch something in it. */
  events(): ReadonlySet<number> {
    const found = new Set<number>();
    for (const index of this.users.keys()) {
      const node = this.structure.nodes[index]!;
      if (!node.gate) for (const event of [...node.lostWith, ...node.maybeLostWith]) found.add(event);
    }
    return found;
  }

  /** Nodes that some events touch, and all that stand on them. */
  above(events: readonly number[]): ReadonlySet<number> {
    const found = new Set<number>();
    const climb = (node: number) => {
      const users = this.users.get(node);
      if (!users || found.has(node)) return;
      found.add(node);
      users.forEach(climb);
    };
    for (const event of events) this.structure.hits[event]!.forEach(climb);
    return found;
  }

  /**
   * Groups events that are the same to the node on top: each takes the same, as seen from what stands on them. Losing a unit
   * that only one `all` needs is losing that `all`, so it climbs there. Events that touch nothing are in no group.
   */
  alike(events: readonly number[]): readonly (readonly number[])[] {
    const groups = new Map<string, number[]>();
    for (const event of events) {
      const key = this.keyOf(event);
      const known = groups.get(key);
      if (known) known.push(event);
      else if (key !== '') groups.set(key, [event]);
    }
    return [...groups.values()];
  }

  private keyOf(event: number): string {
    const keys = this.structure.hits[event]!.flatMap((hit) => {
      const node = this.structure.nodes[hit]!;
      if (node.gate || !this.users.has(hit)) return [];
      return [`${node.lostWith.includes(event) ? '' : '?'}${this.climbed(hit)}`];
    });
    return [...new Set(keys)].sort().join(' ');
  }

  private climbed(start: number): number {
    let node = start;
    for (;;) {
      const [user, ...others] = this.users.get(node)!;
      if (user === undefined || others.length > 0 || !takesAlong(this.structure, user, node)) return node;
      node = user;
    }
  }
}

function usersBelow({ nodes }: Structure, root: number): ReadonlyMap<number, readonly number[]> {
  const users = new Map<number, number[]>([[root, []]]);
  const visit = ({ index, children, needs }: GateNode) => {
    for (const part of new Set([...children, ...needs])) {
      const known = users.get(part);
      if (known) {
        known.push(index);
        continue;
      }
      users.set(part, [index]);
      const node = nodes[part]!;
      if (node.gate) visit(node);
    }
  };
  const top = nodes[root]!;
  if (top.gate) visit(top);
  return users;
}

function takesAlong({ nodes }: Structure, user: number, node: number): boolean {
  const found = nodes[user]!;
  return needsAll(found) && found.children.includes(node);
}
