import { idsFit } from '../../../../policies/rules/identity/ids-fit';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import {
  AZURE_MANAGEMENT,
  GLOBAL_ADMINISTRATOR,
  guardedGroup,
  onPrograms,
  policy,
  SOME_PLACE,
  SOMEBODY,
} from './policies';

const excluding = (group: unknown) =>
  policy({ users: { included_users: ['All'], excluded_groups: [group] } });
const forRoles = (role: string) => policy({ users: { included_roles: [role] } });
const at = (application: string) => policy({ applications: { included_applications: [application] } });
const asking = (strength: string) =>
  policy({ grant: { operator: 'OR', authentication_strength_policy_id: strength } });
const group = guardedGroup('staff');

export const cases = casesOf(idsFit, [
  { name: 'words and GUIDs of the wanted kinds pass', expect: 'pass', resources: policy() },
  {
    name: "a group's object id passes",
    expect: 'pass',
    resources: merge(group, excluding('${azuread_group.staff.object_id}')),
  },
  {
    name: "a group's path is taken, and matches nobody",
    expect: 'fail',
    resources: merge(group, excluding('${azuread_group.staff.id}')),
    on: 'azuread_conditional_access_policy.mfa',
    says: 'which is a path (/groups/<guid>), where it wants an object id of a group',
  },
  { name: 'a path that is written out fails', expect: 'fail', resources: excluding(`/groups/${SOMEBODY}`) },
  { name: 'a name fails', expect: 'fail', resources: excluding('Finance'), says: '"Finance"' },
  {
    name: "a user's object id among groups fails",
    expect: 'fail',
    resources: merge(one('azuread_user', 'ada', {}), excluding('${azuread_user.ada.object_id}')),
  },
  {
    name: 'a word in another case is no word',
    expect: 'fail',
    resources: policy({ users: { included_users: ['all'] } }),
    says: 'which is spelt "All"',
  },
  { name: 'a built-in role passes', expect: 'pass', resources: forRoles(GLOBAL_ADMINISTRATOR) },
  {
    name: 'a role by its name fails, and its id is told',
    expect: 'fail',
    resources: forRoles('Global Administrator'),
  },
  {
    name: 'a role that is not known here is undecided',
    expect: 'unknown',
    resources: forRoles(SOMEBODY),
    says: 'no built-in role that is known here',
  },
  { name: 'an application by its client id passes', expect: 'pass', resources: at(AZURE_MANAGEMENT) },
  { name: 'an application by its name fails', expect: 'fail', resources: at('AzureServiceManagement') },
  {
    name: 'a client is nothing that people sign in to',
    expect: 'fail',
    resources: at('04b07795-8ddb-461a-bbee-02f9e1bf7b46'),
    says: 'Azure CLI',
  },
  {
    name: "a registration's object id is no client id",
    expect: 'fail',
    resources: merge(
      one('azuread_application', 'forms', { owners: [] }),
      at('${azuread_application.forms.object_id}'),
    ),
    says: 'which is an object id, where it wants a client id',
  },
  {
    name: 'a bare strength fails',
    expect: 'fail',
    resources: asking('00000000-0000-0000-0000-000000000004'),
  },
  {
    name: 'a strength of Microsoft that there is not fails',
    expect: 'fail',
    resources: asking('/policies/authenticationStrengthPolicies/00000000-0000-0000-0000-000000000009'),
    says: 'none of the built-in strengths',
  },
  {
    name: "a registration's object id among programs fails",
    expect: 'fail',
    resources: merge(
      one('azuread_application', 'forms', { owners: [] }),
      onPrograms({
        conditions: {
          client_applications: { included_service_principals: ['${azuread_application.forms.object_id}'] },
        },
      }),
    ),
    says: 'where it wants an object id of a service principal',
  },
  {
    name: "a child of an application wants the application's path",
    expect: 'fail',
    resources: merge(
      one('azuread_application_registration', 'forms', {}),
      one('azuread_application_redirect_uris', 'forms', {
        application_id: '${azuread_application_registration.forms.client_id}',
        type: 'Web',
        redirect_uris: ['https://forms.example.org/'],
      }),
    ),
    on: 'azuread_application_redirect_uris.forms',
  },
  {
    name: "an identity's principal id is an object id",
    expect: 'pass',
    resources: merge(
      one('azurerm_user_assigned_identity', 'uploader', {}),
      one('azuread_app_role_assignment', 'uploader', {
        principal_object_id: '${azurerm_user_assigned_identity.uploader.principal_id}',
        resource_object_id: SOMEBODY,
      }),
    ),
  },
  { name: 'an id that is not known is undecided', expect: 'unknown', resources: excluding(UNKNOWN) },
  {
    name: 'an id of a place that stands in the list as it should passes',
    expect: 'pass',
    resources: policy({ conditions: { locations: { included_locations: [SOME_PLACE] } } }),
  },
  {
    name: 'an id that is looked up is of the kind that its attribute says',
    expect: 'pass',
    resources: excluding('${data.azuread_group.staff.object_id}'),
  },
  {
    name: 'a path that is looked up fails',
    expect: 'fail',
    resources: excluding('${data.azuread_group.staff.id}'),
    says: 'that is looked up, where it wants an object id of a group',
  },
  { name: 'nothing of a directory, no ids', expect: 'not-applicable', resources: {} },
]);
