import { EstateGraph, Resource } from '../../graph/graph';
import { Rule } from '../rule';
import { textsIn } from './support/lists';
import { Grant, grantOf, isThere, openLists, POLICY } from './support/policies';
import { Problem, resultsOf } from './support/problems';

export const controlsPossible: Rule = {
  id: 'identity/controls-possible',
  title: 'A policy asks for controls that can be asked for together',
  clauses: ['ZT-2', 'MFA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'Controls that exclude one another are refused at the apply, in the middle of the others; one that is retired stops nobody.',
  remedy: 'Ask for mfa or for a strength, let block stand alone, and leave retired controls out.',
  sources: [
    'https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy',
    'https://learn.microsoft.com/entra/identity/conditional-access/migrate-approved-client-app',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of graph.ofType(POLICY)) {
      yield* resultsOf(policy, problemsOf(graph, policy), 'its controls can be asked for together');
    }
  },
};

function* problemsOf(graph: EstateGraph, policy: Resource): Iterable<Problem> {
  const grant = grantOf(graph, policy);
  const controls = textsIn(grant.controls);
  const problem = (message: string, expected: string): Problem => ({
    path: grant.controls.path,
    found: controls.join(', '),
    expected,
    message,
  });
  if (controls.includes('mfa') && grant.strength.entries.length > 0) {
    yield problem('asks for mfa beside a strength, which Entra ID refuses (1108)', 'one of them');
  }
  if (controls.includes('block')) yield* beside(policy, grant, problem);
  const twice = controls.filter((control, index) => controls.indexOf(control) !== index);
  if (twice.length > 0) yield problem(`asks for ${twice.join(', ')} twice`, 'each control once');
  if (controls.includes('approvedApplication')) {
    yield problem(
      'asks for approved applications, a control that Microsoft has retired',
      'compliantApplication',
    );
  }
  if (asksNothing(grant) && isThere(policy, 'session_controls') === false) {
    yield problem('asks for nothing and sets no session control', 'a control, a strength or terms of use');
  }
  yield* openLists([grant.controls, grant.strength, grant.terms, grant.custom], 'a list that is known');
}

/** A block is met by nothing, so whatever stands beside it never counts, or lets in what was to be stopped. */
function* beside(
  policy: Resource,
  { controls, strength, terms, custom }: Grant,
  problem: (message: string, expected: string) => Problem,
): Iterable<Problem> {
  const others = [
    ...textsIn(controls).filter((control) => control !== 'block'),
    ...(strength.entries.length > 0 ? ['a strength'] : []),
    ...(terms.entries.length > 0 ? ['terms of use'] : []),
    ...(custom.entries.length > 0 ? ['a custom control'] : []),
    ...(isThere(policy, 'session_controls') === true ? ['session controls'] : []),
  ];
  if (others.length > 0)
    yield problem(`blocks, and asks for ${others.join(' and ')} beside it`, '"block" alone');
}

function asksNothing({ controls, strength, terms, custom }: Grant): boolean {
  return [controls, strength, terms, custom].every(
    ({ entries, complete }) => complete && entries.length === 0,
  );
}
