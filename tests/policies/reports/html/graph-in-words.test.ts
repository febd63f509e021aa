import { graphInWords } from '../../../../policies/reports/html/graph-in-words';
import { networkMap } from '../../../fixtures/check-result';

test('every box and every line of a picture is in its words', () => {
  const { boxes, lines } = graphInWords(networkMap(['website']));
  expect(boxes.map(({ text }) => text)).toEqual([
    'UK South; uksouth',
    'UK West; ukwest',
    'Internet; offices: Town Hall',
    'Old Hall; 172.16.0.0/16',
  ]);
  expect(boxes[0]?.inside.map(({ text }) => text.split(';')[0])).toEqual(['hub', 'website']);
  expect(lines).toContain('hub (UK South) and Old Hall: 2 tunnels');
  expect(lines).toHaveLength(7);
});

test('a box whose frame isn’t there stands at the top, and a line to no box names its id', () => {
  const { boxes, lines } = graphInWords({
    ...networkMap([]),
    nodes: [{ id: 'a', label: 'A', details: [], parent: 'gone', category: 'spoke' }],
    edges: [{ from: 'a', to: 'gone', label: '', directed: true }],
  });
  expect(boxes).toEqual([{ text: 'A', inside: [] }]);
  expect(lines).toEqual(['A to gone']);
});
