import { applicationsGuarded } from '../../../../policies/rules/identity/applications-guarded';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { SOMEBODY } from './policies';

const program = (required: unknown, existing: unknown = null) =>
  one('azuread_service_principal', 'forms', {
    app_role_assignment_required: required,
    use_existing: existing,
  });
const FORMS = '${azuread_application_registration.forms.id}';
const daemon = one('azuread_application_registration', 'forms', { display_name: 'Forms' });
const registration = merge(
  daemon,
  one('azuread_application_redirect_uris', 'forms', {
    application_id: FORMS,
    type: 'Web',
    redirect_uris: ['https://forms.example.org/'],
  }),
);
const owner = (application: string) =>
  one('azuread_application_owner', 'forms', { application_id: application, owner_object_id: SOMEBODY });
const inline = (owners: unknown) =>
  one('azuread_application', 'forms', { owners, web: { redirect_uris: ['https://forms.example.org/'] } });

export const cases = casesOf(applicationsGuarded, [
  { name: 'an application for whom it is assigned to passes', expect: 'pass', resources: program(true) },
  {
    name: 'an application that says nothing lets everybody in',
    expect: 'fail',
    resources: program(null),
    on: 'azuread_service_principal.forms',
    says: 'lets in everybody of the tenant',
  },
  {
    name: "an application of Microsoft's is not ours to guard",
    expect: 'not-applicable',
    resources: program(null, true),
  },
  {
    name: 'an owner beside the registration is one',
    expect: 'pass',
    resources: merge(registration, owner(FORMS)),
  },
  { name: 'an owner inside the application is one', expect: 'pass', resources: inline([SOMEBODY]) },
  { name: 'an application without an owner fails', expect: 'fail', resources: inline(null) },
  {
    name: 'a registration without an owner fails',
    expect: 'fail',
    resources: registration,
    on: 'azuread_application_registration.forms',
    says: 'has no owner',
  },
  {
    name: 'an application by SAML is signed in to without redirects',
    expect: 'fail',
    resources: merge(
      daemon,
      one('azuread_service_principal', 'forms', {
        client_id: '${azuread_application_registration.forms.client_id}',
        app_role_assignment_required: true,
        preferred_single_sign_on_mode: 'saml',
      }),
    ),
    on: 'azuread_application_registration.forms',
  },
  {
    name: 'what only a program signs in as is better off without an owner',
    expect: 'not-applicable',
    resources: daemon,
  },
  {
    name: 'an owner of an application that is not known may be its owner',
    expect: 'unknown',
    resources: merge(registration, owner(UNKNOWN)),
  },
  { name: 'no application, nobody to let in', expect: 'not-applicable', resources: {} },
]);
