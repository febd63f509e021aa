import { MOST_BOXES, renderDiagram } from '../../../../policies/reports/diagram/diagram';
import { networkMap } from '../../../fixtures/check-result';
import { HOSTILE, HOSTILE_RESULT } from '../../../fixtures/hostile-result';

test('the picture has a name and a description that its role points to', async () => {
  const svg = await renderDiagram(networkMap(['website']));
  expect(svg).toContain(
    'role="img" aria-labelledby="exhibit-network-map-name exhibit-network-map-description"',
  );
  expect(svg).toContain('<title id="exhibit-network-map-name">Network map</title>');
  expect(svg).toMatch(/<desc id="exhibit-network-map-description">Two regions, /);
});

test('hostile labels stay text', async () => {
  const graph = HOSTILE_RESULT.exhibits.find((exhibit) => exhibit.kind === 'graph');
  const svg = graph?.kind === 'graph' ? await renderDiagram(graph) : '';
  expect(svg).toContain('<svg');
  expect(svg).not.toContain(HOSTILE);
  expect(svg).not.toMatch(/<script|<!--|[\u0000-\u0009\u000b-\u001f]/);
});

test('a graph without boxes, or with more than can be read, has no picture', async () => {
  const spokes = Array.from({ length: MOST_BOXES }, (_, index) => `spoke-${index}`);
  expect(await renderDiagram({ ...networkMap([]), nodes: [], edges: [] })).toBe('');
  expect(await renderDiagram(networkMap(spokes))).toBe('');
});
