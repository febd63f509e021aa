import { AUTHENTICATION_COMBINATIONS } from '../../../../constructs/model/tables/authentication-combinations';
import { findKnownApplication } from '../../../../constructs/model/tables/applications';
import { add, Attributes, Change, resource, StackJson } from '../stack-json';

/** A policy's configuration, as far as it is edited here. */
export interface PolicyJson {
  display_name: string;
  state: string;
  conditions: {
    applications: {
      included_applications?: string[];
      excluded_applications?: string[];
      included_user_actions?: string[];
    };
    client_app_types: string[];
    users: UsersJson;
    client_applications?: { included_service_principals: string[]; excluded_service_principals?: string[] };
    locations?: { included_locations: string[]; excluded_locations?: string[] };
    platforms?: { included_platforms: string[]; excluded_platforms?: string[] };
    devices?: { filter: { mode: string; rule: string } };
    user_risk_levels?: string[];
    sign_in_risk_levels?: string[];
    service_principal_risk_levels?: string[];
    authentication_flow_transfer_methods?: string[];
  };
  grant_controls?: {
    operator: string;
    built_in_controls?: string[];
    authentication_strength_policy_id?: string;
  };
  session_controls?: Attributes;
}

export interface UsersJson {
  included_users?: string[];
  included_groups?: string[];
  included_roles?: string[];
  excluded_groups?: string[];
  excluded_roles?: string[];
  excluded_users?: string[];
  included_guests_or_external_users?: GuestsJson[];
  excluded_guests_or_external_users?: GuestsJson[];
}

interface GuestsJson {
  guest_or_external_user_types: string[];
  external_tenants: Attributes[];
}

/** A policy by its name in the stack, without `policies-`. */
export function policyIn(json: StackJson, name: string): PolicyJson {
  return resource(json, addressOf(name)) as unknown as PolicyJson;
}

export function addressOf(name: string): string {
  return `azuread_conditional_access_policy.policies-${name}`;
}

/** An edit of one policy. */
export function onPolicy(name: string, edit: (policy: PolicyJson) => void): Change {
  return (json) => edit(policyIn(json, name));
}

export const BREAK_GLASS_GROUP = '${azuread_group.break-glass-group.object_id}';

/** Groups whose members others keep. */
const WITHOUT_MEMBERS = /^(?:personas-(?:care-providers|health-colleagues|schools)|role-.*)-/;

/** The object id of a group by its name in the stack, `staff` for that of a persona. */
export function groupId(name: string): string {
  const resourceName = name.startsWith('role-') ? `${name}-holders-group` : `personas-${name}-group`;
  const type = WITHOUT_MEMBERS.test(resourceName) ? 'azuread_group_without_members' : 'azuread_group';
  return `\${${type}.${resourceName}.object_id}`;
}

/** The client id of an application, of Microsoft or registered here. */
export function clientId(name: string): string {
  const registration = `azuread_application_registration.applications-${name}-application-registration`;
  return findKnownApplication(name)?.id ?? `\${${registration}.client_id}`;
}

/** What a policy asks for. */
export function grantOf(policy: PolicyJson): NonNullable<PolicyJson['grant_controls']> {
  if (!policy.grant_controls) throw new Error(`${policy.display_name} asks for nothing`);
  return policy.grant_controls;
}

export const MULTI_FACTOR_STRENGTH =
  '/policies/authenticationStrengthPolicies/00000000-0000-0000-0000-000000000002';

/** A strength that takes a password alone, besides everything that is multi-factor. */
export const WEAK_STRENGTH = 'strengths-anything';

/** Asks a policy for the weak strength, which is added. */
export function askForAnything(policy: string): Change {
  return (json) => {
    add(`azuread_authentication_strength_policy.${WEAK_STRENGTH}`, {
      display_name: 'Anything',
      description: 'Whatever somebody has',
      allowed_combinations: [
        'password',
        ...AUTHENTICATION_COMBINATIONS.filter(({ multiFactor }) => multiFactor).map(
          ({ combination }) => combination,
        ),
      ],
    })(json);
    const strength = `\${azuread_authentication_strength_policy.${WEAK_STRENGTH}.id}`;
    grantOf(policyIn(json, policy)).authentication_strength_policy_id = strength;
  };
}
