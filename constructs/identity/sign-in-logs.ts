import { MonitorAadDiagnosticSetting } from '@cdktf/provider-azurerm/lib/monitor-aad-diagnostic-setting';
import { Construct } from 'constructs';
import { Estate } from '../model/estate';
import { Tenant } from '../model/identity';
import { workspaceId } from '../model/platform-ids';
import { regionsOf } from '../model/region';
import { BreakGlassQuery } from './break-glass-query';

/** The tenant whose logs are kept. */
export interface SignInLogsProps {
  readonly estate: Estate;
  readonly tenant: Tenant;
}

/** Azure Monitor reference, "Supported categories for Microsoft Entra diagnostic settings"; what people, programs and PIM do. */
const CATEGORIES = [
  'AuditLogs',
  'ManagedIdentitySignInLogs',
  'NonInteractiveUserSignInLogs',
  'ProvisioningLogs',
  'RiskyServicePrincipals',
  'RiskyUsers',
  'ServicePrincipalRiskEvents',
  'ServicePrincipalSignInLogs',
  'SignInLogs',
  'UserRiskEvents',
];

/**
 * Sends a tenant's sign-ins and changes to the workspace of each region, with the query for use of the break-glass accounts
 * beside them: losing one region must not lose sight of who gets in. Azure lets a person make such a setting, or a program
 * with a grant on `Microsoft.aadiam`.
 */
export class SignInLogs extends Construct {
  constructor(scope: Construct, id: string, { estate, tenant }: SignInLogsProps) {
    super(scope, id);
    for (const region of regionsOf(estate.regions)) {
      const workspace = workspaceId(estate, region);
      new MonitorAadDiagnosticSetting(this, region.name, {
        name: `${estate.name}-${region.code}`,
        logAnalyticsWorkspaceId: workspace,
        enabledLog: CATEGORIES.map((category) => ({ category })),
      });
      new BreakGlassQuery(this, `break-glass-${region.name}`, {
        workspaceId: workspace,
        accounts: tenant.breakGlass.accounts,
      });
    }
  }
}

/**
 * The tenant that the estate's subscriptions trust, which alone can send its logs to their workspaces: the one of the
 * platform's organisation, or the only one there is.
 */
export function homeTenant({ identity, platform }: Estate): Tenant | undefined {
  const { tenants } = identity;
  return (
    tenants.find(({ organisations }) => organisations.some(({ id }) => id === platform.organisation.id)) ??
    (tenants.length === 1 ? tenants[0] : undefined)
  );
}
