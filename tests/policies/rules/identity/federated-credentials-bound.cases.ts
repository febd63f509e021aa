import { federatedCredentialsBound } from '../../../../policies/rules/identity/federated-credentials-bound';
import { Attributes, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const credential = (attributes: Attributes = {}) =>
  one('azuread_application_federated_identity_credential', 'deploy', {
    display_name: 'deploy',
    issuer: 'https://token.actions.githubusercontent.com',
    subject: 'repo:example/platform:environment:production',
    audiences: ['api://AzureADTokenExchange'],
    ...attributes,
  });
const flexible = (expression: string) =>
  one('azuread_application_flexible_federated_identity_credential', 'deploy', {
    display_name: 'deploy',
    issuer: 'https://token.actions.githubusercontent.com',
    claims_matching_expression: expression,
    audience: 'api://AzureADTokenExchange',
  });

export const cases = casesOf(federatedCredentialsBound, [
  { name: 'a credential of one environment passes', expect: 'pass', resources: credential() },
  {
    name: 'a credential without a subject fails',
    expect: 'fail',
    resources: credential({ subject: '' }),
    on: 'azuread_application_federated_identity_credential.deploy',
    says: 'has the subject',
  },
  {
    name: 'a plain issuer fails',
    expect: 'fail',
    resources: credential({ issuer: 'http://token.example.org' }),
  },
  { name: 'another audience fails', expect: 'fail', resources: credential({ audiences: ['api://forms'] }) },
  { name: 'a name with blanks fails', expect: 'fail', resources: credential({ display_name: 'to deploy' }) },
  {
    name: 'an expression over one repository passes',
    expect: 'pass',
    resources: flexible("claims['sub'] matches 'repo:example/platform:ref:refs/heads/*'"),
  },
  {
    name: 'an expression that takes every subject fails',
    expect: 'fail',
    resources: flexible("claims['sub'] matches '*'"),
  },
  {
    name: "an identity's credential is judged too",
    expect: 'pass',
    resources: one('azurerm_federated_identity_credential', 'deploy', {
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:example/platform:environment:production',
      audience: ['api://AzureADTokenExchange'],
    }),
  },
  {
    name: 'a subject that is not known is undecided',
    expect: 'unknown',
    resources: credential({ subject: UNKNOWN }),
  },
  { name: 'no credential, nothing bound', expect: 'not-applicable', resources: {} },
]);
