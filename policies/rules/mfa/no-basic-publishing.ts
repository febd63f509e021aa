import { BASIC_PUBLISHING } from '../../tables/logins/basic-publishing';
import { Rule } from '../rule';
import { loginResults } from './support/login-results';

export const noBasicPublishing: Rule = {
  id: 'mfa/no-basic-publishing',
  title: 'No web application is published to with a password',
  clauses: ['MFA-1', 'ZT-2'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'With a publishing password anybody replaces the code of an application, and what the application may do they may do too.',
  remedy:
    'Switch basic authentication off for FTP and web deploy, slots too, and publish with an Entra identity.',
  sources: [
    'https://learn.microsoft.com/azure/app-service/configure-basic-auth-disable',
    'the tables of logins, read from azurerm 4.55.0 and azuread 3.7.0: schema, source and documentation of each type',
  ],
  needsDeclaration: false,
  check: ({ graph }) => loginResults(graph, BASIC_PUBLISHING),
};
