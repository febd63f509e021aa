import { MssqlFailoverGroup } from '@cdktf/provider-azurerm/lib/mssql-failover-group';
import { Construct } from 'constructs';
import { SqlDatabase as Declared } from '../model/block';
import { sqlDatabaseId, sqlFailoverGroupName, sqlServerId } from '../model/database-ids';
import { PlacedBlock } from '../model/placed-block';
import { SqlDatabase } from './sql-database';

/** A block in both regions of its spoke, the one that writes first. */
export interface SqlFailoverGroupProps {
  readonly from: PlacedBlock<Declared>;
  readonly to: PlacedBlock<Declared>;
}

/**
 * The copy of a database in the other region, and the name that leads to whichever of the two writes. Regions are switched by
 * a person, or by Azure once the first has been away for longer than the block says.
 */
export class SqlFailoverGroup extends Construct {
  constructor(scope: Construct, id: string, { from, to }: SqlFailoverGroupProps) {
    super(scope, id);
    const first = sqlDatabaseId(from);
    const copy = new SqlDatabase(this, 'copy', { ...to, serverId: sqlServerId(to), copyOf: first });
    const { switchesAfter } = from.block;
    new MssqlFailoverGroup(this, 'group', {
      name: sqlFailoverGroupName(from),
      serverId: sqlServerId(from),
      databases: [first],
      partnerServer: [{ id: sqlServerId(to) }],
      readonlyEndpointFailoverPolicyEnabled: false,
      readWriteEndpointFailoverPolicy:
        switchesAfter === undefined ? { mode: 'Manual' } : { mode: 'Automatic', graceMinutes: switchesAfter },
      dependsOn: [copy],
    });
  }
}
