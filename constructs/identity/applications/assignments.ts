import { AppRoleAssignment } from '@cdktf/provider-azuread/lib/app-role-assignment';
import { Construct } from 'constructs';

/** Access to an application that declares no roles of its own (Microsoft Graph, appRoleAssignment). */
export const DEFAULT_ACCESS = '00000000-0000-0000-0000-000000000000';

/** Who may use an application. */
export interface AssignmentsProps {
  /** Object id of the application's service principal. */
  readonly servicePrincipalId: string;
  /** Names of personas. */
  readonly personas: readonly string[];
  /** Object ids of the groups of the tenant's personas. */
  readonly groups: ReadonlyMap<string, string>;
  /** @default that of applications without roles */
  readonly appRoleId?: string;
}

/** Gives the groups of some personas access to an application. Groups nested in them get nothing. */
export class Assignments extends Construct {
  /** @throws RangeError if a persona has no group */
  constructor(scope: Construct, id: string, props: AssignmentsProps) {
    super(scope, id);
    const { servicePrincipalId, personas, groups, appRoleId = DEFAULT_ACCESS } = props;
    for (const persona of personas) {
      new AppRoleAssignment(this, persona, {
        appRoleId,
        principalObjectId: groupOf(groups, persona),
        resourceObjectId: servicePrincipalId,
      });
    }
  }
}

/** Object id of the group of a persona. @throws RangeError if it has none */
export function groupOf(groups: ReadonlyMap<string, string>, persona: string): string {
  const group = groups.get(persona);
  if (group === undefined) {
    throw new RangeError(
      `persona "${persona}" has no group: name one of ${[...groups.keys()].join(', ') || 'none'}`,
    );
  }
  return group;
}
