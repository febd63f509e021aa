import { Graph } from '../../exhibit';
import { GraphLabels } from '../diagram/graph-labels';

/** A box and those in it, for a nested list. */
export interface WordsNode {
  readonly text: string;
  readonly inside: readonly WordsNode[];
}

/** What a picture shows. */
export interface GraphInWords {
  readonly boxes: readonly WordsNode[];
  readonly lines: readonly string[];
}

/** A picture as a nested list of its boxes and a list of its lines, for those who can't see it. */
export function graphInWords(graph: Graph): GraphInWords {
  const labels = new GraphLabels(graph);
  const present = new Set(graph.nodes.map(({ id }) => id));
  const within = new Map<string | undefined, Graph['nodes'][number][]>();
  for (const node of graph.nodes) {
    const parent = node.parent !== undefined && present.has(node.parent) ? node.parent : undefined;
    within.set(parent, [...(within.get(parent) ?? []), node]);
  }
  const list = (parent: string | undefined): readonly WordsNode[] =>
    (within.get(parent) ?? []).map((node) => ({
      text: [node.label, ...node.details].join('; '),
      inside: list(node.id),
    }));
  return {
    boxes: list(undefined),
    lines: graph.edges.map(({ from, to, label, directed }) => {
      const ends = `${labels.of(from)} ${directed ? 'to' : 'and'} ${labels.of(to)}`;
      return label === '' ? ends : `${ends}: ${label}`;
    }),
  };
}
