import { BUILT_IN_ROLES, BuiltInRole } from '../model/tables/built-in-roles';
import { RegionFacts } from '../model/tables/regions';

/** What a deployment identity may do: read for a plan on a pull request, or change for an approved apply. */
export const DEPLOYMENT_ROLES = ['plan', 'apply'] as const;
export type DeploymentRole = (typeof DEPLOYMENT_ROLES)[number];

/** One role that an identity gets on a subscription; `id` is part of the assignment's address. */
export interface Grant {
  readonly id: string;
  readonly role: BuiltInRole;
  /** Attribute-based condition, version 2.0. */
  readonly condition?: string;
}

const MAY_NOT_GRANT = [
  BUILT_IN_ROLES.owner,
  BUILT_IN_ROLES.userAccessAdministrator,
  BUILT_IN_ROLES.roleBasedAccessControlAdministrator,
]
  .map((role) => role.id)
  .join(', ');

/** Azure documentation, "Delegate Azure role assignment management": all roles but those that hand out roles themselves. */
const NO_PRIVILEGED_GRANTS = [condition('write', '@Request'), condition('delete', '@Resource')].join(' AND ');

function condition(action: 'write' | 'delete', source: '@Request' | '@Resource'): string {
  const attribute = `${source}[Microsoft.Authorization/roleAssignments:RoleDefinitionId]`;
  return (
    `((!(ActionMatches{'Microsoft.Authorization/roleAssignments/${action}'})) OR ` +
    `(${attribute} ForAnyOfAllValues:GuidNotEquals {${MAY_NOT_GRANT}}))`
  );
}

/** On each subscription. Contributor may change neither role assignments nor policy assignments nor locks. */
export const GRANTS: Readonly<Record<DeploymentRole, readonly Grant[]>> = {
  plan: [{ id: 'read', role: BUILT_IN_ROLES.reader }],
  apply: [
    { id: 'contribute', role: BUILT_IN_ROLES.contributor },
    {
      id: 'assign-roles',
      role: BUILT_IN_ROLES.roleBasedAccessControlAdministrator,
      condition: NO_PRIVILEGED_GRANTS,
    },
    { id: 'assign-policies', role: BUILT_IN_ROLES.resourcePolicyContributor },
    { id: 'lock', role: BUILT_IN_ROLES.locksContributor },
  ],
};

/** The repository's deployment environment whose jobs may sign in as a region's identity: `apply-uksouth`. */
export function deploymentEnvironment(role: DeploymentRole, region: RegionFacts): string {
  return `${role}-${region.name}`;
}
