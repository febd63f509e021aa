import { textOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { Network } from '../../../graph/views/networks';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, followList, regionOf, targetOf } from '../../../graph/views/read';
import { NodeId, StepId } from '../model';
import { awaitingBalancers } from '../../reachability/from-graph/awaiting-balancers';
import { entriesOf, entriesOfBalancer } from './entries';
import { commandsFor, namesOf, turned } from './pointed';
import { distinct, keyOf, Reading, titleOf } from './reading';
import { replicaPlace } from './replica-place';
import { idIn, stepOf } from './recovery-step';
import { failOverItem, failOverPlan, FailoverActs } from './site-recovery-acts';
import { standing, zoneOf } from './standing';
import { switchedOff } from './switched-off';
import { vaultOf } from './vaults';

/** What has to be there for something in a network to find by name what it uses. */
export type NamesIn = (network: Network) => readonly NodeId[];

/** What replicates a machine of Azure. */
export function replicationOf(graph: EstateGraph, machine: Resource): Resource | undefined {
  return replications(graph).get(machine)?.[0];
}

const replications = perGraph((graph) =>
  groupBy(graph.ofType('azurerm_site_recovery_replicated_vm'), (item) =>
    targetOf(follow(graph, item, 'source_vm_id')),
  ),
);

/** The region that a replicated machine comes up in: that of the fabric, network or group that it goes to. */
export function targetRegion(graph: EstateGraph, item: Resource): string | undefined {
  return TARGETS.map((path) => targetOf(follow(graph, item, path)))
    .map((target) => target && regionOf(target))
    .find((region) => region !== undefined);
}

const TARGETS = ['target_recovery_fabric_id', 'target_network_id', 'target_resource_group_id'] as const;

/**
 * A machine as Site Recovery brings it up, with what its traffic needs there; undefined if nothing replicates it.
 * @param names what has to be there for it to find by name, in a network, what it uses
 */
export function replicaOf(
  reading: Reading,
  machine: Resource,
  names: NamesIn = () => [],
): NodeId | undefined {
  const item = replicationOf(reading.graph, machine);
  if (item === undefined) return undefined;
  const { platform, network } = replicaPlace(reading, item);
  const found = network === undefined ? [] : names(network);
  const id = [`${keyOf(machine)} replica`, ...found].join(' ');
  const title = `${titleOf(machine)} as Site Recovery brings it up`;
  const own = reading.unit({
    id: `${keyOf(machine)} replica (machine)`,
    title,
    ...standing(reading, item, {
      region: targetRegion(reading.graph, item),
      zone: zoneOf(item, 'target_zone'),
    }),
    ...switchedOff(reading, machine),
  });
  const isMapped = reading.graph.ofType('azurerm_site_recovery_network_mapping').length > 0;
  const place =
    platform ??
    (isMapped
      ? undefined
      : reading.opaque(
          `${keyOf(machine)} replica (network)`,
          item,
          `the network that ${titleOf(machine)} comes up in isn't written`,
        ));
  return reading.all(id, `${title}, with its network`, [own, place, ...found], keyOf(item));
}

/**
 * The step that fails machines over. Their vaults have to be there: one in the region that is lost is no help. A recovery
 * plan brings them up in its order; without one there is a command for each.
 */
export function failOver(reading: Reading, id: StepId, title: string, machines: readonly Resource[]): StepId {
  const items = machines
    .map((machine) => replicationOf(reading.graph, machine))
    .filter((item) => item !== undefined);
  const planned = distinct(
    items.map((item) => planOf(reading.graph, item)).filter((plan) => plan !== undefined),
  );
  const single = items.filter((item) => planOf(reading.graph, item) === undefined);
  const acts: readonly FailoverActs[] = [
    ...planned.map((plan) => failOverPlan(idIn(plan))),
    ...single.map((item) => failOverItem(idIn(item))),
    ...pointAtReplicas(reading, machines, items),
  ];
  const names = planned.map((plan) => textOf(plan.get('name')) ?? plan.address);
  return stepOf(reading, 'site-recovery', {
    id,
    title: names.length === 0 ? `Fail ${title} over` : `Run recovery plan ${names.join(', ')} for ${title}`,
    commands: acts.flatMap(({ commands }) => commands),
    check: distinct(acts.map(({ check }) => check)).join('; '),
    needs: distinct(items.map((item) => vaultNode(reading, item))),
    back: {
      title: 'Replicate the other way round; once that is in step, fail over back, and replicate again',
      commands: acts.flatMap(({ back }) => back),
      check: 'each machine answers in its first region, and is replicated again',
    },
  });
}

/** Machines that are called by one address are called by another where they come up. */
function pointAtReplicas(
  reading: Reading,
  machines: readonly Resource[],
  items: readonly Resource[],
): readonly FailoverActs[] {
  const to = awaitingBalancers(reading.graph, items).flatMap((each) => entriesOfBalancer(reading, each));
  if (to.length === 0) return [];
  const regions = [machines[0] && regionOf(machines[0]), items[0] && targetRegion(reading.graph, items[0])];
  const names = namesOf(reading, entriesOf(reading, machines), to, [regions[0] ?? '', regions[1] ?? '']);
  return [
    {
      commands: names.flatMap(commandsFor),
      check: `nslookup of the name that they are called by gives ${names.map((name) => name.to.words).join(', ')}`,
      back: names.map(turned).flatMap(commandsFor),
    },
  ];
}

function vaultNode(reading: Reading, item: Resource): NodeId {
  const vault = vaultOf(reading, item);
  return vault === undefined
    ? reading.opaque(
        `${keyOf(item)} (vault)`,
        item,
        `the vault of ${item.address} isn't among what is judged`,
      )
    : reading.nodeOf(vault);
}

/** A recovery plan that brings a replicated machine up. */
function planOf(graph: EstateGraph, item: Resource): Resource | undefined {
  return plans(graph).get(item);
}

const plans = perGraph((graph): ReadonlyMap<Resource | undefined, Resource> => {
  const members = graph.ofType('azurerm_site_recovery_replication_recovery_plan').flatMap((plan) =>
    plan
      .blocks('boot_recovery_group')
      .flatMap(({ path }) => followList(graph, plan, `${path}.replicated_protected_items`))
      .map((item) => [targetOf(item), plan] as const),
  );
  return new Map([...members].reverse());
});
