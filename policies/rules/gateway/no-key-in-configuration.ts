import { Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { written } from '../../graph/views/read';
import { fail, listed, pass, step, unknown } from '../support/results';

const KEYS = ['shared_key', 'authorization_key'];

export const noKeyInConfiguration: Rule = {
  id: 'gateway/no-key-in-configuration',
  title: 'No connection has its key in the configuration',
  clauses: ['SAFE-1', 'ZT-1'],
  decides: [],
  severity: 'critical',
  gates: true,
  protects: 'A key in configuration is in the repository, in every plan and in every copy of both.',
  remedy: 'Leave the key out; whoever runs the peer sets the agreed one out of band after the deployment.',
  sources: ['https://learn.microsoft.com/cli/azure/network/vpn-connection/shared-key'],
  needsDeclaration: false,
  *check({ graph }) {
    // A plan shows the key that Azure made and the provider read back, so there is nothing to tell from it.
    const synthesized = new Set(
      graph.stacks.filter(({ kind }) => kind === 'synthesized').map(({ name }) => name),
    );
    for (const connection of graph.ofType('azurerm_virtual_network_gateway_connection')) {
      if (!synthesized.has(connection.stack)) continue;
      yield judge(connection);
    }
  },
};

function judge(connection: Resource): Result {
  const set = KEYS.filter((path) => written(connection, path).state === 'known');
  const doubtful = KEYS.filter((path) => written(connection, path).state === 'unknown');
  if (set.length > 0) {
    return fail(
      connection,
      `has ${listed(set)} in the configuration`,
      set.map((path) => step(connection, path, 'a key', 'nothing')),
    );
  }
  return doubtful.length > 0
    ? unknown(connection, `where its ${listed(doubtful)} comes from is not known`)
    : pass(connection, 'has no key in the configuration');
}
