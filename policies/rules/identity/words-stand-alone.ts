import { EstateGraph, Resource } from '../../graph/graph';
import { Rule } from '../rule';
import { abbreviated } from '../support/results';
import { entryWords, listAt, textsIn } from './support/lists';
import { CHOICES, openLists, POLICY } from './support/policies';
import { Problem, resultsOf } from './support/problems';

export const wordsStandAlone: Rule = {
  id: 'identity/words-stand-alone',
  title: 'Words that mean everybody, everything or nothing stand alone in their list',
  clauses: ['ZT-2'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A list that says All and names some too is read by people as the some and by Entra ID as all, or is refused.',
  remedy: 'Leave the word, or the ids, and exclude nothing by a word that means all.',
  sources: [
    'https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of graph.ofType(POLICY)) {
      yield* resultsOf(policy, problemsOf(graph, policy), 'words and ids are not mixed');
    }
  },
};

/** Words that leave no room for anything beside them. */
const ALONE = ['All', 'None', 'all'];

function* problemsOf(graph: EstateGraph, policy: Resource): Iterable<Problem> {
  for (const { name, include, exclude } of CHOICES) {
    const [included, excluded] = [include, exclude].map((path) => listAt(graph, policy, path));
    const word = textsIn(included!).find((text) => ALONE.includes(text));
    if (word !== undefined && included!.entries.length > 1) {
      yield {
        path: included!.path,
        found: abbreviated(included!.entries.map(entryWords)),
        expected: `"${word}" alone`,
        message: `includes ${name} by "${word}" and by others too`,
      };
    }
    const everything = textsIn(excluded!).find((text) => ALONE.includes(text));
    if (everything !== undefined) {
      yield {
        path: excluded!.path,
        found: `"${everything}"`,
        expected: 'ids, or nothing',
        message: `excludes ${name} by "${everything}", which leaves nothing or is refused`,
      };
    }
    yield* openLists([included!, excluded!], 'a list that is known');
  }
}
