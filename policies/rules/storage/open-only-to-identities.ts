import { booleanOf, textOf } from '../../graph/attribute';
import { Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { groupBy } from '../../graph/views/group-by';
import { follow, targetOf } from '../../graph/views/read';
import { fail, listed, pass, show, step, unknown } from '../support/results';

/** Ways into an account without an Entra identity; each is open where nothing is written. */
const WITHOUT_IDENTITY = [
  'shared_access_key_enabled',
  'allow_nested_items_to_be_public',
  'local_user_enabled',
] as const;

export const openOnlyToIdentities: Rule = {
  id: 'storage/open-only-to-identities',
  title: 'A storage account that all networks reach takes Entra identities only',
  clauses: ['ZT-2', 'DATA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'An account that is open to the Internet and takes keys or anonymous readers is one leaked key from public.',
  remedy:
    'Switch public access off, or deny other networks (network_rules), or switch off keys, anonymous access and local users.',
  sources: ['https://learn.microsoft.com/azure/storage/common/storage-network-security'],
  needsDeclaration: false,
  *check({ graph }) {
    const rules = groupBy(graph.ofType('azurerm_storage_account_network_rules'), (resource) =>
      targetOf(follow(graph, resource, 'storage_account_id')),
    );
    for (const account of graph.ofType('azurerm_storage_account')) {
      yield judge(account, rules.get(account) ?? []);
    }
  },
};

function judge(account: Resource, separate: readonly Resource[]): Result {
  const open = account.get('public_network_access_enabled');
  const rules = [...account.blocks('network_rules'), ...separate];
  const actions = rules.map((block) => block.get('default_action'));
  if (booleanOf(open) === false) return pass(account, 'no public network reaches it');
  if (actions.some((action) => textOf(action) === 'Deny')) {
    return pass(account, 'only named networks and trusted services reach it');
  }
  const ways = WITHOUT_IDENTITY.map((path) => ({ path, attribute: account.get(path) }));
  const left = ways.filter(({ attribute }) => booleanOf(attribute) !== false);
  if (left.length === 0) return pass(account, 'all networks reach it, and it takes Entra identities only');
  const evidence = [
    step(account, 'public_network_access_enabled', show(open), 'false'),
    ...left.map(({ path, attribute }) => step(account, path, show(attribute), 'false')),
  ];
  const undecided =
    open.state === 'unknown' ||
    actions.some(({ state }) => state === 'unknown') ||
    account.get('network_rules').state === 'unknown' ||
    left.every(({ attribute }) => attribute.state === 'unknown');
  return undecided
    ? unknown(account, 'who reaches it, and with what, is not known before deployment', evidence)
    : fail(account, `all networks reach it, with ${listed(left.map(({ path }) => path))} left on`, evidence);
}
