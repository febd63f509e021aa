import { findTechnique } from '../../../../constructs/model/recovery-technique';
import { booleanOf, numberOf, textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { follow, regionOf, targetOf } from '../../../graph/views/read';
import { NodeId, StepId, Switch } from '../model';
import { keyOf, NodeReader, Reading, titleOf } from './reading';
import { reached } from './reached';
import { MINUTE, nameIn, rpoOf, stepOf, whereIn } from './recovery-step';
import { databasesOf, SqlReplicas, sqlReplicas } from './sql-replicas';
import { namedBy } from './sql-server-names';
import { ZonePlace } from './standing';
import { placed } from './zone-redundant';

/** Of Business Critical and Premium Microsoft promises what a geo-failover loses; of the others it calls it typical. */
const PROMISING = /^(?:BC_|P\d)/;
/** Tiers that have no second zone, whatever is written. */
const ONE_ZONE = /^(?:Basic|S\d)/;

/**
 * A database, in one region or joined with its copy in another. Whoever uses it has to name the failover group's listener: of
 * applications of App Service that is read; what name a machine uses stands in no resource.
 */
const database: NodeReader = (reading, resource) => {
  const replicas = sqlReplicas(reading.graph, resource);
  const { primary } = replicas;
  const copy = copyOf(reading, replicas);
  if (copy === undefined) return ownCopy(reading, primary, keyOf(primary));
  const id = keyOf(primary);
  return reading.gate({
    kind: 'failover',
    id,
    title: `${titleOf(primary)} and its copy`,
    address: id,
    of: [ownCopy(reading, primary, `${id} itself`), copy.node],
    switch: switchTo(reading, replicas, copy.server),
  });
};

interface Copy {
  readonly node: NodeId;
  readonly server: Resource | undefined;
}

function copyOf(reading: Reading, { primary, secondary, group, partner }: SqlReplicas): Copy | undefined {
  if (secondary !== undefined) {
    const server = serverOf(reading, secondary);
    return { node: ownCopy(reading, secondary, `${keyOf(primary)} copy`), server };
  }
  if (group === undefined || partner === undefined) return undefined;
  const server = targetOf(partner);
  const id = `${keyOf(primary)} copy`;
  const title = `copy of ${titleOf(primary)} that ${titleOf(group)} makes`;
  const node =
    server === undefined
      ? reading.nodeAt(partner, `the partner server of ${titleOf(group)}`)
      : placed(reading, group, { id, title, region: regionOf(server), zone: { kind: 'some' } });
  return node === undefined ? undefined : { node, server };
}

/** A database on its own server, with what leads to that. */
function ownCopy(reading: Reading, resource: Resource, id: NodeId): NodeId {
  const server = serverOf(reading, resource);
  const region = server && regionOf(server);
  const withServer = server === undefined ? [] : [reading.events.resource(server)];
  const own = placed(reading, resource, {
    id: `${id} data`,
    region,
    zone: zonesOfDatabase(reading, resource),
    with: withServer,
  });
  return reached(reading, resource, { id, own, target: server, region });
}

function zonesOfDatabase(reading: Reading, resource: Resource): ZonePlace {
  const pool = follow(reading.graph, resource, 'elastic_pool_id');
  // What is in a pool stands where that does, whatever the database says.
  const holder = pool.kind === 'none' ? resource : targetOf(pool);
  const sku = textOf(resource.get('sku_name')) ?? '';
  const redundant = holder && booleanOf(holder.get('zone_redundant')) === true && !ONE_ZONE.test(sku);
  return redundant ? { kind: 'redundant' } : { kind: 'some' };
}

function serverOf({ graph }: Reading, resource: Resource): Resource | undefined {
  return targetOf(follow(graph, resource, 'server_id'));
}

function switchTo(
  reading: Reading,
  { primary, group, inDoubt }: SqlReplicas,
  server: Resource | undefined,
): Switch {
  if (group === undefined) return { by: 'hand', step: promoteCopy(reading, primary, server) };
  if (inDoubt === true) {
    return { by: 'unknown', reason: `which databases ${titleOf(group)} joins isn't known before deployment` };
  }
  const stray = strayName(reading, group);
  if (stray !== undefined) return { by: 'unknown', reason: stray };
  const policy = 'read_write_endpoint_failover_policy.0';
  switch (textOf(group.get(`${policy}.mode`))) {
    case 'Manual':
      return { by: 'hand', step: callGroup(reading, group, server, isPromised(primary)) };
    case 'Automatic': {
      const grace = numberOf(group.get(`${policy}.grace_minutes`));
      return grace === undefined
        ? { by: 'unknown', reason: `the grace period of ${titleOf(group)} isn't known` }
        : { by: 'itself', seconds: grace * MINUTE, rpoSeconds: rpoOf('sql-automatic-failover') };
    }
    case undefined:
    default:
      return { by: 'unknown', reason: `whether ${titleOf(group)} switches by itself isn't known` };
  }
}

/** That an application names one of a group's servers, and so doesn't follow the group. */
function strayName({ graph }: Reading, group: Resource): string | undefined {
  for (const path of ['server_id', 'partner_server.0.id']) {
    const named = targetOf(follow(graph, group, path));
    const application = named && namedBy(graph, named);
    if (named !== undefined && application !== undefined) {
      return `${titleOf(application)} names ${titleOf(named)} itself, not ${titleOf(group)}, so it may not follow to the other one`;
    }
  }
  return undefined;
}

function isPromised(primary: Resource): boolean {
  return PROMISING.test(textOf(primary.get('sku_name')) ?? '');
}

function callGroup(
  reading: Reading,
  group: Resource,
  server: Resource | undefined,
  promised: boolean,
): StepId {
  const primaryServer = targetOf(follow(reading.graph, group, 'server_id'));
  return stepOf(reading, 'sql-failover-group', {
    id: `step:${keyOf(group)}`,
    title: `Make the other region's server the primary of ${titleOf(group)}`,
    commands: [setPrimary(group, server, ' --allow-data-loss')],
    check: `az sql failover-group show --name ${nameIn(group)} ${onServer(server)} --query replicationRole says Primary`,
    promised,
    needs: [],
    back: {
      title: `Once both servers are in step again, make the first one the primary of ${titleOf(group)}`,
      commands: [setPrimary(group, primaryServer, '')],
      check: `az sql failover-group show --name ${nameIn(group)} ${onServer(primaryServer)} --query replicationRole says Primary`,
    },
  });
}

function setPrimary(group: Resource, server: Resource | undefined, options: string): string {
  return `az sql failover-group set-primary --name ${nameIn(group)} ${onServer(server)}${options}`;
}

/** Without a group the name doesn't move along: applications have to be pointed at the other server. */
function promoteCopy(reading: Reading, primary: Resource, server: Resource | undefined): StepId {
  const name = nameIn(primary);
  const primaryServer = serverOf(reading, primary);
  return stepOf(reading, 'sql-failover-group', {
    id: `step:${keyOf(primary)}`,
    title: `Make the copy of ${titleOf(primary)} the primary, and point its applications at that server`,
    minutes: findTechnique('sql-failover-group').minutes + findTechnique('dns-step').minutes,
    commands: [
      `az sql db replica set-primary --name ${name} ${onServer(server)} --allow-data-loss`,
      `az webapp config appsettings set --name <each application> --resource-group <its group> --settings <its setting>=${server === undefined ? '<partner server>' : nameIn(server)}.database.windows.net`,
    ],
    check: `az sql db replica list-links --name ${name} ${onServer(server)} says Primary`,
    needs: [],
    back: {
      title: `Once both are in step again, make ${titleOf(primary)} the primary, and point its applications back`,
      commands: [`az sql db replica set-primary --name ${name} ${onServer(primaryServer)}`],
      check: `az sql db replica list-links --name ${name} ${onServer(primaryServer)} says Primary`,
    },
  });
}

function onServer(server: Resource | undefined): string {
  return server === undefined ? '--server <partner server>' : `--server ${nameIn(server)} ${whereIn(server)}`;
}

const server: NodeReader = (reading, resource) => placed(reading, resource, { zone: { kind: 'redundant' } });

const failoverGroup: NodeReader = (reading, resource) =>
  reading.all(
    keyOf(resource),
    titleOf(resource),
    databasesOf(reading.graph, resource).map((joined) => reading.nodeOf(joined)),
    keyOf(resource),
  );

const elasticPool: NodeReader = (reading, resource) => {
  const redundant = booleanOf(resource.get('zone_redundant')) === true;
  return placed(reading, resource, { zone: { kind: redundant ? 'redundant' : 'some' } });
};

/** Azure SQL, by type. */
export const SQL: Readonly<Record<string, NodeReader>> = {
  azurerm_mssql_database: database,
  azurerm_mssql_server: server,
  azurerm_mssql_failover_group: failoverGroup,
  azurerm_mssql_elasticpool: elasticPool,
};
