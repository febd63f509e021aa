import { add, remove, set } from '../stack-json';
import { flips, unfelt } from './flips';
import { IdentityMutation } from './mutation';
import { dropAt, setAt } from './objects';

const OWNER = 'applications-maps-for-staff-application-owner-b7c1e2d4-3f58-4a96-8c0d-1e5a9b720061';
const REGISTRATION = 'applications-maps-for-staff-application-registration';
const ENTERPRISE = 'applications-maps-for-staff-application-enterprise';
const REDIRECTS = 'applications-maps-for-staff-application-redirects';
const CREDENTIAL = 'applications-forms-back-office-application-credential-deployment';
const PACKAGE = 'packages-schools-policy';

const address = {
  registration: `azuread_application_registration.${REGISTRATION}`,
  enterprise: `azuread_service_principal.${ENTERPRISE}`,
  redirects: `azuread_application_redirect_uris.${REDIRECTS}`,
  credential: `azuread_application_federated_identity_credential.${CREDENTIAL}`,
  package: `azuread_access_package_assignment_policy.${PACKAGE}`,
};

/** Registrations and enterprise applications. */
export const APPLICATIONS: readonly IdentityMutation[] = [
  {
    name: 'a redirect to a plain address',
    change: set(address.redirects, { redirect_uris: ['http://maps.apps.county.example.org/'] }),
    expected: unfelt(flips('identity/redirects-safe', REDIRECTS)),
  },
  {
    name: 'a redirect to a pattern',
    change: set(address.redirects, { redirect_uris: ['https://*.county.example.org/'] }),
    expected: unfelt(flips('identity/redirects-safe', REDIRECTS)),
  },
  {
    name: 'tokens by implicit grant',
    change: set(address.registration, { implicit_access_token_issuance_enabled: true }),
    expected: unfelt(flips('identity/modern-authentication', REGISTRATION)),
  },
  {
    name: 'passwords that are filled in for people',
    change: set(address.enterprise, { preferred_single_sign_on_mode: 'password' }),
    expected: unfelt(flips('identity/modern-authentication', ENTERPRISE)),
  },
  {
    name: 'a secret of an application',
    change: add('azuread_application_password.secret', {
      application_id: `\${azuread_application_registration.${REGISTRATION}.id}`,
      display_name: 'for the old server',
    }),
    expected: unfelt(flips('mfa/no-client-secrets', 'secret')),
  },
  {
    name: 'an application that lets in everybody of the tenant',
    change: set(address.enterprise, { app_role_assignment_required: false }),
    expected: unfelt(flips('identity/applications-guarded', ENTERPRISE)),
  },
  {
    name: 'an application without an owner',
    change: remove(`azuread_application_owner.${OWNER}`),
    expected: unfelt(flips('identity/applications-guarded', REGISTRATION)),
  },
  {
    name: 'an application without its enterprise application',
    change: (json) => {
      remove(address.enterprise)(json);
      for (const name of Object.keys(json.resource['azuread_app_role_assignment'] ?? {})) {
        if (name.startsWith('applications-maps-for-staff-'))
          remove(`azuread_app_role_assignment.${name}`)(json);
      }
    },
    expected: unfelt(flips('identity/applications-in-place', 'applications.maps-for-staff')),
  },
  {
    name: 'a credential for whoever the issuer knows',
    change: set(address.credential, { subject: '*' }),
    expected: unfelt(flips('identity/federated-credentials-bound', CREDENTIAL)),
  },
  {
    name: 'a credential for another audience',
    change: set(address.credential, { audiences: ['api://other'] }),
    expected: unfelt(flips('identity/federated-credentials-bound', CREDENTIAL)),
  },
  {
    name: 'an owner by the wrong kind of id',
    change: set(`azuread_application_owner.${OWNER}`, { owner_object_id: 'owner@county.example.org' }),
    expected: unfelt(flips('identity/ids-fit', OWNER)),
  },
  {
    name: 'two applications of one name',
    change: set(address.registration, { display_name: 'Back office of online forms' }),
    expected: unfelt(
      flips('identity/applications-in-place', 'applications.maps-for-staff'),
      flips('identity/names-unique', 'applications-forms-back-office-application-registration', REGISTRATION),
    ),
  },
  {
    name: 'harmless: a redirect to the own machine',
    change: set(address.redirects, {
      redirect_uris: ['http://localhost:8080/', 'https://maps.apps.county.example.org/'],
    }),
    expected: unfelt(),
  },
  {
    name: 'harmless: another home page',
    change: set(address.registration, { homepage_url: 'https://maps.county.example.org' }),
    expected: unfelt(),
  },
];

/** Access packages. */
export const PACKAGES: readonly IdentityMutation[] = [
  {
    name: 'access for ever',
    change: dropAt(address.package, ['duration_in_days']),
    expected: unfelt(flips('identity/guests-expire', PACKAGE)),
  },
  {
    name: 'access for no days, which is for ever',
    change: set(address.package, { duration_in_days: 0 }),
    expected: unfelt(flips('identity/guests-expire', PACKAGE)),
  },
  {
    name: 'access without approval',
    change: setAt(address.package, ['approval_settings', 'approval_required'], false),
    expected: unfelt(flips('identity/packages-approved', PACKAGE)),
  },
  {
    name: 'access that nobody looks at again',
    change: setAt(address.package, ['assignment_review_settings', 'enabled'], false),
    expected: unfelt(flips('identity/packages-approved', PACKAGE)),
  },
  {
    name: 'an approver who is nobody',
    change: dropAt(address.package, [
      'approval_settings',
      'approval_stage',
      0,
      'primary_approver',
      0,
      'object_id',
    ]),
    expected: unfelt(flips('identity/packages-approved', PACKAGE)),
  },
  {
    name: 'an invitation, which has no end',
    change: add('azuread_invitation.somebody', {
      user_email_address: 'somebody@example.net',
      redirect_url: 'https://myapps.microsoft.com',
    }),
    expected: unfelt(flips('identity/guests-expire', 'somebody')),
  },
  {
    name: 'harmless: access for fewer days',
    change: set(address.package, { duration_in_days: 30 }),
    expected: unfelt(),
  },
];
