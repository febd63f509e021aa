import { Graph, GraphEdge, GraphNode } from '../../exhibit';
import { count, listed } from '../words';
import { GraphLabels } from './graph-labels';

/** Lines for each box that holds no other: with more than the first they are a tangle, with the second plain to see. */
const TANGLED = 1.25;
const CLEAR = 0.6;

/** A picture may have this many lines that run behind boxes. */
const MOST_HIDDEN = 2;

/** Boxes joined with fewer others than this keep their lines: a name in their place would save nothing. */
const FEWEST_NEIGHBOURS = 4;

/** Whether a graph has more lines, or more that would run behind boxes, than can be followed. */
export function isTangle({ nodes, edges }: Graph): boolean {
  return edges.length > TANGLED * boxesOf(nodes) || hiddenLines(nodes, edges) > MOST_HIDDEN;
}

/**
 * A picture in which lines can be followed, of a graph that is a tangle. As a circuit diagram does with its supply
 * rails, it draws no lines to the busiest box but writes that box's name into those it is joined with; then to the next
 * busiest, until the rest can be drawn. Of the rest, lines within one frame are written into both boxes, so that a
 * frame is one column and no line runs behind a box. Details give way to these names. Other graphs stay as they are.
 */
export function thinOut(graph: Graph): Graph {
  if (!isTangle(graph)) return graph;
  const labels = new GraphLabels(graph);
  const busy = new Map<string, readonly string[]>();
  const mentions = new Mentions(labels);
  let drawn = graph.edges;
  while (drawn.length > CLEAR * boxesOf(graph.nodes)) {
    const neighbours = neighboursOf(drawn);
    const box = busiestOf(graph.nodes, neighbours);
    if (box === undefined) break;
    busy.set(box, neighbours.get(box) ?? []);
    for (const edge of drawn) if (joins(edge, box)) mentions.add(otherEnd(edge, box), edge);
    drawn = drawn.filter((edge) => !joins(edge, box));
  }
  const inside = linesWithinFrames(graph.nodes, drawn);
  for (const edge of inside) {
    mentions.add(edge.from, edge);
    mentions.add(edge.to, edge);
  }
  return {
    ...graph,
    nodes: graph.nodes.map((node) => ({
      ...node,
      details: [...busyWords(busy.get(node.id)), ...mentions.in(node)],
    })),
    edges: drawn.filter((edge) => !inside.has(edge)),
  };
}

/** What stands in boxes in place of lines. */
class Mentions {
  readonly #edges = new Map<string, GraphEdge[]>();

  constructor(private readonly labels: GraphLabels) {}

  add(box: string, edge: GraphEdge): void {
    this.#edges.set(box, [...(this.#edges.get(box) ?? []), edge]);
  }

  /** `with Internet and mail`, `from door`, `to archive`: a line for each way that lines would run. */
  in(node: GraphNode): readonly string[] {
    const names = { with: new Set<string>(), from: new Set<string>(), to: new Set<string>() };
    for (const edge of this.#edges.get(node.id) ?? []) {
      const way = !edge.directed ? 'with' : edge.from === node.id ? 'to' : 'from';
      names[way].add(this.labels.seenFrom(node, otherEnd(edge, node.id)));
    }
    return (['with', 'from', 'to'] as const)
      .filter((way) => names[way].size > 0)
      .map((way) => `${way} ${listed([...names[way]])}`);
  }
}

function busyWords(neighbours: readonly string[] | undefined): readonly string[] {
  return neighbours === undefined ? [] : [`named in ${count(neighbours.length, 'box', 'boxes')}`];
}

function boxesOf(nodes: readonly GraphNode[]): number {
  const frames = new Set(nodes.flatMap(({ parent }) => parent ?? []));
  return nodes.filter(({ id }) => !frames.has(id)).length;
}

/**
 * How many lines that leave a frame on the right or enter it on the left would run behind its boxes: those of a box with
 * lines within the frame to the same side.
 */
function hiddenLines(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): number {
  const inside = linesWithinFrames(nodes, edges);
  const hasRight = new Set([...inside].map(({ from }) => from));
  const hasLeft = new Set([...inside].map(({ to }) => to));
  return edges.filter((edge) => !inside.has(edge) && (hasRight.has(edge.from) || hasLeft.has(edge.to)))
    .length;
}

function linesWithinFrames(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): ReadonlySet<GraphEdge> {
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
  return new Set(edges.filter(({ from, to }) => parents.get(from) === parents.get(to)));
}

function joins({ from, to }: GraphEdge, box: string): boolean {
  return from === box || to === box;
}

function otherEnd({ from, to }: GraphEdge, box: string): string {
  return from === box ? to : from;
}

function neighboursOf(edges: readonly GraphEdge[]): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
    neighbours.set(to, (neighbours.get(to) ?? new Set()).add(from));
  }
  return new Map([...neighbours].map(([box, others]) => [box, [...others]]));
}

/** The box joined with most others, of equals the first; undefined where none is joined with enough. */
function busiestOf(
  nodes: readonly GraphNode[],
  neighbours: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  let busiest: string | undefined;
  let most = FEWEST_NEIGHBOURS - 1;
  for (const { id } of nodes) {
    const own = neighbours.get(id)?.length ?? 0;
    if (own > most) [busiest, most] = [id, own];
  }
  return busiest;
}
