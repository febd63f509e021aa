import { Rule } from '../rule';
import { directoryResults } from './support/standing-directory-roles';
import { subscriptionResults } from './support/standing-azure-roles';

export const noStandingPrivilege: Rule = {
  id: 'identity/no-standing-privilege',
  title: 'Nobody holds a directory role or owns Azure without asking for it each time',
  clauses: ['ZT-1', 'SEC-7'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A privilege that is always there is there for whoever gets hold of the account, at any hour, and no approval and no reason is asked for.',
  remedy:
    'Make people eligible: in a role-assignable group that holds the directory role, or by azurerm_pim_eligible_role_assignment.',
  sources: [
    'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/concept-pim-for-groups',
    'https://learn.microsoft.com/azure/role-based-access-control/best-practices',
  ],
  needsDeclaration: false,
  *check({ graph, declaration }) {
    yield* directoryResults(graph, declaration);
    yield* subscriptionResults(graph);
  },
};
