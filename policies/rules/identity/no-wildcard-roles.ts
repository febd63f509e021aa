import { EstateGraph, Resource } from '../../graph/graph';
import { Rule } from '../rule';
import { abbreviated } from '../support/results';
import { listsAt, textsIn } from './support/lists';
import { openLists } from './support/policies';
import { Problem, resultsOf } from './support/problems';

export const noWildcardRoles: Rule = {
  id: 'identity/no-wildcard-roles',
  title: 'A role that is made here allows named actions, not all of a service and not all there is',
  clauses: ['ZT-1', 'SEC-7'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A role with a wildcard grows by itself with every new action of the service, those that hand out keys or roles among them.',
  remedy:
    'List the actions that are needed; a wildcard only at the end, for what is read: Microsoft.Network/*/read.',
  sources: [
    'https://learn.microsoft.com/azure/role-based-access-control/custom-roles',
    'https://learn.microsoft.com/entra/identity/role-based-access-control/custom-create',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const role of graph.ofType(...Object.keys(ACTIONS))) {
      yield* resultsOf(role, problemsOf(graph, role), 'allows named actions only');
    }
  },
};

const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  azurerm_role_definition: ['permissions.actions', 'permissions.data_actions'],
  azuread_custom_directory_role: ['permissions.allowed_resource_actions'],
};

/** Wildcards over what is only read. */
const READS = /\/read$/i;

function* problemsOf(graph: EstateGraph, role: Resource): Iterable<Problem> {
  const lists = ACTIONS[role.type]!.flatMap((path) => listsAt(graph, role, path));
  for (const list of lists) {
    const wide = textsIn(list).filter((action) => action.includes('*') && !READS.test(action));
    if (wide.length === 0) continue;
    yield {
      path: list.path,
      found: wide.join(', '),
      expected: 'named actions',
      message: `allows ${abbreviated(wide)}, and whatever comes to fit that`,
    };
  }
  yield* openLists(lists, 'actions that are known');
}
