import { Graph, GraphNode } from '../../exhibit';

/** What the boxes of a graph are called where their frame can't be seen: one that shares its label adds its frame's. */
export class GraphLabels {
  readonly #nodes: ReadonlyMap<string, GraphNode>;
  readonly #shared: ReadonlySet<string>;

  constructor({ nodes }: Graph) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    const seen = new Set<string>();
    const shared = new Set<string>();
    for (const { label } of nodes) (seen.has(label) ? shared : seen).add(label);
    this.#shared = shared;
  }

  /** A box's name by itself; its id if the graph doesn't have it. */
  of(id: string): string {
    const node = this.#nodes.get(id);
    if (!node) return id;
    const frame = this.#nodes.get(node.parent ?? '');
    return frame && this.#shared.has(node.label) ? `${node.label} (${frame.label})` : node.label;
  }

  /** A box's name in another box: within one frame its label is enough. */
  seenFrom({ parent }: GraphNode, id: string): string {
    const node = this.#nodes.get(id);
    return node && node.parent === parent ? node.label : this.of(id);
  }
}
