import { Graph } from '../../../../policies/exhibit';
import { isTangle, thinOut } from '../../../../policies/reports/diagram/thin-out';
import { networkMap } from '../../../fixtures/check-result';
import { tangle } from '../../../fixtures/large-result';

const graph = tangle(16);
const thinned = thinOut(graph);

function detailsOf(id: string, of: Graph = thinned): readonly string[] | undefined {
  return of.nodes.find((node) => node.id === id)?.details;
}

test('a map whose lines can be followed stays as it is', () => {
  const map = networkMap();
  expect(isTangle(map)).toBe(false);
  expect(thinOut(map)).toBe(map);
});

test('a tangle keeps its boxes and draws only lines from frame to frame', () => {
  expect(isTangle(graph)).toBe(true);
  expect(thinned.nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
  expect(thinned.edges.map(({ from, to }) => [from, to])).toEqual(
    Array.from({ length: 16 }, (_, index) => [`uks-${index}`, `ukw-${index}`]),
  );
});

test('a few lines that run behind boxes make no tangle, more do', () => {
  const map = networkMap();
  const across = ['website', 'revenues', 'planning'].map((spoke) => ({
    from: `vnet-${spoke}-uks`,
    to: `vnet-${spoke}-ukw`,
    label: '',
    directed: false,
  }));
  expect(isTangle({ ...map, edges: [...map.edges, ...across.slice(1)] })).toBe(false);
  expect(isTangle({ ...map, edges: [...map.edges, ...across] })).toBe(true);
});

test('the busiest boxes say in how many they are named', () => {
  expect(detailsOf('internet')).toEqual(['named in 32 boxes']);
  expect(detailsOf('uks-directory')).toEqual(['named in 16 boxes']);
});

test('a box names what it is joined with, by the way the lines would run', () => {
  expect(detailsOf('uks-3')).toEqual(['with network-2 and network-4', 'to Internet and directory']);
});

test('a busy box in another frame is named with its frame', () => {
  const { nodes, edges } = tangle(16);
  const far = { from: 'ukw-directory', to: 'uks-0', label: '', directed: true };
  expect(detailsOf('uks-0', thinOut({ ...tangle(16), nodes, edges: [...edges, far] }))).toContain(
    'from directory (UK West)',
  );
});

test('every line of the graph is drawn, or named in at least one of its boxes', () => {
  const labels = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  for (const { from, to } of graph.edges) {
    const isDrawn = thinned.edges.some((edge) => edge.from === from && edge.to === to);
    const isNamed = [
      [from, to],
      [to, from],
    ].some(([box = '', other = '']) =>
      detailsOf(box)?.some((line) => line.includes(labels.get(other) ?? other)),
    );
    expect([from, to, isDrawn || isNamed]).toEqual([from, to, true]);
  }
});

test('many lines without a busy box end all the same', () => {
  const nodes = Array.from({ length: 6 }, (_, index) => ({
    id: `${index}`,
    label: `${index}`,
    details: [],
    category: '',
  }));
  const edges = nodes.flatMap(({ id }) =>
    ['0', '1', '2'].map((other) => ({ from: id, to: other, label: '', directed: true })),
  );
  expect(thinOut({ ...networkMap([]), nodes, edges }).edges).toEqual([]);
});
