import { CLIENT_SECRETS } from '../../tables/logins/client-secrets';
import { Rule } from '../rule';
import { loginResults } from './support/login-results';

export const noClientSecrets: Rule = {
  id: 'mfa/no-client-secrets',
  title: 'No program and no person signs in with a secret that stands in configuration',
  clauses: ['MFA-1', 'ZT-2'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A client secret is copied with the file or the state that it stands in, and whoever has it is the program, from anywhere.',
  remedy: 'Let a managed identity or a federated credential sign in, and give accounts by their object id.',
  sources: [
    'https://learn.microsoft.com/entra/workload-id/workload-identity-federation',
    'https://learn.microsoft.com/entra/identity-platform/security-best-practices-for-app-registration',
    'the tables of logins, read from azurerm 4.55.0 and azuread 3.7.0: schema, source and documentation of each type',
  ],
  needsDeclaration: false,
  check: ({ graph }) => loginResults(graph, CLIENT_SECRETS),
};
