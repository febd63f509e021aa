import { textOf } from '../../graph/attribute';
import { Resource } from '../../graph/graph';
import { written } from '../../graph/views/read';
import { Rule } from '../rule';
import { show } from '../support/results';
import { notKnown, Problem, resultsOf } from './support/problems';

export const roleScopesFit: Rule = {
  id: 'identity/role-scopes-fit',
  title: 'A directory role is assigned over a scope that there is',
  clauses: ['ZT-1', 'SEC-7'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'A scope that is none is refused at the apply, or read as another; only roles over the whole tenant count in conditions of policies.',
  remedy: 'Write /, /administrativeUnits/<guid> or /<object id of an application>.',
  sources: [
    'https://learn.microsoft.com/graph/api/resources/unifiedroleassignment',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const assignment of graph.ofType(...ASSIGNMENTS)) {
      yield* resultsOf(assignment, problemsOf(assignment), 'its scope is one that there is');
    }
  },
};

const ASSIGNMENTS = [
  'azuread_directory_role_assignment',
  'azuread_directory_role_eligibility_schedule_request',
];
const SCOPE = /^\/(?:(?:administrativeUnits\/)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/i;
const EXPECTED = '/, /administrativeUnits/<guid> or /<object id>';

function* problemsOf(assignment: Resource): Iterable<Problem> {
  const scope = written(assignment, 'directory_scope_id');
  const text = textOf(scope);
  if (scope.state === 'unknown' && scope.by !== 'provider') {
    const isUnit = scope.expression?.includes('azuread_administrative_unit.') === true;
    if (!isUnit) yield notKnown('directory_scope_id', EXPECTED);
  }
  if (text === undefined || SCOPE.test(text)) return;
  yield {
    path: 'directory_scope_id',
    found: show(scope),
    expected: EXPECTED,
    message: `is over "${text}", which is no scope of the directory`,
  };
}
