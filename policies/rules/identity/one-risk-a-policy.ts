import { EstateGraph, Resource } from '../../graph/graph';
import { Rule } from '../rule';
import { listAt, textsIn } from './support/lists';
import { openLists, POLICY } from './support/policies';
import { Problem, resultsOf } from './support/problems';

export const oneRiskAPolicy: Rule = {
  id: 'identity/one-risk-a-policy',
  title: 'A policy asks for one kind of risk, by levels that a sign-in can have',
  clauses: ['ZT-1', 'ZT-2'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'User risk and sign-in risk in one policy are both needed for it to apply, so that it catches almost nothing.',
  remedy: 'Make a policy for each kind of risk, and list low, medium or high.',
  sources: [
    'https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy',
    'https://learn.microsoft.com/entra/id-protection/howto-identity-protection-configure-risk-policies',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of graph.ofType(POLICY)) {
      yield* resultsOf(policy, problemsOf(graph, policy), 'it asks for one kind of risk at most');
    }
  },
};

const RISKS = [
  { name: 'user risk', path: 'conditions.user_risk_levels' },
  { name: 'sign-in risk', path: 'conditions.sign_in_risk_levels' },
] as const;
const OF_PROGRAMS = 'conditions.service_principal_risk_levels';

/** Levels that the provider takes and that say nothing of a risk. */
const NOT_A_LEVEL = ['none', 'hidden', 'unknownFutureValue'];

function* problemsOf(graph: EstateGraph, policy: Resource): Iterable<Problem> {
  const risks = RISKS.map(({ name, path }) => ({ name, list: listAt(graph, policy, path) }));
  const asked = risks.filter(({ list }) => list.entries.length > 0);
  if (asked.length > 1) {
    yield {
      path: asked[1]!.list.path,
      found: 'user risk and sign-in risk',
      expected: 'one of them',
      message: 'asks for user risk and sign-in risk together, so it applies only where both are there',
    };
  }
  const ofPrograms = listAt(graph, policy, OF_PROGRAMS);
  for (const list of [...risks.map((risk) => risk.list), ofPrograms]) {
    for (const level of textsIn(list).filter((text) => NOT_A_LEVEL.includes(text))) {
      yield {
        path: list.path,
        found: `"${level}"`,
        expected: 'low, medium or high',
        message: `${list.path} has "${level}", which is no level of risk`,
      };
    }
  }
  const programs = listAt(graph, policy, 'conditions.client_applications.included_service_principals');
  if (ofPrograms.entries.length > 0 && programs.entries.length === 0 && programs.complete) {
    yield {
      path: ofPrograms.path,
      found: textsIn(ofPrograms).join(', '),
      expected: 'service principals that it is about',
      message: 'asks for the risk of programs, and is about none',
    };
  }
  yield* openLists([...risks.map(({ list }) => list), ofPrograms, programs], 'a list that is known');
}
