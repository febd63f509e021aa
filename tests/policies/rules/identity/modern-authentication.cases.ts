import { modernAuthentication } from '../../../../policies/rules/identity/modern-authentication';
import { Attributes, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const registration = (attributes: Attributes) => one('azuread_application_registration', 'forms', attributes);
const program = (mode: unknown) =>
  one('azuread_service_principal', 'forms', { preferred_single_sign_on_mode: mode });

export const cases = casesOf(modernAuthentication, [
  {
    name: 'a registration without implicit grant passes',
    expect: 'pass',
    resources: registration({ implicit_id_token_issuance_enabled: false }),
  },
  {
    name: 'what says nothing gives nothing by implicit grant',
    expect: 'pass',
    resources: registration({ implicit_id_token_issuance_enabled: null }),
  },
  {
    name: 'a token in an address fails',
    expect: 'fail',
    resources: registration({ implicit_access_token_issuance_enabled: true }),
    on: 'azuread_application_registration.forms',
    says: 'gives access tokens by implicit grant',
  },
  {
    name: 'a token in an address fails inside an application too',
    expect: 'fail',
    resources: one('azuread_application', 'forms', {
      web: { implicit_grant: { id_token_issuance_enabled: true } },
    }),
  },
  {
    name: 'an application that takes passwords fails',
    expect: 'fail',
    resources: one('azuread_application_fallback_public_client', 'forms', { enabled: true }),
    says: 'takes passwords of public clients',
  },
  { name: 'SAML passes', expect: 'pass', resources: program('saml') },
  { name: 'passwords that are kept for people fail', expect: 'fail', resources: program('password') },
  { name: 'a way that is not known is undecided', expect: 'unknown', resources: program(UNKNOWN) },
  { name: 'no application, no sign-in', expect: 'not-applicable', resources: {} },
]);
