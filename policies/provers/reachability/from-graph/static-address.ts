import { parseAddress } from '../../../../constructs/model/cidr';
import { textOf } from '../../../graph/attribute';
import { EstateGraph, Reference, Resource } from '../../../graph/graph';
import { firewallsOf } from '../../../graph/views/firewalls';

/** Blocks that hold the private addresses of what others refer to by `x.private_ip_address` and the like. */
const ADDRESS_BLOCKS: Readonly<Record<string, string>> = {
  azurerm_network_interface: 'ip_configuration',
  azurerm_lb: 'frontend_ip_configuration',
  azurerm_private_endpoint: 'ip_configuration',
  azurerm_private_dns_resolver_inbound_endpoint: 'ip_configurations',
};

/**
 * The private address of the resource that an attribute was to take its address from, where configuration tells it
 * though the attribute has no value yet: a firewall's always, that of others if it is static and they have only one.
 */
export function staticAddressAt(graph: EstateGraph, reference: Reference): number | undefined {
  if (reference.kind !== 'resource') return undefined;
  const { resource } = reference;
  if (resource.type === 'azurerm_firewall') return firewallAddress(graph, resource);
  const blocks = resource.blocks(ADDRESS_BLOCKS[resource.type] ?? '');
  const [only] = blocks;
  const text = blocks.length === 1 && only ? textOf(only.get('private_ip_address')) : undefined;
  return text === undefined ? undefined : parseAddress(text);
}

/** A firewall's private address: reported, or the first usable one of its subnet. [29] */
export function firewallAddress(graph: EstateGraph, resource: Resource): number | undefined {
  const address = firewallsOf(graph).find((firewall) => firewall.resource === resource)?.address;
  return address === undefined ? undefined : parseAddress(address);
}
