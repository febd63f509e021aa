/**
 * Which kind of id each attribute of azuread wants, and which kind each attribute gives. A mix-up is invisible at plan
 * where the value is another resource's, and Conditional Access takes it and matches nobody. Source: documentation and source
 * of azuread 3.7.0; paths without indexes.
 */
export type IdKind =
  /** A bare GUID: `object_id`. */
  | 'object id'
  /** `client_id`, the same in every tenant for an application of Microsoft. */
  | 'client id'
  /** Template id of a built-in directory role, object id of a custom one. */
  | 'role id'
  /** `id`: `/applications/<guid>`. */
  | '/applications/'
  | '/servicePrincipals/'
  | '/policies/authenticationStrengthPolicies/'
  | '/policies/claimsMappingPolicies/';

/** An attribute that wants ids of one kind. */
export interface IdSlot {
  readonly path: string;
  readonly kind: IdKind;
  /** Types whose ids are meant; undefined if those of any type may be. */
  readonly of?: readonly string[];
  /** Words that stand in the place of ids. */
  readonly words?: readonly string[];
}

const GROUPS = ['azuread_group', 'azuread_group_without_members'];
const SERVICE_PRINCIPALS = ['azuread_service_principal', 'azuread_application_from_template'];

/** By type. */
export const ID_SLOTS: Readonly<Record<string, readonly IdSlot[]>> = {
  azuread_conditional_access_policy: [
    users('included_users', ['All', 'None', 'GuestsOrExternalUsers']),
    users('excluded_users', ['GuestsOrExternalUsers']),
    groups('conditions.users.included_groups'),
    groups('conditions.users.excluded_groups'),
    { path: 'conditions.users.included_roles', kind: 'role id' },
    { path: 'conditions.users.excluded_roles', kind: 'role id' },
    targets('included_applications', ['All', 'None', 'Office365', 'MicrosoftAdminPortals']),
    targets('excluded_applications', ['Office365', 'MicrosoftAdminPortals']),
    places('included_locations', ['All', 'AllTrusted']),
    places('excluded_locations', ['AllTrusted']),
    programs('included_service_principals', ['ServicePrincipalsInMyTenant']),
    programs('excluded_service_principals', []),
    {
      path: 'grant_controls.authentication_strength_policy_id',
      kind: '/policies/authenticationStrengthPolicies/',
    },
    { path: 'grant_controls.terms_of_use', kind: 'object id' },
  ],
  azuread_access_package_catalog_role_assignment: [objects('principal_object_id')],
  azuread_access_package_resource_catalog_association: [objects('resource_origin_id')],
  azuread_administrative_unit: [objects('members')],
  azuread_administrative_unit_member: [
    objects('administrative_unit_object_id', ['azuread_administrative_unit']),
    objects('member_object_id'),
  ],
  azuread_administrative_unit_role_member: [
    objects('administrative_unit_object_id', ['azuread_administrative_unit']),
    objects('member_object_id'),
    objects('role_object_id', ['azuread_directory_role']),
  ],
  azuread_app_role_assignment: [
    objects('principal_object_id'),
    objects('resource_object_id', SERVICE_PRINCIPALS),
  ],
  azuread_application: [objects('owners')],
  azuread_application_api_access: [application(), client('api_client_id')],
  azuread_application_app_role: [application()],
  azuread_application_certificate: [application()],
  azuread_application_fallback_public_client: [application()],
  azuread_application_federated_identity_credential: [application()],
  azuread_application_flexible_federated_identity_credential: [application()],
  azuread_application_identifier_uri: [application()],
  azuread_application_known_clients: [application(), client('known_client_ids')],
  azuread_application_optional_claims: [application()],
  azuread_application_owner: [application(), objects('owner_object_id')],
  azuread_application_password: [application()],
  azuread_application_permission_scope: [application()],
  azuread_application_pre_authorized: [application(), client('authorized_client_id')],
  azuread_application_redirect_uris: [application()],
  azuread_directory_role_assignment: [{ path: 'role_id', kind: 'role id' }, objects('principal_object_id')],
  azuread_directory_role_eligibility_schedule_request: [
    { path: 'role_definition_id', kind: 'role id' },
    objects('principal_id'),
  ],
  azuread_group: [
    objects('members'),
    objects('owners'),
    objects('administrative_unit_ids', ['azuread_administrative_unit']),
  ],
  azuread_group_member: [groups('group_object_id'), objects('member_object_id')],
  azuread_group_role_management_policy: [
    groups('group_id'),
    objects('activation_rules.approval_stage.primary_approver.object_id'),
  ],
  azuread_group_without_members: [
    objects('owners'),
    objects('administrative_unit_ids', ['azuread_administrative_unit']),
  ],
  azuread_privileged_access_group_assignment_schedule: [groups('group_id'), objects('principal_id')],
  azuread_privileged_access_group_eligibility_schedule: [groups('group_id'), objects('principal_id')],
  azuread_service_principal: [client('client_id'), objects('owners')],
  azuread_service_principal_certificate: [program()],
  azuread_service_principal_claims_mapping_policy_assignment: [
    program(),
    { path: 'claims_mapping_policy_id', kind: '/policies/claimsMappingPolicies/' },
  ],
  azuread_service_principal_password: [program()],
  azuread_service_principal_token_signing_certificate: [program()],
  azuread_synchronization_job: [program()],
  azuread_synchronization_secret: [program()],
};

/** What comes before the GUID in `id`, by type; types of which it is a bare GUID, or nothing to refer by, stand nowhere. */
export const ID_PATHS: Readonly<Record<string, string>> = {
  azuread_administrative_unit: '/administrativeUnits/',
  azuread_application: '/applications/',
  azuread_application_registration: '/applications/',
  azuread_authentication_strength_policy: '/policies/authenticationStrengthPolicies/',
  azuread_claims_mapping_policy: '/policies/claimsMappingPolicies/',
  azuread_conditional_access_policy: '/identity/conditionalAccess/policies/',
  azuread_custom_directory_role: '/roleManagement/directory/roleDefinitions/',
  azuread_directory_role: '/directoryRoles/',
  azuread_group: '/groups/',
  azuread_group_without_members: '/groups/',
  azuread_named_location: '/identity/conditionalAccess/namedLocations/',
  azuread_service_principal: '/servicePrincipals/',
  azuread_user: '/users/',
};

function users(list: string, words: readonly string[]): IdSlot {
  return { path: `conditions.users.${list}`, kind: 'object id', of: ['azuread_user'], words };
}

function groups(path: string): IdSlot {
  return { path, kind: 'object id', of: GROUPS };
}

function targets(list: string, words: readonly string[]): IdSlot {
  return { path: `conditions.applications.${list}`, kind: 'client id', words };
}

function places(list: string, words: readonly string[]): IdSlot {
  return { path: `conditions.locations.${list}`, kind: 'object id', of: ['azuread_named_location'], words };
}

function programs(list: string, words: readonly string[]): IdSlot {
  return {
    path: `conditions.client_applications.${list}`,
    kind: 'object id',
    of: SERVICE_PRINCIPALS,
    words,
  };
}

function objects(path: string, of?: readonly string[]): IdSlot {
  return { path, kind: 'object id', of };
}

function client(path: string): IdSlot {
  return { path, kind: 'client id' };
}

function application(): IdSlot {
  return { path: 'application_id', kind: '/applications/' };
}

function program(): IdSlot {
  return { path: 'service_principal_id', kind: '/servicePrincipals/' };
}
