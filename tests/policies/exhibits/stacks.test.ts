import { stacksTable } from '../../../policies/exhibits/stacks';
import { buildGraph } from '../../../policies/graph/build-graph';
import { plan, SUBSCRIPTION, synthesized } from '../graph/graph-fixtures';
import { declaration } from './fixtures';

const graph = buildGraph([
  plan([{ type: 'azurerm_resource_group', name: 'a', values: { name: 'a', location: 'uksouth' } }], 'z-plan'),
  synthesized({ azurerm_resource_group: { a: { name: 'a' }, b: { name: 'b' } } }, 'a-stack'),
]);

test('each stack has a row with what it was judged from and how much it holds', () => {
  expect(stacksTable(graph).rows).toEqual([
    ['a-stack', 'synthesized configuration', '2', SUBSCRIPTION, 'not written'],
    ['z-plan', 'plan', '1', SUBSCRIPTION, 'not written'],
  ]);
});

test('subscriptions are called as they are declared', () => {
  expect(stacksTable(graph, declaration()).rows[0]?.[3]).toBe('platform');
});
