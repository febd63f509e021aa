import { textOf } from '../../../graph/attribute';
import { EstateGraph, Reference, Resource } from '../../../graph/graph';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, followList, targetOf } from '../../../graph/views/read';

/** A database of Azure SQL with its copy on another server, and the failover group that joins them, if one does. */
export interface SqlReplicas {
  readonly primary: Resource;
  /** The copy; undefined where a group makes it by itself, with defaults. */
  readonly secondary?: Resource;
  readonly group?: Resource;
  /** Where the group has its copy. */
  readonly partner?: Reference;
  /** Whether the group is one that may join it: which databases it joins isn't known. */
  readonly inDoubt?: boolean;
}

/** Kinds of copies that are no second place: they share the storage of what they copy. */
const SHARES_STORAGE = 'Named';

/** What is joined with a database, whichever of the two it is. */
export function sqlReplicas(graph: EstateGraph, database: Resource): SqlReplicas {
  return joined(graph).get(database) ?? { primary: database };
}

/** The databases that a failover group joins, by their primaries. */
export function databasesOf(graph: EstateGraph, group: Resource): readonly Resource[] {
  return databaseReferences(graph, group)
    .map(targetOf)
    .filter((database) => database !== undefined);
}

const joined = perGraph((graph): ReadonlyMap<Resource, SqlReplicas> => {
  const copies = new Map<Resource, Resource>();
  const databases = graph.ofType('azurerm_mssql_database');
  for (const database of databases) {
    const source = targetOf(follow(graph, database, 'creation_source_database_id'));
    if (source !== undefined && isGeoCopy(database)) copies.set(source, database);
  }
  const groups = new Map<Resource, Resource>();
  for (const group of graph.ofType('azurerm_mssql_failover_group')) {
    for (const database of databasesOf(graph, group)) groups.set(database, group);
  }
  const open = openGroups(graph);
  const made = new Map<Resource, SqlReplicas>();
  for (const primary of databases) {
    const sure = groups.get(primary);
    const group = sure ?? open.get(targetOf(follow(graph, primary, 'server_id')));
    const partner = group && follow(graph, group, 'partner_server.0.id');
    const secondary = copies.get(primary) ?? (partner && namesake(graph, primary, partner, databases));
    if (group === undefined && secondary === undefined) continue;
    const inDoubt = group !== undefined && sure === undefined;
    const replicas = { primary, secondary, group, partner, inDoubt };
    made.set(primary, replicas);
    if (secondary !== undefined) made.set(secondary, replicas);
  }
  return made;
});

/** Groups that join some databases of a server, and nobody knows which, by that server. */
function openGroups(graph: EstateGraph): ReadonlyMap<Resource | undefined, Resource> {
  const found = new Map<Resource | undefined, Resource>();
  for (const group of graph.ofType('azurerm_mssql_failover_group')) {
    const server = targetOf(follow(graph, group, 'server_id'));
    const isOpen = databaseReferences(graph, group).some(({ kind }) => kind === 'unknown');
    if (isOpen && server !== undefined) found.set(server, group);
  }
  return found;
}

function isGeoCopy(database: Resource): boolean {
  const mode = textOf(database.get('create_mode'));
  return (
    (mode === 'OnlineSecondary' || mode === 'Secondary') &&
    textOf(database.get('secondary_type')) !== SHARES_STORAGE
  );
}

/** The database of the same name on the partner server: a group joins databases by their names. */
function namesake(
  graph: EstateGraph,
  primary: Resource,
  partner: Reference,
  databases: readonly Resource[],
): Resource | undefined {
  const server = targetOf(partner);
  const name = textOf(primary.get('name'))?.toLowerCase();
  if (server === undefined || name === undefined) return undefined;
  return databases.find(
    (database) =>
      textOf(database.get('name'))?.toLowerCase() === name &&
      targetOf(follow(graph, database, 'server_id')) === server,
  );
}

function databaseReferences(graph: EstateGraph, group: Resource): readonly Reference[] {
  return followList(graph, group, 'databases');
}
