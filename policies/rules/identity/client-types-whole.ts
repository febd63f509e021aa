import { EstateGraph, Resource } from '../../graph/graph';
import { Rule } from '../rule';
import { listAt, textsIn } from './support/lists';
import { openLists, POLICY } from './support/policies';
import { Problem, resultsOf } from './support/problems';

export const clientTypesWhole: Rule = {
  id: 'identity/client-types-whole',
  title: 'A policy takes all client types by their word, or names some',
  clauses: ['ZT-2', 'RA-5'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'Types named beside all are read as a restriction that is none, and Entra ID refuses some of the mixtures only at the apply.',
  remedy: 'Write client_app_types = ["all"], or the types alone.',
  sources: [
    'https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of graph.ofType(POLICY)) {
      yield* resultsOf(policy, problemsOf(graph, policy), 'it takes client types as a whole or by name');
    }
  },
};

const KNOWN = [
  'all',
  'browser',
  'mobileAppsAndDesktopClients',
  'exchangeActiveSync',
  'easSupported',
  'other',
];

function* problemsOf(graph: EstateGraph, policy: Resource): Iterable<Problem> {
  const list = listAt(graph, policy, 'conditions.client_app_types');
  const types = textsIn(list);
  const evidence = { path: list.path, found: types.join(', '), expected: '"all" alone, or types by name' };
  if (types.includes('all') && types.length > 1) {
    yield { ...evidence, message: `has "all" beside ${types.filter((type) => type !== 'all').join(', ')}` };
  }
  for (const type of types.filter((each) => !KNOWN.includes(each))) {
    yield { ...evidence, message: `has "${type}", which is no client type` };
  }
  yield* openLists([list], 'a list that is known');
}
