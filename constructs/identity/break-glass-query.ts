import { LogAnalyticsSavedSearch } from '@cdktf/provider-azurerm/lib/log-analytics-saved-search';
import { Construct } from 'constructs';

/** Where the query stands, and whose accounts it is about. */
export interface BreakGlassQueryProps {
  readonly workspaceId: string;
  /** Object ids of the accounts. */
  readonly accounts: readonly string[];
}

/** Every use of a break-glass account, kept as a query beside the logs that answer it; each row is worth an alert. */
export class BreakGlassQuery extends LogAnalyticsSavedSearch {
  constructor(scope: Construct, id: string, { workspaceId, accounts }: BreakGlassQueryProps) {
    super(scope, id, {
      name: 'break-glass-used',
      logAnalyticsWorkspaceId: workspaceId,
      category: 'Identity',
      displayName: 'Use of a break-glass account',
      query: breakGlassQuery(accounts),
    });
  }
}

/**
 * The query in Kusto: sign-ins that got through and those that didn't, with and without a person at the keyboard, and what
 * the account changed. Columns: Azure Monitor reference, tables SigninLogs, AADNonInteractiveUserSignInLogs and AuditLogs;
 * the second keeps as text what the first keeps as an object.
 */
export function breakGlassQuery(accounts: readonly string[]): string {
  const ids = [...accounts].sort().map((id) => `"${id}"`);
  return [
    `let accounts = dynamic([${ids.join(', ')}]);`,
    'union',
    '  (SigninLogs | where UserId in (accounts)',
    '    | project TimeGenerated, UserId, What = strcat("Sign-in to ", AppDisplayName), Result = tostring(ResultType), IPAddress),',
    '  (AADNonInteractiveUserSignInLogs | where UserId in (accounts)',
    '    | project TimeGenerated, UserId, What = strcat("Sign-in to ", AppDisplayName), Result = tostring(ResultType), IPAddress),',
    '  (AuditLogs | extend UserId = tostring(InitiatedBy.user.id) | where UserId in (accounts)',
    '    | project TimeGenerated, UserId, What = OperationName, Result, IPAddress = tostring(InitiatedBy.user.ipAddress))',
    '| order by TimeGenerated desc',
  ].join('\n');
}
