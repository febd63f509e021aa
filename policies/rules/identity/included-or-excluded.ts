import { EstateGraph, Resource } from '../../graph/graph';
import { Rule } from '../rule';
import { entryWords, keyOf, listAt } from './support/lists';
import { CHOICES, openLists, POLICY } from './support/policies';
import { Problem, resultsOf } from './support/problems';

export const includedOrExcluded: Rule = {
  id: 'identity/included-or-excluded',
  title: 'Nothing is both included in a policy and excluded from it',
  clauses: ['ZT-2'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'What is excluded wins, so a policy that includes the same is read as if it did something that it does not do.',
  remedy: 'Take the id out of one of the two lists.',
  sources: [
    'https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of graph.ofType(POLICY)) {
      yield* resultsOf(policy, problemsOf(graph, policy), 'what is included is not excluded');
    }
  },
};

function* problemsOf(graph: EstateGraph, policy: Resource): Iterable<Problem> {
  for (const { name, include, exclude } of CHOICES) {
    const [included, excluded] = [include, exclude].map((path) => listAt(graph, policy, path));
    const keys = new Set(excluded!.entries.map(keyOf));
    for (const entry of included!.entries.filter((each) => keys.has(keyOf(each)))) {
      yield {
        path: excluded!.path,
        found: entryWords(entry),
        expected: `in one list of ${name}`,
        message: `includes and excludes ${entryWords(entry)}, so that it counts for nothing`,
      };
    }
    yield* openLists([included!, excluded!], 'a list that is known');
  }
}
