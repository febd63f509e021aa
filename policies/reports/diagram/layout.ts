import type { ELK, ElkNode, ElkPort } from 'elkjs/lib/elk-api';
import { Graph, GraphEdge, GraphNode } from '../../exhibit';
import { measure, Size, TITLE_HEIGHT } from './measure';

/** A point of the picture, in its own pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a box stands. A frame holds others. */
export interface PlacedBox extends Point {
  readonly node: GraphNode;
  readonly width: number;
  readonly height: number;
  readonly shape: 'frame' | 'box';
}

/** The way that a line takes. */
export interface PlacedLine {
  readonly edge: GraphEdge;
  readonly points: readonly Point[];
}

/** A graph with places; frames stand before what they hold. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
}

const PADDING = 16;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '10',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '8',
  'elk.layered.spacing.nodeNodeBetweenLayers': '34',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.layered.mergeEdges': 'true',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
};

/** What isn't joined stands apart, above the rest rather than beside it; within a frame it stands in the first column. */
const APART = { 'elk.separateConnectedComponents': 'true', 'elk.aspectRatio': '0.6' };
const TOGETHER = { 'elk.separateConnectedComponents': 'false' };

/**
 * Places boxes from left to right along the lines' `from` and `to`, each frame by itself from the inside out: ELK's own
 * layout across frames neither keeps the order of boxes nor, for some graphs, ends (elkjs 0.12.1). A line that crosses
 * a frame enters on the left or leaves on the right at the height of the box it belongs to, so boxes of a frame that have
 * no lines stand in its first column rather than in rows that such a line would run behind. Lines between a frame and
 * what it holds, and those to boxes that aren't there, are not drawn.
 */
export async function layOut(graph: Graph, elk: Pick<ELK, 'layout'>): Promise<Layout> {
  const tree = new Tree(graph);
  return placeFrame(undefined, tree, graph.edges, elk);
}

/** Which boxes hold which. */
class Tree {
  private readonly nodes: ReadonlyMap<string, GraphNode>;
  private readonly children = new Map<string | undefined, GraphNode[]>();

  constructor(graph: Graph) {
    this.nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    for (const node of graph.nodes) {
      const parent = this.parentOf(node);
      this.children.set(parent, [...(this.children.get(parent) ?? []), node]);
    }
  }

  within(parent: string | undefined): readonly GraphNode[] {
    return this.children.get(parent) ?? [];
  }

  /** The child of `frame` that is the box or holds it; undefined if the box isn't in the frame. */
  childTowards(frame: string | undefined, id: string): string | undefined {
    let node = this.nodes.get(id);
    while (node) {
      const parent = this.parentOf(node);
      if (parent === frame) return node.id;
      node = parent === undefined ? undefined : this.nodes.get(parent);
    }
    return undefined;
  }

  private parentOf(node: GraphNode): string | undefined {
    return node.parent !== undefined && this.nodes.has(node.parent) ? node.parent : undefined;
  }
}

