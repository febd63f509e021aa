import { booleanOf, textOf } from '../../graph/attribute';
import { EstateGraph, Resource } from '../../graph/graph';
import { written } from '../../graph/views/read';
import { Rule } from '../rule';
import { show } from '../support/results';
import { listAt, textsIn } from './support/lists';
import { openLists } from './support/policies';
import { notKnown, Problem, resultsOf } from './support/problems';

export const groupsPossible: Rule = {
  id: 'identity/groups-possible',
  title: 'A group is one that Entra ID makes, and members come to it in one way',
  clauses: ['ID-1', 'ZT-2'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'A group that is refused stops the apply of every policy that names it; one whose members come by a rule cannot guard a role.',
  remedy:
    'Give a dynamic group both its type and its rule, a role-assignable one assigned members that are no groups.',
  sources: [
    'https://learn.microsoft.com/entra/identity/role-based-access-control/groups-concept',
    'https://learn.microsoft.com/entra/identity/users/groups-dynamic-membership',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const group of graph.ofType('azuread_group', 'azuread_group_without_members')) {
      yield* resultsOf(group, problemsOf(graph, group), 'members come to it in one way');
    }
  },
};

const LONGEST_NAME = 256;

function* problemsOf(graph: EstateGraph, group: Resource): Iterable<Problem> {
  const problem = (path: string, found: string, expected: string, message: string): Problem => ({
    path,
    found,
    expected,
    message,
  });
  const types = listAt(graph, group, 'types');
  const isDynamic = textsIn(types).includes('DynamicMembership');
  const rule = written(group, 'dynamic_membership');
  const roleAssignable = group.get('assignable_to_role');
  if (isDynamic !== (rule.state !== 'absent') && types.complete && rule.state !== 'unknown') {
    yield isDynamic
      ? problem('dynamic_membership', 'nothing', 'a rule', 'is dynamic and has no rule')
      : problem(
          'types',
          textsIn(types).join(', ') || 'nothing',
          'DynamicMembership',
          'has a rule and is not dynamic',
        );
  }
  const [block] = group.blocks('dynamic_membership');
  if (block && textOf(block.get('rule'))?.trim() === '') {
    yield problem('dynamic_membership.rule', '""', 'a rule', 'has an empty rule, which takes nobody in');
  }
  if (booleanOf(roleAssignable) === true) {
    if (isDynamic || rule.state === 'known') {
      yield problem(
        'assignable_to_role',
        'true',
        'assigned members',
        'can be given roles, and takes members in by a rule',
      );
    }
    yield* nestedProblems(graph, group);
  }
  const [security, mail] = ['security_enabled', 'mail_enabled'].map((path) => group.get(path));
  if ([security!, mail!].every((flag) => flag.state !== 'unknown' && booleanOf(flag) !== true)) {
    yield problem(
      'security_enabled',
      show(security!),
      'true',
      'is neither a security group nor one for mail',
    );
  }
  if ([security!, mail!].some(({ state }) => state === 'unknown') && booleanOf(security!) !== true) {
    yield notKnown('security_enabled', 'true');
  }
  const name = textOf(group.get('display_name'));
  if (name !== undefined && name.length > LONGEST_NAME) {
    yield problem(
      'display_name',
      `${name.length} characters`,
      `${LONGEST_NAME} at most`,
      'has too long a name',
    );
  }
  yield* openLists([types], 'types that are known');
  for (const path of ['dynamic_membership', 'assignable_to_role'].filter((each) => isOpen(group, each))) {
    yield notKnown(path, 'a value that is known');
  }
}

/** People of a nested group would come in without anybody who guards the role. */
function* nestedProblems(graph: EstateGraph, group: Resource): Iterable<Problem> {
  const members = listAt(graph, group, 'members');
  for (const entry of members.entries) {
    if (entry.kind !== 'attribute' || !entry.resource.type.startsWith('azuread_group')) continue;
    yield {
      path: members.path,
      found: entry.resource.address,
      expected: 'people and programs',
      message: `can be given roles, and holds the group ${entry.resource.address}`,
    };
  }
}

function isOpen(group: Resource, path: string): boolean {
  const attribute = group.get(path);
  return attribute.state === 'unknown' && attribute.by !== 'provider';
}
