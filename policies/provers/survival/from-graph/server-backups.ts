import { tryFindRegion } from '../../../../constructs/model/region';
import { GEO_BACKUP_AGE, PAIRED_BACKUP_AGE } from '../../../../constructs/model/tables/recovery-techniques';
import { booleanOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, regionOf, targetOf, textsOf, written } from '../../../graph/views/read';
import { NodeId, Switch } from '../model';
import { keyOf, Reading, titleOf } from './reading';
import { MINUTE, nameIn, stepOf, whereIn } from './recovery-step';
import { standing } from './standing';
import { pairedCopies } from './vaults';

const INSTANCES = [
  'azurerm_data_protection_backup_instance_mysql_flexible_server',
  'azurerm_data_protection_backup_instance_postgresql_flexible_server',
] as const;
const DAY = 24 * 60;
/** How often a Backup vault copies, as the end of an ISO interval such as `R/2026-01-01T02:00:00+00:00/P1W` says it. */
const INTERVALS: Readonly<Record<string, number>> = { P1D: DAY, P1W: 7 * DAY };

/**
 * A server of MySQL or PostgreSQL with what a person restores it from in the pair: its own geo-redundant backup, then the
 * copies that a Backup vault has there. Whoever restores gives it a name and a way to it: nothing of that is written.
 */
export function restorable(reading: Reading, server: Resource, node: NodeId): NodeId {
  return [geoBackup(reading, server), vaulted(reading, server)]
    .filter((way) => way !== undefined)
    .reduce(
      (before, { name, from, switched }) =>
        reading.gate({
          kind: 'failover',
          id: `${keyOf(server)} or ${name}`,
          title: `${titleOf(server)}, or a restore of its ${name}`,
          address: keyOf(server),
          of: [before, reading.all(`${keyOf(server)} by ${name}`, `a restore of ${titleOf(server)}`, from)],
          switch: switched,
        }),
      node,
    );
}

interface Way {
  readonly name: string;
  readonly from: readonly NodeId[];
  readonly switched: Switch;
}

function geoBackup(reading: Reading, server: Resource): Way | undefined {
  const attribute = written(server, 'geo_redundant_backup_enabled');
  const isKept = attribute.state === 'absent' ? false : booleanOf(attribute);
  if (isKept === false) return undefined;
  const name = 'geo-redundant backup';
  const from = [restored(reading, server, name)];
  if (isKept === undefined) {
    const reason = `whether ${titleOf(server)} has a geo-redundant backup isn't known`;
    return { name, from, switched: { by: 'unknown', reason } };
  }
  const command = `${toolFor(server)} geo-restore --name <new name> --resource-group <group in the pair> --location ${pairOf(server) ?? '<pair>'} --source-server ${nameIn(server)}`;
  return { name, from, switched: byHand(reading, server, { name, command, age: GEO_BACKUP_AGE, needs: [] }) };
}

function vaulted(reading: Reading, server: Resource): Way | undefined {
  const instance = instances(reading.graph).get(server);
  const vault = instance && targetOf(follow(reading.graph, instance, 'vault_id'));
  const copies = vault && pairedCopies(reading, vault);
  if (instance === undefined || vault === undefined || copies === undefined) return undefined;
  const name = 'copies in a Backup vault';
  const from = [restored(reading, server, name)];
  const interval = intervalOf(reading.graph, instance);
  if (interval === undefined) {
    const reason = `how often ${titleOf(server)} is backed up isn't known`;
    return { name, from, switched: { by: 'unknown', reason } };
  }
  const command = `az dataprotection backup-instance restore trigger --backup-instance-name ${nameIn(instance)} --vault-name ${nameIn(vault)} ${whereIn(vault)} --use-secondary-region true --restore-request-object <request>`;
  const age = Math.max(interval, PAIRED_BACKUP_AGE);
  return { name, from, switched: byHand(reading, server, { name, command, age, needs: [copies] }) };
}

/** It is no longer the resource that was lost, so it isn't taken away with that. */
function restored(reading: Reading, server: Resource, name: string): NodeId {
  const { lostWith, opaque } = standing(reading, server, { region: pairOf(server) });
  const gone = reading.events.resource(server);
  return reading.unit({
    id: `${keyOf(server)} from ${name}`,
    title: `${titleOf(server)} restored in the pair`,
    address: keyOf(server),
    lostWith: lostWith.filter((event) => event !== gone),
    ...(opaque === undefined ? {} : { opaque }),
  });
}

interface Restore {
  readonly name: string;
  readonly command: string;
  /** Minutes by which the copy may be old. */
  readonly age: number;
  readonly needs: readonly NodeId[];
}

function byHand(reading: Reading, server: Resource, { name, command, age, needs }: Restore): Switch {
  const title = titleOf(server);
  const step = stepOf(reading, 'restore-backup', {
    id: `step:${keyOf(server)} from ${name}`,
    title: `Restore ${title} in the pair, and point its applications there`,
    commands: [command],
    check: 'the new server answers, and its applications work',
    rpoSeconds: age * MINUTE,
    needs,
    back: {
      title: `Make a replica of the new server where ${title} was, and once it is in step promote that one`,
      commands: [
        `${toolFor(server)} replica create --replica-name ${nameIn(server)} --source-server <new name> --resource-group <its group> --location ${regionOf(server) ?? '<region>'}`,
      ],
      check: `${title} answers, and its applications work`,
    },
  });
  return { by: 'hand', step };
}

function toolFor({ type }: Resource): string {
  return type === 'azurerm_mysql_flexible_server'
    ? 'az mysql flexible-server'
    : 'az postgres flexible-server';
}

function pairOf(server: Resource): string | undefined {
  const region = regionOf(server);
  return region === undefined ? undefined : tryFindRegion(region)?.pair;
}

const instances = perGraph(
  (graph): ReadonlyMap<Resource | undefined, Resource> =>
    new Map(
      graph
        .ofType(...INSTANCES)
        .map((instance) => [targetOf(follow(graph, instance, 'server_id')), instance] as const),
    ),
);

/** Minutes between two copies, of the most seldom of a policy's intervals. */
function intervalOf(graph: EstateGraph, instance: Resource): number | undefined {
  const policy = targetOf(follow(graph, instance, 'backup_policy_id'));
  const { texts, complete } = policy
    ? textsOf(policy, 'backup_repeating_time_intervals')
    : { texts: [], complete: false };
  const minutes = texts.map((text) => INTERVALS[text.split('/').at(-1) ?? '']);
  const known = minutes.filter((interval) => interval !== undefined);
  return complete && known.length > 0 && known.length === minutes.length ? Math.max(...known) : undefined;
}
