import { findFailureMode } from '../../../../constructs/model/tables/failure-modes';
import { hidesSomething, textOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, regionOf, targetOf, written } from '../../../graph/views/read';
import { NodeId, StepId } from '../model';
import { byKey } from './order';
import { keyOf, NodeReader, Reading, titleOf } from './reading';
import { reached } from './reached';
import { nameIn, stepOf, whereIn } from './recovery-step';
import { restorable } from './server-backups';
import { standing, zoneOf, ZonePlace } from './standing';
import { placed } from './zone-redundant';

const TYPES = ['azurerm_mysql_flexible_server', 'azurerm_postgresql_flexible_server'] as const;

/** A server, or it and its replica in another region, which a person promotes. A replica stands for what it is a copy of. */
const server: NodeReader = (reading, resource) => {
  const source = sourceOf(reading.graph, resource);
  if (source !== undefined) return reading.nodeOf(source);
  return restorable(reading, resource, replicated(reading, resource));
};

function replicated(reading: Reading, resource: Resource): NodeId {
  const id = keyOf(resource);
  const [replica] = replicasOf(reading.graph, resource);
  if (replica === undefined) return withEndpoints(reading, resource, id);
  return reading.gate({
    kind: 'failover',
    id,
    title: `${titleOf(resource)} and its replica`,
    address: id,
    of: [withEndpoints(reading, resource, `${id} itself`), withEndpoints(reading, replica, `${id} replica`)],
    switch: { by: 'hand', step: promote(reading, resource, replica) },
  });
}

function withEndpoints(reading: Reading, resource: Resource, id: NodeId): NodeId {
  const own = ownNode(reading, resource, `${id} data`);
  return reached(reading, resource, { id, own, region: regionOf(resource) });
}

/** The server in its region: alone, with a standby beside it, or with one in another zone. */
function ownNode(reading: Reading, resource: Resource, id: NodeId): NodeId {
  const title = titleOf(resource);
  const attribute = written(resource, 'high_availability');
  if (hidesSomething(attribute) || hidesSomething(resource.get('high_availability.0.mode'))) {
    return reading.opaque(id, resource, `whether ${title} has a standby isn't known`);
  }
  const zone = zoneOf(resource);
  switch (textOf(resource.get('high_availability.0.mode'))) {
    case 'ZoneRedundant':
      return standbyInZone(reading, resource, id, zone);
    case 'SameZone':
      return placed(reading, resource, { id, zone });
    case undefined:
    default:
      return reading.unit({
        id,
        title,
        ...standing(reading, resource, { zone, instance: { number: 1, of: 1 } }),
        availability: ALONE / 100,
      });
  }
}

/** The two of them, where their zones are known; else over all zones, as any of them may hold one of the two. */
function standbyInZone(reading: Reading, resource: Resource, id: NodeId, zone: ZonePlace): NodeId {
  const standby = zoneOf(resource, 'high_availability.0.standby_availability_zone');
  if (zone.kind !== 'one' || standby.kind !== 'one') {
    return placed(reading, resource, { id, zone: { kind: 'redundant' } });
  }
  const title = titleOf(resource);
  const of = [
    { name: title, zone },
    { name: `standby of ${title}`, zone: standby },
  ].map((member, index) =>
    reading.unit({
      id: `${id} (${index === 0 ? 'primary' : 'standby'})`,
      title: member.name,
      ...standing(reading, resource, { zone: member.zone }),
    }),
  );
  return reading.gate({
    kind: 'spread',
    id,
    title: `${title} and its standby`,
    address: keyOf(resource),
    of,
    need: 1,
    needScaledIn: 1,
    least: 1,
    seconds: findFailureMode(resource.type)?.seconds ?? 0,
  });
}

/** Percent that Microsoft promises of a server without a standby. */
const ALONE = 99.9;

function sourceOf(graph: EstateGraph, replica: Resource): Resource | undefined {
  return textOf(replica.get('create_mode')) === 'Replica'
    ? targetOf(follow(graph, replica, 'source_server_id'))
    : undefined;
}

function replicasOf(graph: EstateGraph, source: Resource): readonly Resource[] {
  return (replicas(graph).get(source) ?? []).filter((replica) => regionOf(replica) !== regionOf(source));
}

const replicas = perGraph((graph): ReadonlyMap<Resource, readonly Resource[]> => {
  const found = new Map<Resource, Resource[]>();
  for (const replica of [...graph.ofType(...TYPES)].sort(byKey)) {
    const source = sourceOf(graph, replica);
    if (source !== undefined) found.set(source, [...(found.get(source) ?? []), replica]);
  }
  return found;
});

/** A promoted replica is a server of its own: the other one has to be made its replica again, from nothing. */
function promote(reading: Reading, resource: Resource, replica: Resource): StepId {
  const isMySql = resource.type === 'azurerm_mysql_flexible_server';
  const tool = isMySql ? 'az mysql flexible-server' : 'az postgres flexible-server';
  const name = `--name ${nameIn(replica)} ${whereIn(replica)}`;
  const show = `${tool} show ${name} --query replicationRole`;
  return stepOf(reading, 'replica-promotion', {
    id: `step:${keyOf(resource)}`,
    title: `Promote ${titleOf(replica)}, and point its applications there`,
    commands: [
      isMySql
        ? `${tool} replica stop-replication ${name} --yes`
        : `${tool} replica promote ${name} --promote-mode standalone --promote-option forced --yes`,
    ],
    check: isMySql ? `${show} says None` : `${show} says Primary`,
    needs: [],
    back: {
      title: `Make a new replica of ${titleOf(replica)} where ${titleOf(resource)} was, and once it is in step promote that one`,
      commands: [
        `${tool} replica create --replica-name ${nameIn(resource)} --source-server ${nameIn(replica)} ${whereIn(replica)} --location ${regionOf(resource) ?? '<region>'}`,
      ],
      check: `${tool} replica list ${name} names ${nameIn(resource)}`,
    },
  });
}

/** A database stands and falls with its server. */
const onServer: NodeReader = (reading, resource) => {
  const reference = ['server_id', 'server_name']
    .map((path) => follow(reading.graph, resource, path))
    .find(({ kind }) => kind !== 'none');
  const node = reference && reading.nodeAt(reference, `the server of ${titleOf(resource)}`);
  return node ?? reading.opaque(keyOf(resource), resource, `the server of ${titleOf(resource)} isn't known`);
};

/** MySQL and PostgreSQL, by type. */
export const FLEXIBLE_SERVERS: Readonly<Record<string, NodeReader>> = {
  ...Object.fromEntries(TYPES.map((type) => [type, server])),
  azurerm_mysql_flexible_database: onServer,
  azurerm_postgresql_flexible_server_database: onServer,
};
