import { tryFindRegion } from '../../../../constructs/model/region';
import { PAIRED_BACKUP_AGE } from '../../../../constructs/model/tables/recovery-techniques';
import { numberOf, textOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, regionOf, targetOf } from '../../../graph/views/read';
import { NodeId } from '../model';
import { platformsOf } from './in-place';
import { keyOf, Reading, titleOf } from './reading';
import { standing } from './standing';
import { switchedOff } from './switched-off';
import { pairedCopies, vaultOf } from './vaults';

/** A machine's backup, as its item, vault and policy tell it. */
export interface Backup {
  readonly machine: Resource;
  readonly vault: Resource;
  /** Minutes between two copies; undefined if the policy isn't judged or known. */
  readonly interval?: number;
}

/** Something that comes back from a backup, and what of the vault that needs. */
export interface Restored {
  readonly node: NodeId;
  readonly from: NodeId;
  /** Minutes by which the copy may be old; undefined if that isn't known. */
  readonly age?: number;
  readonly backup: Backup;
}

const HOUR = 60;
const HOURS: Readonly<Record<string, number>> = { Daily: 24, Weekly: 7 * 24 };
/** States in which Backup keeps what it has and takes nothing more. */
const STOPPED: readonly string[] = ['BackupsSuspended', 'ProtectionStopped'];

/** The backup of a machine into a vault that is judged; undefined if there is none. */
export function backupOf(reading: Reading, machine: Resource): Backup | undefined {
  const item = (items(reading.graph).get(machine) ?? []).find(
    (candidate) => !STOPPED.includes(textOf(candidate.get('protection_state')) ?? ''),
  );
  const vault = item && vaultOf(reading, item);
  if (item === undefined || vault === undefined) return undefined;
  const interval = intervalOf(reading.graph, item);
  return { machine, vault, ...(interval === undefined ? {} : { interval }) };
}

const items = perGraph((graph) =>
  groupBy(graph.ofType('azurerm_backup_protected_vm'), (item) =>
    targetOf(follow(graph, item, 'source_vm_id')),
  ),
);

function intervalOf(graph: EstateGraph, item: Resource): number | undefined {
  const policy = targetOf(follow(graph, item, 'backup_policy_id'));
  const frequency = policy && textOf(policy.get('backup.0.frequency'));
  if (policy === undefined || frequency === undefined) return undefined;
  const hours = frequency === 'Hourly' ? numberOf(policy.get('backup.0.hour_interval')) : HOURS[frequency];
  return hours === undefined ? undefined : hours * HOUR;
}

/** A machine restored in its own region, in any zone of it, from a vault that has to be there. */
export function restoredHere(reading: Reading, backup: Backup): Restored {
  const { machine, vault, interval } = backup;
  const id = `${keyOf(machine)} restored`;
  const title = `${titleOf(machine)} restored from its backup`;
  const own = restoredUnit(reading, machine, `${id} (machine)`, title, regionOf(machine));
  const node = reading.all(
    id,
    `${title}, with its network`,
    [own, ...platformsOf(reading, machine)],
    keyOf(machine),
  );
  return { node, from: reading.nodeOf(vault), backup, ...(interval === undefined ? {} : { age: interval }) };
}

/**
 * A machine restored in the pair, if its vault lets one restore from the copies there. Whoever does it picks the network:
 * nothing of it is written.
 */
export function restoredInPair(reading: Reading, backup: Backup): Restored | undefined {
  const { machine, vault, interval } = backup;
  const from = pairedCopies(reading, vault);
  if (from === undefined) return undefined;
  const region = regionOf(machine);
  const pair = region === undefined ? undefined : tryFindRegion(region)?.pair;
  const title = `${titleOf(machine)} restored in the pair`;
  const node = restoredUnit(reading, machine, `${keyOf(machine)} restored in the pair`, title, pair);
  const age = interval === undefined ? {} : { age: Math.max(interval, PAIRED_BACKUP_AGE) };
  return { node, from, backup, ...age };
}

/** It is no longer the resource that was lost, so it isn't taken away with that. */
function restoredUnit(
  reading: Reading,
  machine: Resource,
  id: NodeId,
  title: string,
  region: string | undefined,
): NodeId {
  const { lostWith, opaque } = standing(reading, machine, { region });
  const gone = reading.events.resource(machine);
  return reading.unit({
    id,
    title,
    address: keyOf(machine),
    lostWith: lostWith.filter((event) => event !== gone),
    ...(opaque === undefined ? {} : { opaque }),
    ...switchedOff(reading, machine),
  });
}
