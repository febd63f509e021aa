import { SHARED_KEYS } from '../../tables/logins/shared-keys';
import { Rule } from '../rule';
import { loginResults } from './support/login-results';

export const noSharedKeys: Rule = {
  id: 'mfa/no-shared-keys',
  title: 'Nothing carries the key of a storage account, or a signature made with one',
  clauses: ['MFA-1', 'ZT-2'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A key or signature lets in whoever has it, from anywhere, and asks for no second factor; whoever reads the configuration or the state has it.',
  remedy: 'Read the data with a managed identity that has a role on it, and take the key away.',
  sources: [
    'https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent',
    'the tables of logins, read from azurerm 4.55.0 and azuread 3.7.0: schema, source and documentation of each type',
  ],
  needsDeclaration: false,
  check: ({ graph }) => loginResults(graph, SHARED_KEYS),
};
