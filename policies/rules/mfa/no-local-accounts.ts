import { LOCAL_ACCOUNTS } from '../../tables/logins/local-accounts';
import { Rule } from '../rule';
import { machineResults } from './support/entra-sign-in';
import { loginResults } from './support/login-results';

export const noLocalAccounts: Rule = {
  id: 'mfa/no-local-accounts',
  title: 'Nobody signs in to a machine or a service with an account of its own',
  clauses: ['MFA-1', 'ZT-2'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'An account that a machine or a service keeps by itself asks for no second factor, is shared, and stays when people leave.',
  remedy:
    'Let people sign in with their Entra identity, switch local accounts off, and let nobody know the password of the first account.',
  sources: [
    'https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-windows',
    'https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-linux',
    'https://learn.microsoft.com/azure/aks/manage-local-accounts-managed-azure-ad',
    'the tables of logins, read from azurerm 4.55.0 and azuread 3.7.0: schema, source and documentation of each type',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    yield* machineResults(graph);
    yield* loginResults(graph, LOCAL_ACCOUNTS);
  },
};
