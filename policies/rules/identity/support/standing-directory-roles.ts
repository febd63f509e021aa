import { findDirectoryRole } from '../../../../constructs/model/tables/directory-roles';
import { Declaration } from '../../../declaration/declaration';
import { booleanOf, textOf } from '../../../graph/attribute';
import { Entry, EstateGraph, Resource } from '../../../graph/graph';
import { written } from '../../../graph/views/read';
import { Result } from '../../rule';
import { fail, pass, step, unknown } from '../../support/results';
import { entryWords, listAt, textsIn } from './lists';

const GROUPS = ['azuread_group', 'azuread_group_without_members'];
const ACTIVE_SCHEDULE = 'azuread_privileged_access_group_assignment_schedule';
const EXPECTED = 'a role-assignable group whose people are eligible';

/** Active assignments of directory roles, which have no end. */
export function* directoryResults(
  graph: EstateGraph,
  declaration: Declaration | undefined,
): Iterable<Result> {
  for (const assignment of graph.ofType('azuread_directory_role_assignment')) {
    const principal = listAt(graph, assignment, 'principal_object_id');
    const [entry] = principal.entries;
    yield entry && principal.complete
      ? judge(graph, declaration, assignment, entry)
      : unknown(assignment, 'who holds the role is not known before deployment', [
          step(assignment, 'principal_object_id', 'a value not known before deployment', EXPECTED),
        ]);
  }
  for (const member of graph.ofType('azuread_directory_role_member')) {
    yield fail(member, 'makes somebody hold a role for good', [step(member, '', member.type, EXPECTED)]);
  }
}

function judge(
  graph: EstateGraph,
  declaration: Declaration | undefined,
  assignment: Resource,
  entry: Entry,
): Result {
  const evidence = [step(assignment, 'principal_object_id', entryWords(entry), EXPECTED)];
  const role = findDirectoryRole(textsIn(listAt(graph, assignment, 'role_id'))[0] ?? '')?.name ?? 'its role';
  if (entry.kind === 'text') {
    return isBreakGlass(declaration, entry.text)
      ? pass(assignment, `gives ${role} to a break-glass account`)
      : unknown(
          assignment,
          `gives ${role} for good to ${entry.text}, and what that is is not known`,
          evidence,
        );
  }
  const { resource } = entry;
  if (!GROUPS.includes(resource.type)) {
    return resource.type === 'azuread_user'
      ? fail(assignment, `gives ${role} to a person for good`, evidence)
      : pass(assignment, `gives ${role} to a program, whose sign-ins need no asking`);
  }
  if (isBreakGlass(declaration, textOf(resource.get('display_name')))) {
    return pass(assignment, `gives ${role} to the break-glass group`);
  }
  const standing = standingMembers(graph, resource);
  if (standing.known.length > 0) {
    return fail(assignment, `gives ${role} to a group with standing members`, [
      ...evidence,
      ...standing.known.map((who) => step(resource, 'members', who, 'nobody but who has activated it')),
    ]);
  }
  if (!standing.complete) {
    return unknown(assignment, `gives ${role} to a group whose standing members are not known`, evidence);
  }
  return booleanOf(resource.get('assignable_to_role')) === true
    ? pass(assignment, `gives ${role} to a group that nobody is in before they ask`)
    : fail(assignment, `gives ${role} to a group that cannot be given roles`, evidence);
}

function standingMembers(graph: EstateGraph, group: Resource) {
  const isOf = (resource: Resource, path: string) =>
    listAt(graph, resource, path).entries.some(
      (entry) => entry.kind === 'attribute' && entry.resource === group,
    );
  const members = listAt(graph, group, 'members');
  const dynamic = group.get('dynamic_membership').state !== 'absent' ? ['whom its rule takes'] : [];
  const beside = graph
    .ofType('azuread_group_member')
    .filter((member) => isOf(member, 'group_object_id'))
    .map(({ address }) => address);
  const permanent = graph
    .ofType(ACTIVE_SCHEDULE)
    .filter((schedule) => isOf(schedule, 'group_id') && hasNoEnd(schedule))
    .map(({ address }) => address);
  return {
    known: [...members.entries.map(entryWords), ...dynamic, ...beside, ...permanent],
    complete: members.complete,
  };
}

function hasNoEnd(schedule: Resource): boolean {
  return ['duration', 'expiration_date'].every((path) => written(schedule, path).state === 'absent');
}

/** The declared accounts, or their group by its name. */
function isBreakGlass(declaration: Declaration | undefined, idOrName: string | undefined): boolean {
  return (declaration?.tenants ?? []).some(
    ({ breakGlass }) =>
      idOrName !== undefined &&
      (breakGlass.group === idOrName || breakGlass.accounts.includes(idOrName.toLowerCase())),
  );
}
