import { EstateGraph, Resource } from '../../graph/graph';
import { ID_SLOTS, IdSlot } from '../../tables/directory-ids';
import { Rule } from '../rule';
import { expectedWords, givenProblem, textProblem, unreadProblems } from './support/id-problems';
import { entryWords, listsAt } from './support/lists';
import { ofTerraform } from './support/of-terraform';
import { Problem, resultsOf } from './support/problems';

export const idsFit: Rule = {
  id: 'identity/ids-fit',
  title: 'Every id is of the kind that its attribute wants',
  clauses: ['ZT-2', 'MFA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A policy that names a group by the wrong kind of id is taken as it is, and matches nobody; elsewhere the apply stops half way, and so does the way back.',
  remedy: 'Write the kind of id that is wanted: object_id, client_id, the template id of a role, or id.',
  sources: [
    'https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy',
    'azuread 3.7.0: documentation and source of each resource; the mix-up of id and object_id was tried',
    'https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const resource of ofTerraform(graph, ...Object.keys(ID_SLOTS))) {
      const slots = ID_SLOTS[resource.type]!;
      const problems = slots.flatMap((slot) => [...problemsOf(graph, resource, slot)]);
      yield* resultsOf(resource, problems, 'every id is of the kind that is wanted');
    }
  },
};

function* problemsOf(graph: EstateGraph, resource: Resource, slot: IdSlot): Iterable<Problem> {
  for (const { path, entries, complete } of listsAt(graph, resource, slot.path)) {
    for (const entry of entries) {
      const wrong = entry.kind === 'text' ? textProblem(entry.text, slot) : givenProblem(entry, slot);
      if (wrong) yield { path, found: entryWords(entry), expected: expectedWords(slot), ...wrong };
    }
    if (!complete) yield* unreadProblems(resource, path, slot);
  }
}
