import { EstateGraph, Reference } from '../../../graph/graph';
import {
  Network,
  networkReference,
  networksOf,
  Subnet,
  subnetAt,
  subnetsOf,
} from '../../../graph/views/networks';
import { idOf } from './identity';

/** A subnet's id and that of its network. */
export interface SubnetPlace {
  readonly subnet: string;
  readonly network: string;
}

/** A subnet that is named by its id only. */
export interface OutsideSubnet extends SubnetPlace {
  readonly name: string;
}

/**
 * Ids of networks and subnets. What is only referred to, by the id of something that isn't judged, gets an id too: it
 * stands in the model with nothing known of it. Build the judged ones first, then ask, then read `outside...`.
 */
export class NetworkPlaces {
  readonly #graph: EstateGraph;
  readonly #subnets = new Map<Subnet, SubnetPlace>();
  readonly #taken = new Set<string>();
  readonly #outsideNetworks = new Set<string>();
  readonly #outsideSubnets = new Map<string, OutsideSubnet>();

  constructor(graph: EstateGraph) {
    this.#graph = graph;
    for (const subnet of subnetsOf(graph)) {
      const network =
        subnet.network === undefined
          ? this.networkAt(networkReference(graph, subnet.holder))
          : idOf(subnet.network);
      if (network !== undefined) this.#place(subnet, network);
    }
  }

  /** Networks that something refers to and that aren't judged. */
  get outsideNetworks(): readonly string[] {
    return [...this.#outsideNetworks];
  }

  /** Subnets that something refers to and that aren't judged. */
  get outsideSubnets(): readonly OutsideSubnet[] {
    return [...this.#outsideSubnets.values()];
  }

  idOfNetwork(network: Network): string {
    return idOf(network.resource);
  }

  /** Where a judged subnet is; undefined if nobody knows its network. */
  placeOf(subnet: Subnet): SubnetPlace | undefined {
    return this.#subnets.get(subnet);
  }

  /** Id of the network that a reference points at, or that holds the subnet it points at. */
  networkAt(reference: Reference): string | undefined {
    if (reference.kind === 'external') return this.#outside(reference.id).network;
    if (reference.kind !== 'resource') return undefined;
    if (reference.resource.type === 'azurerm_virtual_network') return idOf(reference.resource);
    const subnet = subnetAt(this.#graph, reference);
    return subnet && this.#subnets.get(subnet)?.network;
  }

  /** The subnet that a reference points at, or the one of the name that Azure demands of what stands in it. */
  subnetAt(
    reference: Reference,
    demandedName?: 'AzureFirewallSubnet' | 'GatewaySubnet',
  ): SubnetPlace | undefined {
    if (reference.kind === 'external') return this.#outside(reference.id).subnet;
    if (reference.kind !== 'resource') return undefined;
    const judged = subnetAt(this.#graph, reference, demandedName);
    if (judged !== undefined) return this.#subnets.get(judged);
    const name = /(?:^|\/)subnets\/([^/]+)/.exec(reference.child ?? '')?.[1];
    return name === undefined
      ? undefined
      : this.#outside(`${idOf(reference.resource)}/subnets/${name}`).subnet;
  }

  #place(subnet: Subnet, network: string): void {
    const name = subnet.name?.toLowerCase();
    const wanted = name === undefined ? undefined : `${network}/subnets/${name}`;
    const written = `${network}/subnets/(${subnet.holder.stack}/${subnet.holder.address} ${subnet.block.path})`;
    const id = wanted === undefined || this.#taken.has(wanted) ? written : wanted;
    this.#taken.add(id);
    this.#subnets.set(subnet, { subnet: id, network });
  }

  #outside(id: string): { readonly network: string; readonly subnet?: SubnetPlace } {
    const [, network = id, name] = /^(.*)\/subnets\/([^/]+)$/.exec(id) ?? [];
    const isJudged = this.#graph.byId(network)?.type === 'azurerm_virtual_network';
    if (!isJudged && !this.#isKnown(network)) this.#outsideNetworks.add(network);
    if (name === undefined) return { network };
    const subnet = { subnet: id, network, name };
    if (!this.#taken.has(id)) this.#outsideSubnets.set(id, subnet);
    return { network, subnet };
  }

  #isKnown(network: string): boolean {
    return networksOf(this.#graph).some(({ resource }) => idOf(resource) === network);
  }
}
