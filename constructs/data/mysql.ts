import { DataAzurermClientConfig } from '@cdktf/provider-azurerm/lib/data-azurerm-client-config';
import { MysqlFlexibleDatabase } from '@cdktf/provider-azurerm/lib/mysql-flexible-database';
import { MysqlFlexibleServer } from '@cdktf/provider-azurerm/lib/mysql-flexible-server';
import { MysqlFlexibleServerActiveDirectoryAdministrator } from '@cdktf/provider-azurerm/lib/mysql-flexible-server-active-directory-administrator';
import { MysqlFlexibleServerConfiguration } from '@cdktf/provider-azurerm/lib/mysql-flexible-server-configuration';
import { Fn, ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { administratorId, flexibleDatabaseName, flexibleServerZone } from '../model/database-ids';
import { DatabaseAdministrator } from './database-administrator';
import { FlexibleServerCopyProps, FlexibleServerProps } from './flexible-server-props';
import {
  copyLife,
  flexibleServer,
  flexibleServerBackup,
  serverLife,
  standby,
} from './flexible-server-settings';

const VERSION = '8.4';

/** Name of the account that Azure wants at birth. Its password is written and never read, and sign-ins by password are off. */
const FIRST_ACCOUNT = 'firstaccount';

/** A MySQL server that writes, in a subnet of its own; sign-ins by Entra ID alone. */
export class Mysql extends Construct {
  readonly server: MysqlFlexibleServer;

  constructor(scope: Construct, id: string, props: FlexibleServerProps) {
    super(scope, id);
    const { block, network, resourceGroupName } = props;
    const administrator = new DatabaseAdministrator(this, 'administrator', props);
    this.server = new MysqlFlexibleServer(this, 'server', {
      ...flexibleServer({ ...props, subnetId: props.subnetId(block.tier) }),
      ...flexibleServerBackup(props),
      ...standby(network.region),
      version: VERSION,
      administratorLogin: FIRST_ACCOUNT,
      administratorPasswordWo: `Rw-${Fn.uuid()}`,
      administratorPasswordWoVersion: 1,
      publicNetworkAccess: 'Disabled',
      storage: { sizeGb: block.storageGb, autoGrowEnabled: true },
      identity: { type: 'UserAssigned', identityIds: [administrator.id] },
      lifecycle: serverLife(block.kind),
      dependsOn: [props.zoneLink(flexibleServerZone(block))],
    });
    const entra = new MysqlFlexibleServerActiveDirectoryAdministrator(this, 'entra', {
      serverId: this.server.id,
      identityId: administrator.id,
      login: administrator.name,
      objectId: administrator.principalId,
      tenantId: new DataAzurermClientConfig(this, 'client', {}).tenantId,
    });
    noPasswords(this, this.server, resourceGroupName, entra);
    new MysqlFlexibleDatabase(this, 'database', {
      name: flexibleDatabaseName(props),
      serverName: this.server.name,
      resourceGroupName,
      charset: 'utf8mb4',
      collation: 'utf8mb4_0900_ai_ci',
    });
  }
}

/** Its copy in the other region, which somebody makes a server of its own when the first is lost. */
export class MysqlCopy extends Construct {
  constructor(scope: Construct, id: string, props: FlexibleServerCopyProps) {
    super(scope, id);
    const server = new MysqlFlexibleServer(this, 'server', {
      ...flexibleServer(props),
      createMode: 'Replica',
      sourceServerId: props.copyOf,
      version: VERSION,
      publicNetworkAccess: 'Disabled',
      storage: { sizeGb: props.block.storageGb, autoGrowEnabled: true },
      // Who may sign in is as in the first, and so is the identity that asks Entra ID about them.
      identity: {
        type: 'UserAssigned',
        identityIds: [administratorId({ ...props, network: props.spoke.networks[0] ?? props.network })],
      },
      lifecycle: copyLife(props.block.kind),
    });
    noPasswords(this, server, props.resourceGroupName);
  }
}

function noPasswords(
  scope: Construct,
  server: MysqlFlexibleServer,
  resourceGroupName: string,
  after?: ITerraformDependable,
): void {
  new MysqlFlexibleServerConfiguration(scope, 'no-passwords', {
    name: 'aad_auth_only',
    value: 'ON',
    serverName: server.name,
    resourceGroupName,
    dependsOn: after ? [after] : undefined,
  });
}
