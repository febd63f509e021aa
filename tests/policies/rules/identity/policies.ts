import { Attributes, Resources } from '../support/fragments';

/** Ids of nobody in particular. */
export const SOMEBODY = '00000000-0000-4000-8000-0000000000a1';
export const SOME_GROUP = '00000000-0000-4000-8000-0000000000b1';
export const OTHER_GROUP = '00000000-0000-4000-8000-0000000000b2';
export const SOME_PLACE = '00000000-0000-4000-8000-0000000000c1';
export const SOME_PROGRAM = '00000000-0000-4000-8000-0000000000d1';
export const MFA_STRENGTH = '/policies/authenticationStrengthPolicies/00000000-0000-0000-0000-000000000002';
export const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
export const AZURE_MANAGEMENT = '797f4846-ba00-4fd7-ba43-dac1f8f63013';

/** What of the usual policy is other than usual; whole blocks, of which `null` takes one away. */
export interface PolicyChanges {
  readonly users?: unknown;
  readonly applications?: unknown;
  /** More conditions, or others. */
  readonly conditions?: Attributes;
  readonly grant?: unknown;
  readonly session?: unknown;
  readonly name?: string;
  readonly state?: unknown;
}

/** A policy that asks everybody but one group for a second factor, for everything. */
export function policy(changes: PolicyChanges = {}): Resources {
  const { users, applications, conditions, grant, session, name = 'mfa', state = 'enabled' } = changes;
  const attributes = {
    display_name: name,
    state,
    conditions: {
      client_app_types: ['all'],
      users: users ?? { included_users: ['All'], excluded_groups: [SOME_GROUP] },
      applications: applications ?? { included_applications: ['All'] },
      ...conditions,
    },
    grant_controls:
      grant === undefined ? { operator: 'OR', authentication_strength_policy_id: MFA_STRENGTH } : grant,
    ...(session === undefined ? {} : { session_controls: session }),
  };
  return { azuread_conditional_access_policy: { [name]: attributes } };
}

/** A policy that blocks programs. */
export function onPrograms(changes: PolicyChanges = {}): Resources {
  return policy({
    users: { included_users: ['None'] },
    grant: { operator: 'OR', built_in_controls: ['block'] },
    ...changes,
    conditions: {
      client_applications: { included_service_principals: ['ServicePrincipalsInMyTenant'] },
      ...changes.conditions,
    },
  });
}

/** A group that roles can be given to. */
export function guardedGroup(name: string, attributes: Attributes = {}): Resources {
  return {
    azuread_group: {
      [name]: { display_name: name, security_enabled: true, assignable_to_role: true, ...attributes },
    },
  };
}
