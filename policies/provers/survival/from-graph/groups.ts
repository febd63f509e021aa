import { Resource } from '../../../graph/graph';
import { EventId, NodeId } from '../model';
import { APPLICATIONS, Balancer, balancersTo } from './balancers';
import { platformsOf } from './in-place';
import { MACHINES } from './machines';
import { sizeOf, spreadMembers } from './members';
import { endpointsOf } from './private-endpoints';
import { distinct, Reading, titleOf } from './reading';
import { recovered } from './recovered';
import { strayNames } from './sql-server-names';
import { NamesIn } from './site-recovery';
import { vaultsReferredTo } from './vault-references';

/**
 * What stands in one region alone, and what brings it up again when that is lost.
 * @param names what has to be there for machines of a network to find by name what the service uses
 */
export function aloneNode(reading: Reading, group: Group, names: NamesIn): NodeId {
  const { id, title, resources, load } = group;
  const node = reading.all(`${id} (here)`, `${title}, with its network`, groupNodes(reading, group));
  const machines = resources.filter(({ type }) => MACHINES.includes(type));
  return recovered(reading, { id, title, machines, node, load, names });
}

/** What stands for one address in one region. */
export interface Group {
  readonly id: NodeId;
  readonly title: string;
  readonly resources: readonly Resource[];
  readonly load: number;
}

/** The nodes that a group needs in its region, each of them. */
export function groupNodes(reading: Reading, group: Group): readonly NodeId[] {
  const { resources } = group;
  const balancers = distinct(resources.flatMap((resource) => balancersTo(reading.graph, resource)));
  const besides = distinct([
    ...resources.flatMap((resource) => platformsOf(reading, resource)),
    ...resources.flatMap((resource) => vaultsReferredTo(reading, resource)),
    ...resources.flatMap((resource) => strayNames(reading, resource)),
    ...resources.flatMap((resource) => endpointsOf(reading, resource) ?? []),
  ]);
  if (balancers.length === 0) return [...directNodes(reading, group), ...besides];
  return [
    ...balancers.flatMap((balancer, index) => balancedNodes(reading, group, balancer, index)),
    ...besides,
  ];
}

function balancedNodes(
  reading: Reading,
  { id, title, resources, load }: Group,
  balancer: Balancer,
  index: number,
): readonly NodeId[] {
  const doubt =
    balancer.doubt === undefined
      ? []
      : [reading.opaque(`${id} (${balancer.resource.address})`, balancer.resource, balancer.doubt)];
  const pools = balancer.pools
    .map((pool) => resources.filter((resource) => pool.includes(resource)))
    .filter(({ length }) => length > 0);
  const base = index === 0 ? id : `${id} ${index + 1}`;
  const spread = pools.flatMap((behind, pool) =>
    spreadMembers(reading, {
      id: pool === 0 ? base : `${base} pool ${pool + 1}`,
      title,
      resources: behind,
      load: pools.length === 1 ? load : Math.min(load, Math.max(1, sizeOf(reading, behind) - 1)),
      probes: balancer.probes,
    }),
  );
  return [reading.nodeOf(balancer.resource), ...doubt, ...spread];
}

/** Without anything that passes from one to another, the loss of any may be felt, and nobody can tell of which. */
function directNodes(reading: Reading, group: Group): readonly NodeId[] {
  const { id, title, resources, load } = group;
  const spread = spreadMembers(reading, { id, title, resources, load, probes: true });
  const loose = resources.filter(({ type }) => !APPLICATIONS.includes(type));
  if (sizeOf(reading, loose) < 2) return spread;
  const lost = loose.flatMap((resource) => eventsOf(reading, reading.nodeOf(resource)));
  const reason = `nothing that is judged passes from one of ${loose.map(titleOf).join(', ')} to another`;
  reading.gap(id, reason);
  const unit = reading.unit({
    id: `${id} (unbalanced)`,
    title: `what answers for ${title}`,
    maybeLostWith: distinct(lost),
    doubt: reason,
  });
  return [...spread, unit];
}

/** Events that take any unit of a node along. */
function eventsOf(reading: Reading, node: NodeId): readonly EventId[] {
  const unit = reading.unitOf(node);
  if (unit !== undefined) return [...unit.lostWith, ...unit.maybeLostWith];
  return (reading.gateOf(node)?.of ?? []).flatMap((child) => eventsOf(reading, child));
}
