import Elk from 'elkjs/lib/elk.bundled.js';
import { Graph } from '../../../../policies/exhibit';
import { Layout, layOut, PlacedBox } from '../../../../policies/reports/diagram/layout';
import { networkMap } from '../../../fixtures/check-result';

const place = (graph: Graph) => layOut(graph, new Elk({ algorithms: ['layered'] }));

let layout: Layout;
beforeAll(async () => {
  layout = await place(networkMap());
});

function boxOf(id: string, from: Layout = layout): PlacedBox {
  const box = from.boxes.find(({ node }) => node.id === id);
  if (!box) throw new Error(`${id} was not placed`);
  return box;
}

function within(inner: PlacedBox, outer: PlacedBox): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function apart(a: PlacedBox, b: PlacedBox): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}

test('every box is placed once, inside its frame', () => {
  expect(layout.boxes).toHaveLength(34);
  for (const box of layout.boxes) {
    if (box.node.parent !== undefined) expect(within(box, boxOf(box.node.parent))).toBe(true);
  }
});

test('no two boxes and no two frames overlap', () => {
  for (const shape of ['box', 'frame'] as const) {
    const alike = layout.boxes.filter((box) => box.shape === shape);
    alike.forEach((a, index) => alike.slice(index + 1).forEach((b) => expect(apart(a, b)).toBe(true)));
  }
});

test('spokes stand in a column in the order given, the two regions on either side of what they share', () => {
  const column = layout.boxes.filter(({ node }) => node.parent === 'uksouth' && node.category === 'spoke');
  expect(new Set(column.map(({ x }) => x)).size).toBe(1);
  expect([...column].sort((a, b) => a.y - b.y)).toEqual(column);
  const lefts = ['vnet-website-uks', 'vnet-hub-uks', 'internet', 'vnet-hub-ukw', 'vnet-website-ukw'].map(
    (id) => boxOf(id).x,
  );
  expect([...lefts].sort((a, b) => a - b)).toEqual(lefts);
});

test('every line starts at the right side of one box and ends at the left side of the other', () => {
  expect(layout.lines).toHaveLength(33);
  for (const { edge, points } of layout.lines) {
    const [from, to] = [boxOf(edge.from), boxOf(edge.to)];
    const [first, last] = [points[0], points[points.length - 1]];
    expect(first?.x).toBeCloseTo(from.x + from.width);
    expect(last?.x).toBeCloseTo(to.x);
    expect(first?.y).toBeGreaterThanOrEqual(from.y);
    expect(last?.y).toBeLessThanOrEqual(to.y + to.height);
  }
});

test('fourteen spokes in each of two regions fit a desktop', () => {
  expect(layout.width).toBeLessThanOrEqual(1200);
  expect(layout.height).toBeLessThanOrEqual(1100);
});

test('the same graph is placed the same way', async () => {
  expect(await place(networkMap())).toEqual(layout);
});

test('frames within frames, lines to nowhere and lines into an own frame are survived', async () => {
  const node = (id: string, parent?: string) => ({ id, label: id, details: [], parent, category: 'x' });
  const edge = (from: string, to: string) => ({ from, to, label: '', directed: true });
  const deep = await place({
    ...networkMap([]),
    nodes: [node('a'), node('b', 'a'), node('c', 'b'), node('d')],
    edges: [edge('c', 'd'), edge('a', 'c'), edge('c', 'gone'), edge('d', 'd')],
  });
  expect(within(boxOf('c', deep), boxOf('b', deep))).toBe(true);
  expect(within(boxOf('b', deep), boxOf('a', deep))).toBe(true);
  expect(deep.lines.map((line) => line.edge)).toEqual([edge('c', 'd')]);
});
