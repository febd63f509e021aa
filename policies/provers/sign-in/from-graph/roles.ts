import { textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { isWritten } from './lists';
import { Identities } from './identities';

const ASSIGNMENT = 'azuread_directory_role_assignment';
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Built-in roles that groups hold actively over the whole tenant, by the group's id. Only those count in a policy. [9] */
export function rolesByGroup(
  identities: Identities,
  resources: readonly Resource[],
): ReadonlyMap<string, readonly string[]> {
  const roles = new Map<string, string[]>();
  for (const assignment of resources.filter(({ type }) => type === ASSIGNMENT)) {
    const role = roleAt(identities, assignment);
    const group = identities.only(assignment, 'principal_object_id', 'object');
    if (role === undefined || group === undefined || !isTenantWide(assignment)) continue;
    const held = roles.get(group) ?? [];
    roles.set(group, held.includes(role) ? held : [...held, role]);
  }
  return roles;
}

function roleAt(identities: Identities, assignment: Resource): string | undefined {
  const role = identities.only(assignment, 'role_id', 'template');
  return role !== undefined && GUID.test(role) ? role : undefined;
}

function isTenantWide(assignment: Resource): boolean {
  const scope = assignment.get('directory_scope_id');
  const isWhole = textOf(scope) === '/' || !isWritten(scope);
  return isWhole && !isWritten(assignment.get('app_scope_id'));
}
