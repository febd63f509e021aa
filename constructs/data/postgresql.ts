import { DataAzurermClientConfig } from '@cdktf/provider-azurerm/lib/data-azurerm-client-config';
import { PostgresqlFlexibleServer } from '@cdktf/provider-azurerm/lib/postgresql-flexible-server';
import { PostgresqlFlexibleServerActiveDirectoryAdministrator } from '@cdktf/provider-azurerm/lib/postgresql-flexible-server-active-directory-administrator';
import { PostgresqlFlexibleServerDatabase } from '@cdktf/provider-azurerm/lib/postgresql-flexible-server-database';
import { PostgresqlFlexibleServerVirtualEndpoint } from '@cdktf/provider-azurerm/lib/postgresql-flexible-server-virtual-endpoint';
import { Construct } from 'constructs';
import { flexibleDatabaseName, flexibleServerZone, virtualEndpointName } from '../model/database-ids';
import { DatabaseAdministrator } from './database-administrator';
import { FlexibleServerCopyProps, FlexibleServerProps } from './flexible-server-props';
import {
  copyLife,
  flexibleServer,
  flexibleServerBackup,
  serverLife,
  standby,
} from './flexible-server-settings';

const VERSION = '17';
const MEGABYTES = 1024;

/** A PostgreSQL server that writes, in a subnet of its own; sign-ins by Entra ID alone. */
export class Postgresql extends Construct {
  readonly server: PostgresqlFlexibleServer;

  constructor(scope: Construct, id: string, props: FlexibleServerProps) {
    super(scope, id);
    const { block, network, resourceGroupName } = props;
    const { tenantId } = new DataAzurermClientConfig(this, 'client', {});
    const administrator = new DatabaseAdministrator(this, 'administrator', props);
    this.server = new PostgresqlFlexibleServer(this, 'server', {
      ...flexibleServer({ ...props, subnetId: props.subnetId(block.tier) }),
      ...flexibleServerBackup(props),
      ...standby(network.region),
      version: VERSION,
      authentication: { activeDirectoryAuthEnabled: true, passwordAuthEnabled: false, tenantId },
      publicNetworkAccessEnabled: false,
      storageMb: block.storageGb * MEGABYTES,
      autoGrowEnabled: true,
      lifecycle: serverLife(block.kind),
      dependsOn: [props.zoneLink(flexibleServerZone(block))],
    });
    new PostgresqlFlexibleServerActiveDirectoryAdministrator(this, 'entra', {
      serverName: this.server.name,
      resourceGroupName,
      tenantId,
      objectId: administrator.principalId,
      principalName: administrator.name,
      principalType: 'ServicePrincipal',
    });
    new PostgresqlFlexibleServerDatabase(this, 'database', {
      name: flexibleDatabaseName(props),
      serverId: this.server.id,
    });
  }
}

/** Its copy in the other region, and the name that leads to whichever of the two writes. */
export class PostgresqlCopy extends Construct {
  constructor(scope: Construct, id: string, props: FlexibleServerCopyProps) {
    super(scope, id);
    const { tenantId } = new DataAzurermClientConfig(this, 'client', {});
    const server = new PostgresqlFlexibleServer(this, 'server', {
      ...flexibleServer(props),
      createMode: 'Replica',
      sourceServerId: props.copyOf,
      version: VERSION,
      authentication: { activeDirectoryAuthEnabled: true, passwordAuthEnabled: false, tenantId },
      publicNetworkAccessEnabled: false,
      storageMb: props.block.storageGb * MEGABYTES,
      autoGrowEnabled: true,
      lifecycle: copyLife(props.block.kind),
    });
    new PostgresqlFlexibleServerVirtualEndpoint(this, 'endpoint', {
      name: virtualEndpointName(props),
      sourceServerId: props.copyOf,
      replicaServerId: server.id,
      type: 'ReadWrite',
    });
  }
}
