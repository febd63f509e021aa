import { ACCESS_KEYS } from '../../tables/logins/access-keys';
import { Rule } from '../rule';
import { loginResults } from './support/login-results';

export const noAccessKeys: Rule = {
  id: 'mfa/no-access-keys',
  title: 'No service takes access keys',
  clauses: ['MFA-1', 'ZT-2'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'An access key lets in whoever has it as nobody in particular: no policy asks, and no log says who it was.',
  remedy: 'Switch local authentication off and give identities roles on the service.',
  sources: [
    'https://learn.microsoft.com/azure/governance/policy/samples/built-in-policies',
    'the tables of logins, read from azurerm 4.55.0 and azuread 3.7.0: schema, source and documentation of each type',
  ],
  needsDeclaration: false,
  check: ({ graph }) => loginResults(graph, ACCESS_KEYS),
};
