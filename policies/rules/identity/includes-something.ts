import { EstateGraph, Resource } from '../../graph/graph';
import { Rule } from '../rule';
import { listAt, List } from './support/lists';
import { isThere, POLICY } from './support/policies';
import { notKnown, Problem, resultsOf } from './support/problems';

export const includesSomething: Rule = {
  id: 'identity/includes-something',
  title: 'Every condition of a policy includes something',
  clauses: ['ZT-2'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'An empty list satisfies the provider and is refused by Entra ID, or matches nobody: the policy is there and does nothing.',
  remedy: 'Say whom, what and where the policy takes in, or leave the condition out.',
  sources: [
    'https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of graph.ofType(POLICY)) {
      yield* resultsOf(policy, problemsOf(graph, policy), 'every condition includes something');
    }
  },
};

const USERS = 'conditions.users';

/** A condition, and the lists by which it can take something in. */
const CONDITIONS = [
  {
    name: 'users',
    at: USERS,
    lists: [
      `${USERS}.included_users`,
      `${USERS}.included_groups`,
      `${USERS}.included_roles`,
      `${USERS}.included_guests_or_external_users.guest_or_external_user_types`,
    ],
  },
  {
    name: 'targets',
    at: 'conditions.applications',
    lists: [
      'conditions.applications.included_applications',
      'conditions.applications.included_user_actions',
      'conditions.applications.included_authentication_contexts',
      'conditions.applications.filter.rule',
    ],
  },
  { name: 'client applications', at: 'conditions', lists: ['conditions.client_app_types'] },
  {
    name: 'locations',
    at: 'conditions.locations',
    lists: ['conditions.locations.included_locations'],
  },
  {
    name: 'platforms',
    at: 'conditions.platforms',
    lists: ['conditions.platforms.included_platforms'],
  },
  {
    name: 'service principals',
    at: 'conditions.client_applications',
    lists: ['conditions.client_applications.included_service_principals'],
  },
] as const;

function* problemsOf(graph: EstateGraph, policy: Resource): Iterable<Problem> {
  for (const { name, at, lists } of CONDITIONS) {
    const there = isThere(policy, at);
    if (there === false) continue;
    const read: readonly List[] = lists.map((path) => listAt(graph, policy, path));
    if (read.some(({ entries }) => entries.length > 0)) continue;
    if (there === 'maybe' || read.some(({ complete }) => !complete)) {
      yield notKnown(read[0]!.path, `some ${name}`);
      continue;
    }
    yield {
      path: read[0]!.path,
      found: 'nothing',
      expected: `some ${name}`,
      message: `includes no ${name}, so it matches nothing`,
    };
  }
}
