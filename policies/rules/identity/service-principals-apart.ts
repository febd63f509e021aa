import { EstateGraph, Resource } from '../../graph/graph';
import { Rule } from '../rule';
import { listAt, textsIn } from './support/lists';
import { grantOf, openLists, POLICY } from './support/policies';
import { Problem, resultsOf } from './support/problems';

export const servicePrincipalsApart: Rule = {
  id: 'identity/service-principals-apart',
  title: 'A policy on programs is about programs alone, and blocks',
  clauses: ['ZT-1', 'ZT-2'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A program cannot show a second factor or a device: a policy that asks it for one is refused, and one on people and programs together is neither.',
  remedy:
    'Write users { included_users = ["None"] }, include ServicePrincipalsInMyTenant or object ids, and block.',
  sources: [
    'https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy',
    'https://learn.microsoft.com/entra/identity/conditional-access/workload-identity',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of graph.ofType(POLICY)) {
      yield* resultsOf(
        policy,
        problemsOf(graph, policy),
        'it is about people alone, or about programs alone',
      );
    }
  },
};

const PROGRAMS = 'conditions.client_applications';

/** Conditions that a sign-in of a program never meets. */
const OF_PEOPLE = [
  'conditions.platforms.included_platforms',
  'conditions.devices.filter.rule',
  'conditions.user_risk_levels',
  'conditions.sign_in_risk_levels',
  'conditions.authentication_flow_transfer_methods',
  'conditions.insider_risk_levels',
];

function* problemsOf(graph: EstateGraph, policy: Resource): Iterable<Problem> {
  const included = listAt(graph, policy, `${PROGRAMS}.included_service_principals`);
  const excluded = listAt(graph, policy, `${PROGRAMS}.excluded_service_principals`);
  const filter = listAt(graph, policy, `${PROGRAMS}.filter.rule`);
  yield* openLists([included, excluded, filter], 'a list that is known');
  const all = [included, excluded, filter];
  if (all.every(({ entries }) => entries.length === 0)) return;
  yield* besidePeople(graph, policy);
  const { controls, strength, terms } = grantOf(graph, policy);
  const asked = [...textsIn(controls), ...(strength.entries.length > 0 ? ['a strength'] : [])];
  if (asked.some((control) => control !== 'block') || asked.length === 0 || terms.entries.length > 0) {
    yield controls.complete && strength.complete
      ? {
          path: controls.path,
          found: asked.join(', ') || 'nothing',
          expected: '"block"',
          message: 'asks programs for something other than to stay out',
        }
      : openLists([controls, strength], '"block"')[0]!;
  }
}

function* besidePeople(graph: EstateGraph, policy: Resource): Iterable<Problem> {
  for (const name of ['users', 'groups', 'roles']) {
    const list = listAt(graph, policy, `conditions.users.included_${name}`);
    if (list.entries.length === 0 || textsIn(list).join() === 'None') continue;
    yield {
      path: list.path,
      found: textsIn(list).join(', ') || name,
      expected: 'included_users = ["None"]',
      message: `is about ${name} as well as about programs`,
    };
  }
  for (const path of OF_PEOPLE) {
    const list = listAt(graph, policy, path);
    if (list.entries.length === 0) continue;
    yield {
      path: list.path,
      found: textsIn(list).join(', '),
      expected: 'nothing',
      message: `has ${path}, which no program's sign-in meets`,
    };
  }
}
