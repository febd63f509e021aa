import { compareText } from '../../constructs/model/compare-text';
import { tryFindRegion } from '../../constructs/model/region';
import { Attribute, listOf, textOf } from '../graph/attribute';
import { EstateGraph, Reference, Resource } from '../graph/graph';

/** A VNet as exhibits show it: what it is called, where it is and what stands in it. */
export interface Network {
  /** Lower-case ARM id, or `<stack>/<address>` where the id isn't known. */
  readonly key: string;
  readonly resource: Resource;
  /** The name without the convention's prefix and region code (`vnet-website-uks` is `website`). */
  readonly label: string;
  /** Region name; empty if it isn't known. */
  readonly region: string;
  /** A hub has a firewall or a gateway. */
  readonly role: 'hub' | 'spoke';
  readonly ranges: readonly string[];
  readonly subnets: readonly Subnet[];
  readonly firewalls: readonly Resource[];
  readonly vpnGateways: readonly Resource[];
  readonly expressRouteGateways: readonly Resource[];
  readonly bastions: readonly Resource[];
  readonly resolvers: readonly Resource[];
}

/** A subnet of a network; `range` is empty if it isn't known. */
export interface Subnet {
  readonly name: string;
  readonly range: string;
}

/** All judged VNets, by region and then name. */
export function readNetworks(graph: EstateGraph): readonly Network[] {
  const firewalls = attached(graph, 'azurerm_firewall', 'ip_configuration.0.subnet_id');
  const gateways = attached(graph, 'azurerm_virtual_network_gateway', 'ip_configuration.0.subnet_id');
  const bastions = attached(graph, 'azurerm_bastion_host', 'ip_configuration.0.subnet_id');
  const resolvers = attached(graph, 'azurerm_private_dns_resolver', 'virtual_network_id');
  const subnets = attached(graph, 'azurerm_subnet', 'virtual_network_name');
  return graph
    .ofType('azurerm_virtual_network')
    .map((resource): Network => {
      const key = keyOf(resource);
      const own = gateways.get(key) ?? [];
      const circuits = own.filter((gateway) => textOf(gateway.get('type')) === 'ExpressRoute');
      const region = textOf(resource.get('location')) ?? '';
      return {
        key,
        resource,
        label: labelOf(textOf(resource.get('name')) ?? resource.name, region),
        region,
        role: firewalls.has(key) || own.length > 0 ? 'hub' : 'spoke',
        ranges: textsOf(resource.get('address_space')),
        subnets: [
          ...resource
            .blocks('subnet')
            .map((block) => subnetOf(block.get('name'), block.get('address_prefixes'))),
          ...(subnets.get(key) ?? []).map((subnet) =>
            subnetOf(subnet.get('name'), subnet.get('address_prefixes')),
          ),
        ],
        firewalls: firewalls.get(key) ?? [],
        vpnGateways: own.filter((gateway) => !circuits.includes(gateway)),
        expressRouteGateways: circuits,
        bastions: bastions.get(key) ?? [],
        resolvers: resolvers.get(key) ?? [],
      };
    })
    .sort(
      (a, b) => compareText(a.region, b.region) || compareText(a.label, b.label) || compareText(a.key, b.key),
    );
}

/** Key of the network that a reference leads to, from the VNet itself or anything in it; undefined if nobody knows. */
export function networkKeyOf(reference: Reference): string | undefined {
  switch (reference.kind) {
    case 'resource':
      return reference.resource.type === 'azurerm_virtual_network'
        ? keyOf(reference.resource)
        : networkPart(reference.resource.id);
    case 'external':
      return networkPart(reference.id);
    case 'unknown':
    case 'none':
      return undefined;
  }
}

/** The VNet's part of the id of something in it. */
export function networkPart(id: string | undefined): string | undefined {
  return /^.*?\/virtualnetworks\/[^/]+/.exec(id?.toLowerCase() ?? '')?.[0];
}

/** Known texts of a list, in its order. */
export function textsOf(attribute: Attribute): readonly string[] {
  return (listOf(attribute) ?? []).filter((value): value is string => typeof value === 'string');
}

function keyOf(resource: Resource): string {
  return resource.id ?? `${resource.stack}/${resource.address}`;
}

function subnetOf(name: Attribute, prefixes: Attribute): Subnet {
  return { name: textOf(name) ?? 'a subnet whose name is not known', range: textsOf(prefixes).join(', ') };
}

function labelOf(name: string, region: string): string {
  const code = tryFindRegion(region)?.code;
  const conventional = code === undefined ? null : new RegExp(`^vnet-(.+)-${code}$`).exec(name);
  return conventional?.[1] ?? name;
}

/** Resources of a type by the key of the network that an attribute leads to. */
function attached(graph: EstateGraph, type: string, path: string): ReadonlyMap<string, readonly Resource[]> {
  const found = new Map<string, Resource[]>();
  for (const resource of graph.ofType(type)) {
    const key = networkKeyOf(graph.follow(resource, path)) ?? networkPart(resource.id);
    if (key === undefined) continue;
    const others = found.get(key);
    if (others) others.push(resource);
    else found.set(key, [resource]);
  }
  return found;
}