/** One frame's content, from the frame's own left upper corner. */
async function placeFrame(
  frame: string | undefined,
  tree: Tree,
  edges: readonly GraphEdge[],
  elk: Pick<ELK, 'layout'>,
): Promise<Layout> {
  const children = tree.within(frame);
  const inner = new Map<string, Layout>();
  for (const child of children) {
    if (tree.within(child.id).length > 0) inner.set(child.id, await placeFrame(child.id, tree, edges, elk));
  }
  const crossing = edges.flatMap((edge, index) => {
    const from = tree.childTowards(frame, edge.from);
    const to = tree.childTowards(frame, edge.to);
    return from === undefined || to === undefined || from === to
      ? []
      : [{ edge, from, to, id: `line-${index}` }];
  });
  const ports = new Map<string, ElkPort[]>();
  const endpoint = (line: string, child: string, box: string, side: 'WEST' | 'EAST'): string => {
    const layout = inner.get(child);
    const target = layout?.boxes.find(({ node }) => node.id === box);
    if (!layout || !target) return child;
    const sharing = crossing.filter(({ edge }) => (side === 'EAST' ? edge.from : edge.to) === box);
    const place = sharing.findIndex(({ id }) => id === line);
    const id = `${line}-${side}`;
    ports.set(child, [
      ...(ports.get(child) ?? []),
      {
        id,
        x: side === 'EAST' ? layout.width : 0,
        y: target.y + (target.height * (place + 1)) / (sharing.length + 1),
        width: 0,
        height: 0,
        layoutOptions: { 'elk.port.side': side },
      },
    ]);
    return id;
  };
  const elkEdges = crossing.map(({ edge, from, to, id }) => ({
    id,
    sources: [endpoint(id, from, edge.from, 'EAST')],
    targets: [endpoint(id, to, edge.to, 'WEST')],
  }));
  const sizes = sizesIn(children.filter(({ id }) => !inner.has(id)));
  const top = frame === undefined ? 4 : TITLE_HEIGHT + PADDING;
  const side = frame === undefined ? 4 : PADDING;
  const placed = await elk.layout({
    id: 'frame',
    layoutOptions: {
      ...OPTIONS,
      'elk.padding': `[top=${top},left=${side},bottom=${side},right=${side}]`,
      ...(frame === undefined ? APART : TOGETHER),
    },
    children: children.map((child) =>
      elkChild(child, inner.get(child.id) ?? sizes(child), ports.get(child.id)),
    ),
    edges: elkEdges,
  });
  return assemble(placed, children, inner, crossing);
}

function elkChild(node: GraphNode, size: Size, ports: ElkPort[] | undefined): ElkNode {
  return {
    id: node.id,
    width: size.width,
    height: size.height,
    ports,
    layoutOptions: ports ? { 'elk.portConstraints': 'FIXED_POS' } : undefined,
  };
}

/** Sizes of the boxes of one frame: those of a category are all as wide as the widest, to stand in columns. */
function sizesIn(children: readonly GraphNode[]): (node: GraphNode) => Size {
  const widest = new Map<string, number>();
  for (const node of children) {
    widest.set(node.category, Math.max(widest.get(node.category) ?? 0, measure(node).width));
  }
  return (node) => ({ height: measure(node).height, width: widest.get(node.category) ?? 0 });
}

function assemble(
  placed: ElkNode,
  children: readonly GraphNode[],
  inner: ReadonlyMap<string, Layout>,
  crossing: readonly { readonly edge: GraphEdge; readonly id: string }[],
): Layout {
  const origins = new Map((placed.children ?? []).map((child) => [child.id, child]));
  const boxes: PlacedBox[] = [];
  const lines: PlacedLine[] = [];
  for (const node of children) {
    const at = origins.get(node.id);
    const { x = 0, y = 0, width = 0, height = 0 } = at ?? {};
    const content = inner.get(node.id);
    boxes.push({ node, x, y, width, height, shape: content ? 'frame' : 'box' });
    for (const box of content?.boxes ?? []) boxes.push({ ...box, x: box.x + x, y: box.y + y });
    for (const line of content?.lines ?? []) {
      lines.push({ ...line, points: line.points.map((point) => ({ x: point.x + x, y: point.y + y })) });
    }
  }
  const routes = new Map((placed.edges ?? []).map((edge) => [edge.id, edge]));
  for (const { edge, id } of crossing) {
    const section = routes.get(id)?.sections?.[0];
    if (!section) continue;
    const route = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    lines.push({ edge, points: reachBoxes(route, edge, boxes) });
  }
  return { width: placed.width ?? 0, height: placed.height ?? 0, boxes, lines };
}

/** Draws the line on through the frames to the boxes that it joins. */
function reachBoxes(route: readonly Point[], edge: GraphEdge, boxes: readonly PlacedBox[]): readonly Point[] {
  const from = boxes.find(({ node }) => node.id === edge.from);
  const to = boxes.find(({ node }) => node.id === edge.to);
  const first = route[0];
  const last = route[route.length - 1];
  return [
    ...(from && first && from.x + from.width < first.x ? [{ x: from.x + from.width, y: first.y }] : []),
    ...route,
    ...(to && last && last.x < to.x ? [{ x: to.x, y: last.y }] : []),
  ];
}
