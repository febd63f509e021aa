import { Cidr } from '../../../constructs/model/cidr';
import { hidesSomething, textOf } from '../attribute';
import { Block, EstateGraph, Reference, Resource } from '../graph';
import { groupBy } from './group-by';
import { perGraph } from './per-graph';
import { follow, followParent, pathIn, regionOf, targetOf, textsOf, withoutReported } from './read';

/** Ranges that an attribute gives; `complete` is false if one is not known or is no range. */
export interface Ranges {
  readonly ranges: readonly Cidr[];
  readonly complete: boolean;
}

/** A virtual network of the judged configuration. */
export interface Network extends Ranges {
  readonly resource: Resource;
  readonly region?: string;
  readonly name?: string;
  readonly subnets: readonly Subnet[];
  /** False if the inline subnets are not known. */
  readonly subnetsKnown: boolean;
}

/** A subnet, written inside its network or as a resource of its own. */
export interface Subnet extends Ranges {
  readonly name?: string;
  /** The resource that it is written in. */
  readonly holder: Resource;
  readonly block: Block;
  /** Undefined if its network is not judged. */
  readonly network?: Resource;
  readonly nsg: Reference;
  readonly routeTable: Reference;
  /** Only a subnet that is a resource of its own, or an association, can have one. */
  readonly natGateway: Reference;
}

interface Networks {
  readonly networks: readonly Network[];
  readonly subnets: readonly Subnet[];
  readonly byResource: ReadonlyMap<Resource, Network>;
  /** Subnets that are resources of their own. */
  readonly standalone: ReadonlyMap<Resource, Subnet>;
  /** Network to its subnets by lower-case name. */
  readonly named: ReadonlyMap<Resource, ReadonlyMap<string, Subnet>>;
}

const NONE: Reference = { kind: 'none' };

/** All virtual networks, with their subnets of either spelling. */
export function networksOf(graph: EstateGraph): readonly Network[] {
  return indexOf(graph).networks;
}

/** All subnets, those of networks that are not judged included. */
export function subnetsOf(graph: EstateGraph): readonly Subnet[] {
  return indexOf(graph).subnets;
}

/** The network that a reference points at, or that holds the subnet it points at. */
export function networkAt(graph: EstateGraph, reference: Reference): Network | undefined {
  if (reference.kind !== 'resource') return undefined;
  const { byResource, standalone } = indexOf(graph);
  return byResource.get(standalone.get(reference.resource)?.network ?? reference.resource);
}

/**
 * The subnet that a reference points at. A plan may tell the network only; then it is the subnet of the name that Azure
 * demands for what stands in it.
 */
export function subnetAt(
  graph: EstateGraph,
  reference: Reference,
  demandedName?: 'AzureFirewallSubnet' | 'GatewaySubnet',
): Subnet | undefined {
  if (reference.kind !== 'resource') return undefined;
  const inline = /(?:^|\/)subnets\/([^/]+)/.exec(reference.child ?? '')?.[1] ?? demandedName?.toLowerCase();
  const { standalone, named } = indexOf(graph);
  const own = standalone.get(reference.resource);
  return own ?? (inline === undefined ? undefined : named.get(reference.resource)?.get(inline));
}

/** The subnet as people call it: its name in quotes, or the place it is written at. */
export function subnetLabel(subnet: Subnet): string {
  return subnet.name === undefined
    ? `${pathIn(subnet.block, 'name')} of ${subnet.holder.address}`
    : `"${subnet.name}"`;
}

/** The ranges of a list attribute, canonical ones only. */
export function rangesAt(block: Block, path: string): Ranges {
  const { texts, complete } = textsOf(block, path);
  const ranges = texts.map((text) => Cidr.tryParse(text)).filter((range) => range !== undefined);
  return { ranges, complete: complete && ranges.length === texts.length };
}

