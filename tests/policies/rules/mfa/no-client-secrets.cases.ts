import { noClientSecrets } from '../../../../policies/rules/mfa/no-client-secrets';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const application = (password: unknown) =>
  one('azuread_application', 'forms', { display_name: 'Forms', password });
const user = (password: unknown) =>
  one('azuread_user', 'ada', { user_principal_name: 'ada@example.org', password });

export const cases = casesOf(noClientSecrets, [
  { name: 'an application without a secret passes', expect: 'pass', resources: application(null) },
  {
    name: 'an application with a secret inside fails',
    expect: 'fail',
    resources: application([{ display_name: 'old' }]),
    on: 'azuread_application.forms',
  },
  {
    name: 'a secret of an application fails by being there',
    expect: 'fail',
    resources: one('azuread_application_password', 'forms', { application_id: UNKNOWN }),
    says: 'a client secret of an application',
  },
  {
    name: 'a token that writes accounts elsewhere fails',
    expect: 'fail',
    resources: one('azuread_synchronization_secret', 'scim', {}),
  },
  { name: 'a person with a password in configuration fails', expect: 'fail', resources: user('secret') },
  {
    name: 'a person whose password Terraform makes up has one in state all the same',
    expect: 'fail',
    resources: user('Rw-${uuid()}'),
  },
  {
    name: 'a password that comes from elsewhere is undecided',
    expect: 'unknown',
    resources: user(UNKNOWN),
  },
  {
    name: 'an application that signs people in with a secret fails',
    expect: 'fail',
    resources: one('azurerm_linux_web_app', 'forms', {
      auth_settings: [{ enabled: true, active_directory: [{ client_id: 'x', client_secret: 'y' }] }],
    }),
    says: 'auth_settings.0.active_directory.0.client_secret is written',
  },
  { name: 'no program, no secret', expect: 'not-applicable', resources: {} },
]);
