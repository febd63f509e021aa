import { SQL_LOGINS } from '../../tables/logins/sql-logins';
import { Rule } from '../rule';
import { loginResults } from './support/login-results';

export const noSqlLogins: Rule = {
  id: 'mfa/no-sql-logins',
  title: 'No database lets in logins of its own',
  clauses: ['MFA-1', 'ZT-2'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A login that the database keeps by itself has a password and nothing else: no second factor, no device, and it outlives whoever it was made for.',
  remedy:
    'Let in Entra identities only, and give groups and managed identities their rights in the database.',
  sources: [
    'https://learn.microsoft.com/azure/azure-sql/database/authentication-azure-ad-only-authentication',
    'https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-azure-ad-authentication',
    'https://learn.microsoft.com/azure/mysql/flexible-server/concepts-azure-ad-authentication',
    'the tables of logins, read from azurerm 4.55.0 and azuread 3.7.0: schema, source and documentation of each type',
  ],
  needsDeclaration: false,
  check: ({ graph }) => loginResults(graph, SQL_LOGINS),
};