const indexOf = perGraph((graph): Networks => {
  const attached = {
    nsg: attachments(graph, 'azurerm_subnet_network_security_group_association', 'network_security_group_id'),
    routeTable: attachments(graph, 'azurerm_subnet_route_table_association', 'route_table_id'),
    natGateway: attachments(graph, 'azurerm_subnet_nat_gateway_association', 'nat_gateway_id'),
  };
  const standalone = graph.ofType('azurerm_subnet').map((resource): Subnet => {
    return {
      name: textOf(resource.get('name')),
      holder: resource,
      block: resource,
      network: targetOf(networkReference(graph, resource)),
      ...rangesAt(resource, 'address_prefixes'),
      nsg: attached.nsg.toSubnet(resource),
      routeTable: attached.routeTable.toSubnet(resource),
      natGateway: attached.natGateway.toSubnet(resource),
    };
  });
  const standaloneByNetwork = groupBy(standalone, ({ network }) => network);
  const networks = graph.ofType('azurerm_virtual_network').map((resource): Network => {
    const separate = standaloneByNetwork.get(resource) ?? [];
    const inline = withoutReported(
      resource.blocks('subnet'),
      separate.map(({ holder }) => holder),
    ).map((block) => inlineSubnet(graph, attached, resource, block));
    return {
      resource,
      region: regionOf(resource),
      name: textOf(resource.get('name')),
      ...rangesAt(resource, 'address_space'),
      subnets: [...inline, ...separate],
      subnetsKnown: !hidesSomething(resource.get('subnet')),
    };
  });
  const inline = networks.flatMap(({ resource, subnets }) => subnets.filter((s) => s.holder === resource));
  return {
    networks,
    subnets: [...inline, ...standalone],
    byResource: new Map(networks.map((network) => [network.resource, network])),
    standalone: new Map(standalone.map((subnet) => [subnet.holder, subnet])),
    named: new Map(networks.map(({ resource, subnets }) => [resource, byName(subnets)])),
  };
});

function byName(subnets: readonly Subnet[]): ReadonlyMap<string, Subnet> {
  return new Map(subnets.map((subnet) => [subnet.name?.toLowerCase() ?? '', subnet]));
}

/** The network that a subnet which is a resource of its own says it is in. */
export function networkReference(graph: EstateGraph, subnet: Resource): Reference {
  return followParent(graph, subnet, 'virtual_network_name', 'azurerm_virtual_network');
}

function inlineSubnet(
  graph: EstateGraph,
  attached: Readonly<Record<'nsg' | 'routeTable' | 'natGateway', Attachments>>,
  network: Resource,
  block: Block,
): Subnet {
  const name = textOf(block.get('name'));
  const written = (path: string): Reference | undefined => {
    const reference = follow(graph, network, pathIn(block, path));
    return reference.kind === 'none' ? undefined : reference;
  };
  return {
    name,
    holder: network,
    block,
    network,
    ...rangesAt(block, 'address_prefixes'),
    nsg: written('security_group') ?? attached.nsg.toInline(network, name),
    routeTable: written('route_table_id') ?? attached.routeTable.toInline(network, name),
    natGateway: attached.natGateway.toInline(network, name),
  };
}

/** What associations attach to subnets of either spelling. */
interface Attachments {
  toSubnet(subnet: Resource): Reference;
  toInline(network: Resource, name: string | undefined): Reference;
}

/**
 * What association resources attach to subnets. If one of them names a subnet that is not known, a subnet without an
 * attachment may be that one: unknown rather than none.
 */
function attachments(graph: EstateGraph, type: string, path: string): Attachments {
  const standalone = new Map<Resource, Reference>();
  const inline = new Map<Resource, Map<string, Reference>>();
  const undecided = new Set<Resource>();
  let otherwise = NONE;
  for (const association of graph.ofType(type)) {
    const subnet = follow(graph, association, 'subnet_id');
    if (subnet.kind === 'unknown') otherwise = subnet;
    if (subnet.kind !== 'resource') continue;
    const { resource, child } = subnet;
    const target = follow(graph, association, path);
    const name = /(?:^|\/)subnets\/([^/]+)/.exec(child ?? '')?.[1];
    if (resource.type !== 'azurerm_virtual_network') standalone.set(resource, target);
    else if (name === undefined) undecided.add(resource);
    else inline.set(resource, (inline.get(resource) ?? new Map<string, Reference>()).set(name, target));
  }
  return {
    toSubnet: (subnet) => standalone.get(subnet) ?? otherwise,
    toInline: (network, name) =>
      inline.get(network)?.get(name?.toLowerCase() ?? '') ??
      (undecided.has(network) ? { kind: 'unknown' } : otherwise),
  };
}
