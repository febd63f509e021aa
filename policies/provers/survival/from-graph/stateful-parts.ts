import { textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { follow, targetOf } from '../../../graph/views/read';
import { NodeId } from '../model';
import { availabilityGroupNode } from './availability-groups';
import { CACHES } from './caches';
import { desktopsNode } from './desktops';
import { KEY_VAULTS } from './key-vaults';
import { MACHINES } from './machines';
import { BuiltPart } from './meant';
import { writtenTogether } from './profiles';
import { distinct, Reading, titleOf } from './reading';
import { isReplica } from './sql-clusters';
import { STATEFUL } from './stateful';
import { regionOfStore } from './store-region';

const POOL = 'azurerm_virtual_desktop_host_pool';

/**
 * The node of a part over all its regions, where what it is made of settles how regions take over from one another: desktops,
 * availability groups, and what holds data. Undefined for all else, and for what a region has for itself alone.
 */
export function partNode(
  reading: Reading,
  part: Pick<BuiltPart, 'name' | 'load'>,
  resources: readonly Resource[],
): NodeId | undefined {
  const [first] = resources;
  if (first === undefined) return undefined;
  const id = `part:${part.name} ${titleOf(first)}`;
  const pools = resources.filter(({ type }) => type === POOL);
  if (pools.length > 0) {
    return desktopsNode(reading, {
      id,
      title: part.name,
      pools,
      ...(part.load === undefined ? {} : { load: part.load }),
    });
  }
  if (resources.every((resource) => isMachine(resource) && isReplica(reading.graph, resource))) {
    return availabilityGroupNode(reading, { id, title: part.name, machines: resources });
  }
  return resources.every(holdsData) ? dataNode(reading, id, part.name, resources) : undefined;
}

function isMachine({ type }: Resource): boolean {
  return MACHINES.includes(type);
}

/** A cache is filled again, and a vault is written in both regions by whoever deploys: neither holds data that is lost. */
function holdsData({ type }: Resource): boolean {
  return type in STATEFUL && !(type in CACHES) && !(type in KEY_VAULTS);
}

/**
 * What holds data in one region, or joined over regions, is one node a store. Of stores of several regions any is enough if
 * all are written together; if nothing that is judged joins them, they may hold the same in some other way: unknown.
 */
function dataNode(reading: Reading, id: NodeId, title: string, resources: readonly Resource[]): NodeId {
  const byRegion = groupBy(resources, (resource) => regionOfStore(reading.graph, resource));
  const sides = [...byRegion.values()].map((side) =>
    distinct(side.map((resource) => reading.nodeOf(resource))),
  );
  const nodes = distinct(sides.flat());
  const areApart = sides.length > 1 && new Set(sides.map((side) => side.join(' '))).size > 1;
  if (!areApart) return reading.all(id, title, nodes);
  const of = sides.map((side, index) => reading.all(`${id} ${index + 1}`, title, side));
  if (
    writtenTogether(
      reading.graph,
      resources.map((resource) => accountName(reading, resource)),
    )
  ) {
    return reading.gate({ kind: 'spread', id, title, of, need: 1, needScaledIn: 1, least: 1, seconds: 0 });
  }
  const reason = `nothing that is judged copies what one of ${resources.map(titleOf).join(', ')} holds into the others`;
  return reading.gate({ kind: 'failover', id, title, of, switch: { by: 'unknown', reason } });
}

/** Name of the account that something is, or is in. */
function accountName({ graph }: Reading, resource: Resource): string | undefined {
  return textOf((targetOf(follow(graph, resource, 'storage_account_id')) ?? resource).get('name'));
}
