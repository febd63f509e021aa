import { MssqlDatabase, MssqlDatabaseConfig } from '@cdktf/provider-azurerm/lib/mssql-database';
import { Construct } from 'constructs';
import { SqlDatabase as Declared } from '../model/block';
import { sqlDatabaseName } from '../model/database-ids';
import { PlacedBlock } from '../model/placed-block';
import { workspaceId } from '../model/platform-ids';
import { DATABASE_DIAGNOSTICS } from '../model/tables/baseline-row';
import { WorkspaceDiagnostics } from '../monitoring/workspace-diagnostics';
import { backupOf, sqlRetention } from './database-backup';

/** A database of a block in one region. */
export interface SqlDatabaseProps extends PlacedBlock<Declared> {
  readonly serverId: string;
  /** Id of the database that it is a copy of. @default none: it is the first */
  readonly copyOf?: string;
}

/**
 * A database, or its copy in the other region: the same size, over zones where the region has some, with backups that outlive
 * a zone or the region. A copy inherits none of that, so each says it; how large it may grow it has from the first.
 */
export class SqlDatabase extends MssqlDatabase {
  constructor(scope: Construct, id: string, props: SqlDatabaseProps) {
    const { estate, block, network } = props;
    const hasZones = network.region.zones.length > 0;
    super(scope, id, {
      name: sqlDatabaseName(props),
      serverId: props.serverId,
      skuName: block.sku,
      zoneRedundant: hasZones,
      storageAccountType: hasZones ? 'GeoZone' : 'Geo',
      transparentDataEncryptionEnabled: true,
      ...sqlRetention(backupOf(estate, block)),
      ...origin(props),
    });
    new WorkspaceDiagnostics(this, 'diagnostics', {
      resourceId: this.id,
      diagnostics: DATABASE_DIAGNOSTICS,
      workspaceId: workspaceId(estate, network.region),
    });
  }
}

/** That a copy is of kind `Geo` isn't written: after a switch it is none, and the provider would replace the database that leads. */
function origin({
  block,
  copyOf,
}: SqlDatabaseProps): Pick<MssqlDatabaseConfig, 'createMode' | 'creationSourceDatabaseId' | 'maxSizeGb'> {
  return copyOf === undefined
    ? { maxSizeGb: block.maxSizeGb }
    : { createMode: 'OnlineSecondary', creationSourceDatabaseId: copyOf };
}
