import { OpenDatabase, SqlDatabase } from './block';
import { azureName, globalName, NameKind, uniqueName } from './names';
import { PlacedBlock, uniquely } from './placed-block';
import { spokeGroupName } from './platform-ids';
import { resourceId } from './resource-id';

/** Azure's longest name of a database server or a failover group: it begins a host name. */
const LONGEST = 63;

/** Name of a block's SQL server in one region. */
export function sqlServerName(placed: PlacedBlock<SqlDatabase>): string {
  return serverName('sqlServer', placed);
}

/** The SQL server in one region (stack `workload-<spoke>-<region>`). */
export function sqlServerId(placed: PlacedBlock<SqlDatabase>): string {
  const { spoke, network } = placed;
  return resourceId(
    spoke.subscription.id,
    spokeGroupName(spoke, network),
    'Microsoft.Sql/servers',
    sqlServerName(placed),
  );
}

/** Name of the database: the same on both servers, since a copy keeps it. */
export function sqlDatabaseName({ block }: Pick<PlacedBlock<SqlDatabase>, 'block'>): string {
  return globalName('sqlDatabase', block.spoke, block.name);
}

export function sqlDatabaseId(placed: PlacedBlock<SqlDatabase>): string {
  return `${sqlServerId(placed)}/databases/${sqlDatabaseName(placed)}`;
}

/** Name of the failover group; with `.database.windows.net` it leads to whichever server writes. */
export function sqlFailoverGroupName({ estate, spoke, block }: PlacedBlock<SqlDatabase>): string {
  return uniqueName(
    globalName('sqlFailoverGroup', spoke.name, block.name),
    LONGEST,
    [spoke.subscription.id, estate.name, spoke.name, block.name].join('/'),
  );
}

/** Host name that applications name: the failover group's where the spoke is in two regions, else the server's. */
export function sqlHost(placed: PlacedBlock<SqlDatabase>): string {
  const name = placed.spoke.networks.length > 1 ? sqlFailoverGroupName(placed) : sqlServerName(placed);
  return `${name}.database.windows.net`;
}

/** Name of the identity that administers a block's server in one region. */
export function administratorName({ spoke, network, block }: PlacedBlock): string {
  return azureName('identity', network.region, spoke.name, block.name, 'admin');
}

/** That identity (stack `workload-<spoke>-<region>`). */
export function administratorId(placed: PlacedBlock): string {
  const { spoke, network } = placed;
  return resourceId(
    spoke.subscription.id,
    spokeGroupName(spoke, network),
    'Microsoft.ManagedIdentity/userAssignedIdentities',
    administratorName(placed),
  );
}

/** What tells the two engines apart. */
const ENGINES = {
  mysql: {
    name: 'mysqlServer',
    type: 'Microsoft.DBforMySQL/flexibleServers',
    domain: 'mysql.database.azure.com',
  },
  postgresql: {
    name: 'postgresqlServer',
    type: 'Microsoft.DBforPostgreSQL/flexibleServers',
    domain: 'postgres.database.azure.com',
  },
} as const satisfies Record<OpenDatabase['kind'], { name: NameKind; type: string; domain: string }>;

/** Name of a block's MySQL or PostgreSQL server in one region. */
export function flexibleServerName(placed: PlacedBlock<OpenDatabase>): string {
  return serverName(ENGINES[placed.block.kind].name, placed);
}

/**
 * The server in one region: that of the spoke's first region stands in its workload's stack, its copy in
 * `replication-<spoke>`. A copy of MySQL has to be in the resource group of what it copies.
 */
export function flexibleServerId(placed: PlacedBlock<OpenDatabase>): string {
  const { spoke, block } = placed;
  return resourceId(
    spoke.subscription.id,
    flexibleServerGroupName(placed),
    ENGINES[block.kind].type,
    flexibleServerName(placed),
  );
}

export function flexibleServerGroupName({ spoke, network, block }: PlacedBlock<OpenDatabase>): string {
  return spokeGroupName(spoke, block.kind === 'mysql' ? (spoke.networks[0] ?? network) : network);
}

/** Zone of the estate in which servers that stand in a subnet are found. */
export function flexibleServerZone({ kind }: Pick<OpenDatabase, 'kind'>): string {
  return `privatelink.${ENGINES[kind].domain}`;
}

/** Name of what leads to whichever PostgreSQL server writes. */
export function virtualEndpointName({ estate, spoke, block }: PlacedBlock<OpenDatabase>): string {
  return uniqueName(
    globalName('virtualEndpoint', spoke.name, block.name),
    LONGEST,
    [spoke.subscription.id, estate.name, spoke.name, block.name].join('/'),
  );
}

/**
 * Host name that applications name. PostgreSQL has one that follows a switch of regions; MySQL has none, so that a switch
 * changes the setting.
 */
export function flexibleServerHost(placed: PlacedBlock<OpenDatabase>): string {
  const { spoke, block } = placed;
  const { domain } = ENGINES[block.kind];
  const first = { ...placed, network: spoke.networks[0] ?? placed.network };
  return block.kind === 'postgresql' && spoke.networks.length > 1
    ? `${virtualEndpointName(placed)}.writer.${domain}`
    : `${flexibleServerName(first)}.${domain}`;
}

/** Name of the database on the server: letters, digits and underscores. */
export function flexibleDatabaseName({ block }: Pick<PlacedBlock<OpenDatabase>, 'block'>): string {
  return `${block.spoke}_${block.name}`.replaceAll('-', '_');
}

function serverName(kind: NameKind, placed: PlacedBlock): string {
  const { spoke, network, block } = placed;
  return uniqueName(azureName(kind, network.region, spoke.name, block.name), LONGEST, uniquely(placed));
}
