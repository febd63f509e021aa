import { DataAzurermClientConfig } from '@cdktf/provider-azurerm/lib/data-azurerm-client-config';
import { MssqlServer } from '@cdktf/provider-azurerm/lib/mssql-server';
import { MssqlServerExtendedAuditingPolicy } from '@cdktf/provider-azurerm/lib/mssql-server-extended-auditing-policy';
import { Construct } from 'constructs';
import { BlockProps } from '../block-props';
import { SqlDatabase } from '../model/block';
import { sqlServerName } from '../model/database-ids';
import { workspaceId } from '../model/platform-ids';
import { AUDIT_DIAGNOSTICS } from '../model/tables/baseline-row';
import { WorkspaceDiagnostics } from '../monitoring/workspace-diagnostics';
import { BlockEndpoint } from './block-endpoint';
import { DatabaseAdministrator } from './database-administrator';

/**
 * A SQL server of one region: sign-ins by Entra ID alone, reached by its private endpoint alone, what happens in it audited
 * to the region's workspace. Clients go through its proxy, so that one port is all that flows need.
 */
export class SqlServer extends Construct {
  readonly server: MssqlServer;

  /** @throws RangeError if the tier for private endpoints has no room */
  constructor(scope: Construct, id: string, props: BlockProps<SqlDatabase>) {
    super(scope, id);
    const { network, resourceGroupName } = props;
    const administrator = new DatabaseAdministrator(this, 'administrator', props);
    this.server = new MssqlServer(this, 'server', {
      name: sqlServerName(props),
      location: network.region.name,
      resourceGroupName,
      version: '12.0',
      azureadAdministrator: {
        loginUsername: administrator.name,
        objectId: administrator.principalId,
        tenantId: new DataAzurermClientConfig(this, 'client', {}).tenantId,
        azureadAuthenticationOnly: true,
      },
      minimumTlsVersion: '1.2',
      connectionPolicy: 'Proxy',
      publicNetworkAccessEnabled: false,
    });
    this.addAudit(props);
    new BlockEndpoint(this, 'endpoint', { ...props, target: 'sql', targetId: this.server.id });
  }

  /** A server's audit is a log of its `master`. */
  private addAudit({ estate, network }: BlockProps<SqlDatabase>): void {
    const diagnostics = new WorkspaceDiagnostics(this, 'audit-diagnostics', {
      resourceId: this.server.id,
      diagnostics: AUDIT_DIAGNOSTICS,
      workspaceId: workspaceId(estate, network.region),
    });
    new MssqlServerExtendedAuditingPolicy(this, 'audit', {
      serverId: this.server.id,
      enabled: true,
      logMonitoringEnabled: true,
      dependsOn: [diagnostics],
    });
  }
}
