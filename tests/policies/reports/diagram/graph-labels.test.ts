import { GraphLabels } from '../../../../policies/reports/diagram/graph-labels';
import { networkMap } from '../../../fixtures/check-result';

const graph = networkMap(['website', 'forms']);
const labels = new GraphLabels(graph);
const website = graph.nodes.find(({ id }) => id === 'vnet-website-uks');

test('a box that shares its label with another says in which frame it stands', () => {
  expect(labels.of('vnet-website-ukw')).toBe('website (UK West)');
  expect(labels.of('internet')).toBe('Internet');
});

test('within a frame the label is enough', () => {
  if (!website) throw new Error('the fixture has no website');
  expect(labels.seenFrom(website, 'vnet-forms-uks')).toBe('forms');
  expect(labels.seenFrom(website, 'vnet-forms-ukw')).toBe('forms (UK West)');
});

test('a box that isn’t there is called by its id', () => {
  expect(labels.of('gone')).toBe('gone');
});
