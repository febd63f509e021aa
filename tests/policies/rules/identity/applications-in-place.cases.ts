import { applicationsInPlace } from '../../../../policies/rules/identity/applications-in-place';
import { declare, merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { declaredTenant } from './declared-tenant';
import { SOMEBODY } from './policies';

const meant = (id: string, protocol = 'oidc') =>
  declare({ tenants: [declaredTenant({ applications: [{ name: 'forms', id, protocol }] })] });
const registration = one('azuread_application_registration', 'forms', { display_name: 'Forms' });
const program = (client: unknown) => one('azuread_service_principal', 'forms', { client_id: client });

export const cases = casesOf(applicationsInPlace, [
  {
    name: 'a registration with its service principal passes',
    expect: 'pass',
    resources: merge(registration, program('${azuread_application_registration.forms.client_id}')),
    declaration: meant('Forms'),
  },
  {
    name: 'a registration alone lets nobody sign in',
    expect: 'fail',
    resources: registration,
    declaration: meant('Forms'),
    on: 'identity.tenants.council.applications.forms',
    says: 'has no enterprise application',
  },
  {
    name: 'an application from the gallery brings its own',
    expect: 'pass',
    resources: one('azuread_application_from_template', 'forms', { display_name: 'Forms' }),
    declaration: meant('Forms', 'saml'),
  },
  {
    name: "somebody else's application by its client id passes",
    expect: 'pass',
    resources: program(SOMEBODY),
    declaration: meant(SOMEBODY),
  },
  {
    name: "Microsoft's applications are in every tenant",
    expect: 'pass',
    declaration: meant('00000002-0000-0ff1-ce00-000000000000'),
  },
  {
    name: 'an application by an id that nothing judged has is undecided',
    expect: 'unknown',
    resources: program(UNKNOWN),
    declaration: meant(SOMEBODY),
  },
  {
    name: 'a protocol of old fails',
    expect: 'fail',
    resources: merge(registration, program('${azuread_application_registration.forms.client_id}')),
    declaration: meant('Forms', 'password'),
  },
  {
    name: 'without a declaration nobody says what people sign in to',
    expect: 'not-applicable',
    resources: registration,
  },
]);
