import { Reference, Resource } from '../../../graph/graph';
import { Network, networkAt, Subnet, subnetAt, subnetLabel } from '../../../graph/views/networks';
import { otherHalf, Peering, peeringsFrom, someEndUnknown } from '../../../graph/views/peerings';
import { routeTableAt } from '../../../graph/views/routes';
import { NodeId } from '../model';
import { holderOf } from './addresses';
import { controlPlane } from './control-plane';
import { nameResolution } from './dns';
import { keyOf, Reading, titleOf } from './reading';

/**
 * What the traffic of a subnet needs in its region: the network itself, the appliances that its routes lead to, the DNS
 * servers of its network, the peerings that lead to these, and its NAT gateway. Undefined where nothing is referred to.
 */
export function platformOf(reading: Reading, reference: Reference): NodeId | undefined {
  if (reference.kind !== 'resource') return reading.nodeAt(reference, 'a subnet');
  const subnet = subnetAt(reading.graph, reference);
  const network = networkAt(reading.graph, reference);
  if (subnet === undefined || network === undefined) {
    const reason = 'its subnet or network is not among what is judged';
    return reading.opaque(`platform:${keyOf(reference.resource)}`, reference.resource, reason);
  }
  const id = `platform:${keyOf(network.resource)} ${subnet.name ?? subnet.block.path}`;
  if (reading.has(id)) return id;
  const hops = nextHops(reading, subnet);
  const names = nameResolution(reading, network);
  const networks = new Set([...hops.networks, ...names.askedIn]);
  return reading.gate({
    kind: 'all',
    id,
    title: `the network of subnet ${subnetLabel(subnet)} of ${titleOf(network.resource)}`,
    of: [
      controlPlane(reading, network.resource),
      ...hops.nodes,
      ...(names.node === undefined ? [] : [names.node]),
      ...[...networks].flatMap((other) => peered(reading, network, other)),
      ...natGateway(reading, subnet),
    ],
  });
}

interface Hops {
  readonly nodes: readonly NodeId[];
  /** Networks that the appliances stand in. */
  readonly networks: readonly Network[];
}

function nextHops(reading: Reading, subnet: Subnet): Hops {
  const { routeTable } = subnet;
  if (routeTable.kind === 'none') return { nodes: [], networks: [] };
  const table = routeTable.kind === 'resource' && routeTableAt(reading.graph, routeTable.resource);
  if (!table) {
    const node = reading.nodeAt(routeTable, `the route table of subnet ${subnetLabel(subnet)}`);
    return { nodes: node === undefined ? [] : [node], networks: [] };
  }
  const appliances = table.routes.filter(({ nextHop }) => nextHop === 'VirtualAppliance');
  const holders = appliances.map(({ address }) =>
    address === undefined
      ? { node: unknownHop(reading, table.resource, 'the address of an appliance') }
      : holderOf(reading, address, 'appliance'),
  );
  const isOpen = !table.complete || table.routes.some(({ nextHop }) => nextHop === undefined);
  return {
    nodes: [
      controlPlane(reading, table.resource),
      ...holders.map(({ node }) => node),
      ...(isOpen ? [unknownHop(reading, table.resource, 'a route')] : []),
    ],
    networks: holders.flatMap((holder) => ('network' in holder && holder.network ? [holder.network] : [])),
  };
}

function unknownHop(reading: Reading, table: Resource, what: string): NodeId {
  return reading.opaque(`${keyOf(table)} (${what})`, table, `${what} in ${titleOf(table)} isn't known`);
}

/** Both halves of the peering of two networks; missing where one isn't there. */
function peered(reading: Reading, from: Network, to: Network): readonly NodeId[] {
  if (from.resource === to.resource) return [];
  const { graph } = reading;
  const there = peeringsFrom(graph, from).find((half) => half.to?.resource === to.resource);
  const back = there ? otherHalf(graph, there) : halfTo(reading, to, from);
  const halves = [there, back].filter((half) => half !== undefined);
  const nodes = halves.map(({ resource }) => controlPlane(reading, resource));
  if (halves.length === 2) return nodes;
  const id = `peering:${keyOf(from.resource)} ${keyOf(to.resource)}`;
  const title = `peering of ${titleOf(from.resource)} with ${titleOf(to.resource)}`;
  const missing = someEndUnknown(graph)
    ? reading.unit({ id, title, opaque: `a half of a ${title} may be one whose ends aren't known` })
    : reading.missing(id, title, `the ${title} lacks ${halves.length === 1 ? 'a half' : 'both halves'}`);
  return [...nodes, missing];
}

function halfTo({ graph }: Reading, from: Network, to: Network): Peering | undefined {
  return peeringsFrom(graph, from).find((half) => half.to?.resource === to.resource);
}

function natGateway(reading: Reading, subnet: Subnet): readonly NodeId[] {
  const what = `the NAT gateway of subnet ${subnetLabel(subnet)}`;
  const node = reading.nodeAt(subnet.natGateway, what);
  return node === undefined ? [] : [node];
}
