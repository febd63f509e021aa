import { AUTHENTICATION_COMBINATIONS } from '../../../constructs/model/tables/authentication-combinations';
import { EstateGraph, Resource } from '../../graph/graph';
import { Rule } from '../rule';
import { listAt, textsIn } from './support/lists';
import { openLists } from './support/policies';
import { Problem, resultsOf } from './support/problems';

export const strengthsPossible: Rule = {
  id: 'identity/strengths-possible',
  title: 'An authentication strength allows combinations that there are, each of two factors',
  clauses: ['MFA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A strength that allows a password alone is a second factor in name only, and a combination that is misspelt is refused at the apply.',
  remedy: "Write the combinations in Graph's spelling, the password first, and none of a single factor.",
  sources: [
    'https://learn.microsoft.com/graph/api/resources/authenticationstrengthpolicy',
    'https://learn.microsoft.com/entra/identity/authentication/concept-authentication-strengths',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const strength of graph.ofType('azuread_authentication_strength_policy')) {
      yield* resultsOf(strength, problemsOf(graph, strength), 'each combination is of two factors');
    }
  },
};

function* problemsOf(graph: EstateGraph, strength: Resource): Iterable<Problem> {
  const list = listAt(graph, strength, 'allowed_combinations');
  const evidence = { path: list.path, expected: 'combinations of two factors' };
  if (list.entries.length === 0 && list.complete) {
    yield { ...evidence, found: 'nothing', message: 'allows nothing, so nobody gets in' };
  }
  for (const text of textsIn(list)) {
    const known = AUTHENTICATION_COMBINATIONS.find(({ combination }) => combination === text);
    if (known === undefined) {
      const near = reordered(text);
      yield {
        ...evidence,
        found: `"${text}"`,
        message: `allows "${text}", which is no combination that there is`,
        remedy: near && `Write "${near}".`,
      };
    } else if (!known.multiFactor) {
      yield { ...evidence, found: `"${text}"`, message: `allows ${known.words}, which is one factor` };
    }
  }
  yield* openLists([list], evidence.expected);
}

/** The combination of the same parts, if there is one. */
function reordered(text: string): string | undefined {
  const parts = (combination: string) =>
    combination
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .sort()
      .join();
  return AUTHENTICATION_COMBINATIONS.find(({ combination }) => parts(combination) === parts(text))
    ?.combination;
}
