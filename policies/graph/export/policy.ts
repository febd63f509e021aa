import { isObject, JsonObject } from '../json-node';
import { below, block, Fields, flag, flags, id, mapped, number, Read, text, texts, Where } from './fields';

/**
 * `conditionalAccessPolicy` as `azuread_conditional_access_policy`. Source: the Graph reference of the type, v1.0 and beta,
 * and the provider's page.
 */
export function policyAttributes(policy: JsonObject, where: Where): JsonObject {
  for (const name of ['displayName', 'state', 'conditions']) {
    if (policy[name] === undefined) where.wrong(where.path, undefined, `"${name}"`);
  }
  const { conditions } = policy;
  if (isObject(conditions)) {
    for (const name of ['users', 'applications', 'clientAppTypes']) {
      if (conditions[name] === undefined) where.wrong([...where.path, 'conditions'], undefined, `"${name}"`);
    }
  }
  return mapped(policy, POLICY, where);
}

/** An authentication strength that is written out where a policy asks for it. */
export function strengthIn(policy: JsonObject): JsonObject | undefined {
  const grant = policy['grantControls'];
  const strength = isObject(grant) ? grant['authenticationStrength'] : undefined;
  return isObject(strength) && Array.isArray(strength['allowedCombinations']) ? strength : undefined;
}

const GUESTS: Fields = {
  guestOrExternalUserTypes: { to: 'guest_or_external_user_types', read: flags },
  externalTenants: {
    to: 'external_tenants',
    read: block({
      membershipKind: { to: 'membership_kind', read: text },
      members: { to: 'members', read: texts },
    }),
  },
};

const USERS: Fields = {
  includeUsers: { to: 'included_users', read: texts },
  excludeUsers: { to: 'excluded_users', read: texts },
  includeGroups: { to: 'included_groups', read: texts },
  excludeGroups: { to: 'excluded_groups', read: texts },
  includeRoles: { to: 'included_roles', read: texts },
  excludeRoles: { to: 'excluded_roles', read: texts },
  includeGuestsOrExternalUsers: { to: 'included_guests_or_external_users', read: block(GUESTS) },
  excludeGuestsOrExternalUsers: { to: 'excluded_guests_or_external_users', read: block(GUESTS) },
};

const FILTER = block({ mode: { to: 'mode', read: text }, rule: { to: 'rule', read: text } });

const APPLICATIONS: Fields = {
  includeApplications: { to: 'included_applications', read: texts },
  excludeApplications: { to: 'excluded_applications', read: texts },
  includeUserActions: { to: 'included_user_actions', read: texts },
  includeAuthenticationContextClassReferences: { to: 'included_authentication_contexts', read: texts },
  applicationFilter: { to: 'filter', read: FILTER },
};

/** The provider has the methods beside the other conditions. */
const transferMethods: Read = (value, where) => {
  if (isObject(value)) return flags(value['transferMethods'], below(where, 'transferMethods'));
  where.wrong(where.path, value, 'an object');
  return undefined;
};

const CONDITIONS: Fields = {
  clientAppTypes: { to: 'client_app_types', read: texts },
  userRiskLevels: { to: 'user_risk_levels', read: texts },
  signInRiskLevels: { to: 'sign_in_risk_levels', read: texts },
  servicePrincipalRiskLevels: { to: 'service_principal_risk_levels', read: texts },
  insiderRiskLevels: { to: 'insider_risk_levels', read: flags },
  authenticationFlows: { to: 'authentication_flow_transfer_methods', read: transferMethods },
  users: { to: 'users', read: block(USERS) },
  applications: { to: 'applications', read: block(APPLICATIONS) },
  clientApplications: {
    to: 'client_applications',
    read: block({
      includeServicePrincipals: { to: 'included_service_principals', read: texts },
      excludeServicePrincipals: { to: 'excluded_service_principals', read: texts },
      servicePrincipalFilter: { to: 'filter', read: FILTER },
    }),
  },
  platforms: {
    to: 'platforms',
    read: block({
      includePlatforms: { to: 'included_platforms', read: texts },
      excludePlatforms: { to: 'excluded_platforms', read: texts },
    }),
  },
  locations: {
    to: 'locations',
    read: block({
      includeLocations: { to: 'included_locations', read: texts },
      excludeLocations: { to: 'excluded_locations', read: texts },
    }),
  },
  devices: { to: 'devices', read: block({ deviceFilter: { to: 'filter', read: FILTER } }) },
};

/** The provider wants the id of a strength as a path. */
const strengthPath: Read = (value, where) => {
  if (!isObject(value)) {
    where.wrong(where.path, value, 'an authentication strength');
    return undefined;
  }
  const read = id(value['id'], below(where, 'id'));
  return typeof read === 'string' ? `/policies/authenticationStrengthPolicies/${read}` : undefined;
};

const GRANT: Fields = {
  operator: { to: 'operator', read: text },
  builtInControls: { to: 'built_in_controls', read: texts },
  customAuthenticationFactors: { to: 'custom_authentication_factors', read: texts },
  termsOfUse: { to: 'terms_of_use', read: texts },
  authenticationStrength: { to: 'authentication_strength_policy_id', read: strengthPath },
};

/** Each session control has a switch of its own, and those that are off say nothing. */
const session: Read = (value, where) => {
  if (!isObject(value)) {
    where.wrong(where.path, value, 'an object');
    return undefined;
  }
  const on = Object.entries(value).filter(
    ([, control]) => !isObject(control) || control['isEnabled'] !== false,
  );
  const { signInFrequency, ...others } = Object.fromEntries(on);
  const frequency = isObject(signInFrequency)
    ? mapped(signInFrequency, FREQUENCY, below(where, 'signInFrequency'))
    : {};
  const attributes = { ...mapped(others, SESSION, where), ...frequency };
  return Object.keys(attributes).length === 0 ? undefined : [attributes];
};

const FREQUENCY: Fields = {
  isEnabled: 'nothing',
  value: { to: 'sign_in_frequency', read: number },
  type: { to: 'sign_in_frequency_period', read: text },
  frequencyInterval: { to: 'sign_in_frequency_interval', read: text },
  authenticationType: { to: 'sign_in_frequency_authentication_type', read: text },
};

const SESSION: Fields = {
  applicationEnforcedRestrictions: {
    to: 'application_enforced_restrictions_enabled',
    read: (value, where) => flag(isObject(value) ? value['isEnabled'] : value, where),
  },
  cloudAppSecurity: {
    to: 'cloud_app_security_policy',
    read: (value, where) => text(isObject(value) ? value['cloudAppSecurityType'] : value, where),
  },
  persistentBrowser: {
    to: 'persistent_browser_mode',
    read: (value, where) => text(isObject(value) ? value['mode'] : value, where),
  },
  disableResilienceDefaults: { to: 'disable_resilience_defaults', read: flag },
};

const POLICY: Fields = {
  id: { to: 'object_id', read: id },
  displayName: { to: 'display_name', read: text },
  state: { to: 'state', read: text },
  conditions: { to: 'conditions', read: block(CONDITIONS) },
  grantControls: { to: 'grant_controls', read: block(GRANT) },
  sessionControls: { to: 'session_controls', read: session },
  createdDateTime: 'nothing',
  modifiedDateTime: 'nothing',
  description: 'nothing',
  templateId: 'nothing',
};
