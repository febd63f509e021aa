import { EstateGraph, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { labelOf } from '../../reachability/from-graph/identity';
import { APPLICATIONS, balancersOf } from './balancers';
import { hasOpenPools, POOLING } from './cards';
import { frontDoorWays } from './front-doors';
import { MACHINES } from './machines';
import { Meant } from './meant';
import { byKey } from './order';
import { distinct, keyOf, Reading, titleOf } from './reading';
import { SCALE_SETS } from './scale-sets';
import { trafficManagerWays } from './traffic-managers';

/** What counts as a service of its own where nothing else has it as a part. */
const STORES = [
  'azurerm_mssql_database',
  'azurerm_mysql_flexible_server',
  'azurerm_postgresql_flexible_server',
];

/**
 * Services of a configuration that nobody has declared any for: what is behind one way in or in one pool is one service, and
 * so are a lone machine, scale set or application, and a database. None has a tier.
 */
export function strangersOf(reading: Reading): readonly Meant[] {
  const { graph } = reading;
  const groups: (readonly Resource[])[] = [
    ...[...frontDoorWays(graph), ...trafficManagerWays(graph)].map(({ targets }) =>
      targets.flatMap(({ leadsTo }) => leadsTo.members),
    ),
    ...balancersOf(graph).flatMap(({ pools }) => pools),
    ...countedTogether(graph),
  ];
  const lone = graph.ofType(...MACHINES, ...SCALE_SETS, ...APPLICATIONS).map((resource) => [resource]);
  const members = joined([...groups, ...lone]);
  const stores = storesByNode(reading, graph.ofType(...STORES));
  const named = new Set<string>();
  return [...members, ...stores].map((resources) => strangerOf(resources, named));
}

/**
 * Machines of one `count` or `for_each`, where the configuration of a plan doesn't tell which of them is in which pool: they may
 * well share one.
 */
function countedTogether(graph: EstateGraph): readonly (readonly Resource[])[] {
  if (!POOLING.some((pooling) => hasOpenPools(graph, pooling))) return [];
  const blocks = groupBy(graph.ofType(...MACHINES), ({ stack, address }) => `${stack}/${blockOf(address)}`);
  return [...blocks.values()];
}

/** `module.x.azurerm_y.z` of `module.x.azurerm_y.z[0]`. */
function blockOf(address: string): string {
  return address.replace(/\[[^\]]*\]$/, '');
}

function strangerOf(resources: readonly Resource[], named: Set<string>): Meant {
  const [first] = resources;
  const label = first === undefined ? '' : labelOf(first);
  const name = named.has(label) && first !== undefined ? keyOf(first) : label;
  named.add(name);
  const title = resources.length > 1 ? `${label} and ${resources.length - 1} more` : label;
  return {
    name,
    title: first === undefined || resources.length > 1 ? title : titleOf(first),
    mayBeOff: false,
    address: `service:${name}`,
    parts: [{ kind: 'built', name, resources, missing: [], chosenBy: 'address' }],
    dependsOn: [],
    degradedWithout: [],
    outside: [],
    signsIn: false,
  };
}

/** Sets that share a resource become one. In order of the first resource's address. */
function joined(groups: readonly (readonly Resource[])[]): readonly (readonly Resource[])[] {
  const sets = new Map<Resource, Set<Resource>>();
  for (const group of groups) {
    const merged = new Set(group);
    for (const resource of group) for (const other of sets.get(resource) ?? []) merged.add(other);
    for (const resource of merged) sets.set(resource, merged);
  }
  return distinct([...sets.values()])
    .map((set) => [...set].sort(byKey))
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : byKey(a, b)));
}

/** Databases that share a node, such as a primary and its copy, are one. */
function storesByNode(reading: Reading, stores: readonly Resource[]): readonly (readonly Resource[])[] {
  const byNode = new Map<string, Resource[]>();
  for (const store of [...stores].sort(byKey)) {
    const node = reading.nodeOf(store);
    byNode.set(node, [...(byNode.get(node) ?? []), store]);
  }
  return [...byNode.values()];
}
