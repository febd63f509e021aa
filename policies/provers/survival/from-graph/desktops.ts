import { findFailureMode } from '../../../../constructs/model/tables/failure-modes';
import { booleanOf, numberOf } from '../../../graph/attribute';
import { Block, EstateGraph, Resource } from '../../../graph/graph';
import { follow, targetOf } from '../../../graph/views/read';
import { NodeId } from '../model';
import { inPlace } from './in-place';
import { needWhileSmall } from './instances';
import { profilesOf } from './profiles';
import { distinct, keyOf, NodeReader, Reading, titleOf } from './reading';
import { sessionHostsOf } from './session-hosts';
import { standing } from './standing';

const POOL = 'azurerm_virtual_desktop_host_pool';

/**
 * Desktops of one or more host pools that people pick from themselves: whoever was on a lost host connects again, and lands
 * on another one, in the other region too. That takes a minute, whichever host it is.
 * @param load hosts that carry everybody. @default what the smallest pool has, less one, and at least one
 */
export function desktopsNode(
  reading: Reading,
  props: {
    readonly id: NodeId;
    readonly title: string;
    readonly pools: readonly Resource[];
    readonly load?: number;
  },
): NodeId {
  const { id, title, pools } = props;
  const held = pools.map((pool) => hostsOf(reading, pool));
  const hosts = held.flatMap(({ nodes }) => nodes);
  const smallest = Math.min(...held.map(({ nodes }) => nodes.length));
  const load = props.load ?? Math.max(1, smallest - 1);
  const awake = held.reduce((sum, { awake: left }) => sum + left, 0);
  return reading.gate({
    kind: 'spread',
    id,
    title,
    of: hosts,
    need: load,
    needScaledIn: needWhileSmall(load, awake),
    least: 1,
    seconds: findFailureMode(POOL)?.seconds ?? 0,
  });
}

interface Hosts {
  readonly nodes: readonly NodeId[];
  /** How many of them scaling leaves on. */
  readonly awake: number;
}

/** The session hosts of a pool, each with the pool, its profiles and its network. */
function hostsOf(reading: Reading, pool: Resource): Hosts {
  const own = reading.unit({
    id: `${keyOf(pool)} (pool)`,
    title: titleOf(pool),
    ...standing(reading, pool),
    availability: (findFailureMode(POOL)?.sla ?? 100) / 100,
  });
  const machines = sessionHostsOf(reading.graph, pool);
  if (machines.length === 0) {
    const reason = `which machines are session hosts of ${titleOf(pool)} isn't written`;
    return { nodes: [reading.opaque(`${keyOf(pool)} (hosts)`, pool, reason)], awake: 1 };
  }
  const awake = leftOn(reading.graph, pool, machines.length);
  const nodes = machines.map((machine, index) =>
    reading.all(
      `${keyOf(machine)} as session host`,
      `session host ${titleOf(machine)}`,
      [
        own,
        inPlace(reading, machine),
        profilesOf(reading, machine),
        index < awake ? undefined : asleep(reading, machine),
      ],
      keyOf(machine),
    ),
  );
  return { nodes, awake };
}

/** What is off while scaling has stopped the machine: without it, it isn't there to be counted. */
function asleep(reading: Reading, machine: Resource): NodeId {
  return reading.unit({
    id: `${keyOf(machine)} (on)`,
    title: `${titleOf(machine)} while scaling leaves it on`,
    asleep: 'scaled-in',
  });
}

/**
 * Hosts that scaling leaves on: the smallest share of any schedule of a plan that acts on the pool. Where nobody is left to
 * wait, one that is started when somebody connects counts as one.
 */
function leftOn(graph: EstateGraph, pool: Resource, hosts: number): number {
  const shares = schedulesFor(graph, pool).flatMap((schedule) =>
    SHARES.map((path) => numberOf(schedule.get(path)) ?? 0),
  );
  if (shares.length === 0) return hosts;
  const left = Math.floor((Math.min(...shares) / 100) * hosts);
  return booleanOf(pool.get('start_vm_on_connect')) === true ? Math.max(1, left) : left;
}

const SHARES = ['ramp_up_minimum_hosts_percent', 'ramp_down_minimum_hosts_percent'] as const;

function schedulesFor(graph: EstateGraph, pool: Resource): readonly Block[] {
  const separate = graph
    .ofType('azurerm_virtual_desktop_scaling_plan_host_pool_association')
    .filter((tie) => booleanOf(tie.get('enabled')) !== false)
    .filter((tie) => targetOf(follow(graph, tie, 'host_pool_id')) === pool)
    .map((tie) => targetOf(follow(graph, tie, 'scaling_plan_id')));
  const inline = graph
    .ofType('azurerm_virtual_desktop_scaling_plan')
    .filter((plan) =>
      plan
        .blocks('host_pool')
        .some(
          (block) =>
            booleanOf(block.get('scaling_plan_enabled')) !== false &&
            targetOf(follow(graph, plan, `${block.path}.hostpool_id`)) === pool,
        ),
    );
  const plans = distinct([...separate, ...inline]).filter((plan) => plan !== undefined);
  return plans.flatMap((plan) => plan.blocks('schedule'));
}

const hostPool: NodeReader = (reading, pool) =>
  desktopsNode(reading, { id: keyOf(pool), title: titleOf(pool), pools: [pool] });

/** Virtual Desktop, by type. */
export const DESKTOPS: Readonly<Record<string, NodeReader>> = { [POOL]: hostPool };
