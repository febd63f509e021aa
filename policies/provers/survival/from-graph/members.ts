import { Resource } from '../../../graph/graph';
import { follow, targetOf } from '../../../graph/views/read';
import { NodeId } from '../model';
import { APPLICATIONS, Balancer } from './balancers';
import { Instances, instanceUnits, needWhileSmall } from './instances';
import { MACHINES } from './machines';
import { applicationItself, planInstances } from './plans';
import { keyOf, Reading, titleOf } from './reading';
import { SCALE_SETS, scaleSetInstances } from './scale-sets';

/** Some machines, scale sets or applications that do the same work, and how many of them carry it. */
export interface Members {
  readonly id: NodeId;
  readonly title: string;
  readonly resources: readonly Resource[];
  /** Machines, instances or workers that carry the load. @default all but one, and at least one */
  readonly load?: number;
  /** Whether what sends to them asks them how they are. */
  readonly probes: Balancer['probes'];
}

/** A load balancer with all that it sends to. */
export function behindBalancer(reading: Reading, balancer: Balancer): NodeId {
  const { resource, pools, probes } = balancer;
  const id = `behind:${keyOf(resource)}`;
  const title = 'what it sends to';
  const sets = pools.length === 0 ? [[]] : pools;
  const nodes = sets.flatMap((resources, index) =>
    spreadMembers(reading, {
      id: `${id} (members${index === 0 ? '' : ` ${index + 1}`})`,
      title,
      resources,
      probes,
    }),
  );
  return reading.all(id, `${titleOf(resource)} and ${title}`, [reading.nodeOf(resource), ...nodes]);
}

/**
 * Members that share the work. Without a probe whoever sends goes on sending to dead ones, so that any loss is felt; whether
 * there is one may not be known. None at all is down. A machine alone is its own node.
 */
export function spreadMembers(reading: Reading, members: Members): readonly NodeId[] {
  const { id, title, resources, probes } = members;
  const counted = countMembers(reading, resources);
  const most = sum(counted.map((member) => member.most));
  const least = sum(counted.map((member) => member.least));
  const load = members.load ?? Math.max(1, most - 1);
  const [only] = resources.length === 1 ? resources : [];
  if (only !== undefined && isMachine(only) && load < 2) return [reading.nodeOf(only)];
  const gate = reading.gate({
    kind: 'spread',
    id,
    title,
    of: counted.flatMap(({ of }) => of),
    need: probes === false ? Math.max(load, most) : load,
    needScaledIn: probes === false ? Math.max(1, least) : needWhileSmall(load, least),
    least: 1,
    seconds: 0,
  });
  const doubts = probes === 'unknown' ? [probeInDoubt(reading, members)] : [];
  return [...counted.flatMap(({ also }) => also), ...doubts, gate];
}

function isMachine({ type }: Resource): boolean {
  return MACHINES.includes(type);
}

function probeInDoubt(reading: Reading, { id, title, resources }: Members): NodeId {
  const unit = reading.unit({
    id: `${id} (probe)`,
    title: `the probe of ${title}`,
    opaque: `whether anything asks ${resources.map(titleOf).join(', ')} how they are isn't known before deployment`,
  });
  return reading.gate({ kind: 'soft', id: `${id} (probed)`, title: `the probe of ${title}`, of: [unit] });
}

/** What a spread gate counts of a member, at its largest and its smallest, and what the member needs besides. */
interface Counted {
  readonly of: readonly NodeId[];
  readonly most: number;
  readonly least: number;
  readonly also: readonly NodeId[];
}

/** Applications on one plan have the same workers: those count once. */
function countMembers(reading: Reading, resources: readonly Resource[]): readonly Counted[] {
  const seen = new Set<Resource>();
  return resources.map((resource): Counted => {
    const held = instancesOf(reading, resource);
    if (held === undefined) return { of: [reading.nodeOf(resource)], most: 1, least: 1, also: [] };
    const { holder, instances } = held;
    const also = holder === resource ? [] : [applicationItself(reading, resource)];
    if (seen.has(holder)) return { of: [], most: 0, least: 0, also };
    seen.add(holder);
    const { most, least } = instances.scale;
    return { of: instanceUnits(reading, holder, instances), most, least, also };
  });
}

/** How many members count as: instances of scale sets, workers of applications' plans, machines. */
export function sizeOf(reading: Reading, resources: readonly Resource[]): number {
  const held = resources.map((resource) => ({ resource, ...instancesOf(reading, resource) }));
  const byHolder = new Map(
    held.map(({ resource, holder = resource, instances }) => [holder, instances?.scale.most ?? 1]),
  );
  return sum([...byHolder.values()]);
}

interface Held {
  /** The scale set, or the plan of an application. */
  readonly holder: Resource;
  readonly instances: Instances;
}

function instancesOf(reading: Reading, resource: Resource): Held | undefined {
  if (SCALE_SETS.includes(resource.type)) {
    const instances = scaleSetInstances(reading, resource);
    return 'unknown' in instances ? undefined : { holder: resource, instances };
  }
  if (!APPLICATIONS.includes(resource.type)) return undefined;
  const plan = targetOf(follow(reading.graph, resource, 'service_plan_id'));
  const instances = plan && planInstances(reading, plan);
  if (plan === undefined || instances === undefined || instances === 'serverless') return undefined;
  return 'unknown' in instances ? undefined : { holder: plan, instances };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
