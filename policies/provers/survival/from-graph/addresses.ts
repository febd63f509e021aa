import { Cidr } from '../../../../constructs/model/cidr';
import { EstateGraph, Resource } from '../../../graph/graph';
import { firewallAt, someAddressUnknown } from '../../../graph/views/firewalls';
import { Network, networkAt } from '../../../graph/views/networks';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, targetOf } from '../../../graph/views/read';
import { textOf } from '../../../graph/attribute';
import { NodeId } from '../model';
import { balancerAt, holdersAt } from './balancers';
import { cardsAt } from './cards';
import { behindBalancer } from './members';
import { Reading } from './reading';

/** What has a private address: its node, and the network that it stands in, so far as that is judged. */
export interface Holder {
  readonly node: NodeId;
  readonly network?: Network;
  /** The resource, where it is one alone. */
  readonly resource?: Resource;
}

/**
 * Who answers at a private address: a firewall, the machines behind a load balancer, a DNS resolver, a machine, or something
 * in a datacentre that is declared. An address that nothing judged has is opaque.
 */
export function holderOf(reading: Reading, address: string, what: string): Holder {
  const { graph } = reading;
  const firewall = firewallAt(graph, address);
  if (firewall !== undefined) {
    const { resource, network } = firewall;
    return { node: reading.nodeOf(resource), resource, ...(network === undefined ? {} : { network }) };
  }
  const balancer = balancerAt(graph, address);
  if (balancer !== undefined) {
    const [block] = balancer.resource.blocks('frontend_ip_configuration');
    const reference = block && follow(graph, balancer.resource, `${block.path}.subnet_id`);
    return {
      node: behindBalancer(reading, balancer),
      ...inNetwork(reference && networkAt(graph, reference)),
    };
  }
  const resolver = resolverAt(graph, address);
  if (resolver !== undefined) {
    const { endpoint, network } = resolver;
    return { node: reading.nodeOf(endpoint), resource: endpoint, ...inNetwork(network) };
  }
  const [machine] = holdersAt(graph, address);
  if (machine !== undefined) {
    const [card] = cardsAt(graph, machine);
    return {
      node: reading.nodeOf(machine),
      resource: machine,
      ...inNetwork(card && networkAt(graph, card.subnet)),
    };
  }
  return { node: atSite(reading, address, what) ?? nobody(reading, address, what) };
}

function inNetwork(network: Network | undefined): { readonly network?: Network } {
  return network === undefined ? {} : { network };
}

function atSite(reading: Reading, address: string, what: string): NodeId | undefined {
  const range = Cidr.tryParse(`${address}/32`);
  const sites = reading.declaration?.sites ?? [];
  const site = sites.find(({ ranges }) =>
    ranges.some((text) => range !== undefined && Cidr.tryParse(text)?.contains(range)),
  );
  return (
    site &&
    reading.unit({
      id: `site:${site.id} ${address}`,
      title: `${what} ${address} in ${site.title}`,
      lostWith: [reading.events.site(site.id, site.title)],
    })
  );
}

function nobody(reading: Reading, address: string, what: string): NodeId {
  const opaque = someAddressUnknown(reading.graph)
    ? `${what} ${address} may be a firewall whose address isn't known`
    : `nothing that is judged has ${what} ${address}`;
  reading.gap(`address ${address}`, opaque);
  return reading.unit({ id: `address:${address}`, title: `${what} ${address}`, opaque });
}

interface Resolver {
  readonly endpoint: Resource;
  readonly network: Network | undefined;
}

/** The inbound endpoint of a DNS resolver that has a fixed address. */
function resolverAt(graph: EstateGraph, address: string): Resolver | undefined {
  return resolvers(graph).get(address);
}

const resolvers = perGraph((graph): ReadonlyMap<string, Resolver> => {
  const found = new Map<string, Resolver>();
  for (const endpoint of graph.ofType('azurerm_private_dns_resolver_inbound_endpoint')) {
    const [configuration] = endpoint.blocks('ip_configurations');
    const address = configuration && textOf(configuration.get('private_ip_address'));
    const resolver = targetOf(follow(graph, endpoint, 'private_dns_resolver_id'));
    const network = resolver && networkAt(graph, follow(graph, resolver, 'virtual_network_id'));
    if (address !== undefined) found.set(address, { endpoint, network });
  }
  return found;
});
