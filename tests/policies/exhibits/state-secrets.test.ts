import { stateSecretsTable } from '../../../policies/exhibits/state-secrets';
import { STATE_SECRETS } from '../../../policies/exhibits/state-secret-types';
import { buildGraph } from '../../../policies/graph/build-graph';
import { synthesized } from '../graph/graph-fixtures';
import { pairGraph } from './fixtures';

test('a resource whose state holds a secret is listed with the stack that keeps it', () => {
  expect(stateSecretsTable(pairGraph()).rows[0]).toEqual([
    'azurerm_virtual_network_gateway_connection.one',
    'stack',
    'pre-shared key, even where Azure made it',
  ]);
});

test('rows go by stack and then address', () => {
  const graph = buildGraph([
    synthesized({ azurerm_storage_account: { z: { name: 'z' }, a: { name: 'a' } } }, 'two'),
    synthesized({ azurerm_redis_cache: { b: { name: 'b' } } }, 'one'),
  ]);
  expect(stateSecretsTable(graph).rows.map(([address, stack]) => `${stack}/${address}`)).toEqual([
    'one/azurerm_redis_cache.b',
    'two/azurerm_storage_account.a',
    'two/azurerm_storage_account.z',
  ]);
});

test('an estate without such a resource says so', () => {
  const table = stateSecretsTable(buildGraph([]));
  expect(table.rows).toEqual([]);
  expect(table.alternative).toMatch(/^No judged resource/);
});

test('the table of types is sorted, for easy reading of its changes', () => {
  expect(Object.keys(STATE_SECRETS)).toEqual(Object.keys(STATE_SECRETS).sort());
});
