import { findFailureMode } from '../../../../constructs/model/tables/failure-modes';
import { Declaration } from '../../../declaration/declaration';
import { Resource } from '../../../graph/graph';
import { follow, regionOf, targetOf, written } from '../../../graph/views/read';
import { NodeId, StepId } from '../model';
import { inPlace } from './in-place';
import { distinct, keyOf, NodeReader, Reading, titleOf } from './reading';
import { nameIn, stepOf } from './recovery-step';
import { Cluster, clusters, LISTENER } from './sql-clusters';

/**
 * The availability groups of some machines, all of them members. Members that commit together take over by themselves, within
 * a cluster; between clusters of one group's name, which a distributed availability group joins, and to members that lag
 * behind, a person switches.
 */
export function availabilityGroupNode(
  reading: Reading,
  props: { readonly id: NodeId; readonly title: string; readonly machines: readonly Resource[] },
): NodeId {
  const { id, title, machines } = props;
  const concerned = clusters(reading.graph).filter(({ members }) =>
    members.some(({ machine }) => machines.includes(machine)),
  );
  const places = inOrder(concerned.flatMap(placesOf), reading.declaration);
  const [first, ...others] = places.map((place) => placeNode(reading, place));
  if (first === undefined)
    return reading.all(
      id,
      title,
      machines.map((machine) => reading.nodeOf(machine)),
    );
  return others.reduce(
    (before, next, index) =>
      reading.gate({
        kind: 'failover',
        id: index === others.length - 1 ? id : `${id} ${index + 1}`,
        title,
        of: [before, next],
        switch: { by: 'hand', step: force(reading, `step:${id} ${index + 1}`, title, places[index + 1]) },
      }),
    first,
  );
}

/** Members that take over from one another by themselves, or one that lags behind. */
interface Place {
  readonly listener: Resource;
  readonly name: string | undefined;
  readonly machines: readonly Resource[];
}

function placesOf({ listener, name, members }: Cluster): readonly Place[] {
  const together = members.filter(({ automatic }) => automatic).map(({ machine }) => machine);
  const lagging = members.filter(({ automatic }) => !automatic).map(({ machine }) => [machine]);
  return [together, ...lagging]
    .filter((machines) => machines.length > 0)
    .map((machines) => ({ listener, name, machines }));
}

/** The estate's first region leads; else the order of addresses decides. */
function inOrder(places: readonly Place[], declaration: Declaration | undefined): readonly Place[] {
  const away = ({ machines: [machine] }: Place) =>
    Number(machine !== undefined && regionOf(machine) !== declaration?.regions.primary);
  return declaration === undefined ? places : [...places].sort((a, b) => away(a) - away(b));
}

function placeNode(reading: Reading, { listener, machines }: Place): NodeId {
  const id = `${keyOf(listener)} ${machines.map(keyOf).join(' ')}`;
  const title = `members of ${titleOf(listener)}`;
  const nodes = machines.map((machine) => inPlace(reading, machine));
  // A witness makes up the majority of an even number of members; an odd number is one by itself.
  const least = Math.ceil(machines.length / 2);
  const spread = reading.gate({
    kind: 'spread',
    id: `${id} (members)`,
    title,
    of: nodes,
    need: least,
    needScaledIn: least,
    least,
    seconds: findFailureMode(LISTENER)?.seconds ?? 0,
  });
  const balancers = listener
    .blocks('load_balancer_configuration')
    .map((block) => follow(reading.graph, listener, `${block.path}.load_balancer_id`))
    .map((reference) => reading.nodeAt(reference, `the load balancer of ${titleOf(listener)}`));
  return reading.all(id, title, [...balancers, spread, quorum(reading, listener, machines, nodes)]);
}

/** An even number of members needs a witness: without one, the loss of the member with the last vote stops the others. */
function quorum(
  reading: Reading,
  listener: Resource,
  machines: readonly Resource[],
  nodes: readonly NodeId[],
): NodeId | undefined {
  const group = targetOf(follow(reading.graph, listener, 'sql_virtual_machine_group_id'));
  const witness = group && written(group, 'wsfc_domain_profile.0.storage_account_url').state !== 'absent';
  if (machines.length % 2 === 1 || witness === true) return undefined;
  return reading.unit({
    id: `${keyOf(listener)} (witness)`,
    title: `the vote of ${titleOf(listener)}, whose cluster has no witness written`,
    address: keyOf(listener),
    maybeLostWith: eventsBelow(reading, nodes),
  });
}

/** All events that any unit below these nodes is lost with, or may be. */
function eventsBelow(reading: Reading, nodes: readonly NodeId[]): readonly string[] {
  const seen = new Set<NodeId>();
  const visit = (id: NodeId): readonly string[] => {
    if (seen.has(id)) return [];
    seen.add(id);
    const unit = reading.unitOf(id);
    if (unit !== undefined) return [...unit.lostWith, ...unit.maybeLostWith];
    return (reading.gateOf(id)?.of ?? []).flatMap(visit);
  };
  return distinct(nodes.flatMap(visit));
}

function force(reading: Reading, id: StepId, title: string, place: Place | undefined): StepId {
  const name = place?.name ?? '<availability group>';
  const machine = place?.machines[0];
  const on = machine === undefined ? '<machine>' : nameIn(machine);
  const sql = (text: string) => `sqlcmd -S ${on} -E -Q "${text}"`;
  return stepOf(reading, 'availability-group-forced-failover', {
    id,
    title: `Force ${title} over to ${on}`,
    commands: [sql(`ALTER AVAILABILITY GROUP [${name}] FORCE_FAILOVER_ALLOW_DATA_LOSS`)],
    check: sql('SELECT role_desc FROM sys.dm_hadr_availability_replica_states WHERE is_local = 1'),
    needs: [],
    back: {
      title: `Once both sides are in step again, switch ${title} back`,
      commands: [
        sql(`ALTER AVAILABILITY GROUP [${name}] SET (ROLE = SECONDARY)`),
        `sqlcmd -S <first machine> -E -Q "ALTER AVAILABILITY GROUP [${name}] FORCE_FAILOVER_ALLOW_DATA_LOSS"`,
      ],
      check: 'both sides are in step, and the first one leads',
    },
  });
}

const listener: NodeReader = (reading, resource) => {
  const own = clusters(reading.graph).filter((cluster) => cluster.listener === resource);
  const machines = own.flatMap(({ members }) => members.map(({ machine }) => machine));
  return availabilityGroupNode(reading, { id: keyOf(resource), title: titleOf(resource), machines });
};

const onMachine: NodeReader = (reading, resource) =>
  reading.nodeAt(
    follow(reading.graph, resource, 'virtual_machine_id'),
    `the machine of ${titleOf(resource)}`,
  ) ?? reading.opaque(keyOf(resource), resource, `the machine of ${titleOf(resource)} isn't known`);

/** SQL Server on machines, by type. */
export const SQL_MACHINES: Readonly<Record<string, NodeReader>> = {
  [LISTENER]: listener,
  azurerm_mssql_virtual_machine: onMachine,
};
