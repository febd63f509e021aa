import { textOf } from '../attribute';
import { EstateGraph, Resource } from '../graph';
import { Network, networkAt, subnetAt } from './networks';
import { perGraph } from './per-graph';
import { follow, regionOf } from './read';

/** An Azure Firewall in a virtual network. */
export interface Firewall {
  readonly resource: Resource;
  readonly region?: string;
  /** The network that it stands in, if that is judged. */
  readonly network?: Network;
  /** Its private address, if it can be told. */
  readonly address?: string;
}

/** Azure keeps the first four addresses of a subnet and gives a firewall the next one (Microsoft Learn, virtual networks FAQ). */
const FIRST_USABLE = 4;

/** All firewalls. */
export const firewallsOf = perGraph((graph: EstateGraph): readonly Firewall[] =>
  graph.ofType('azurerm_firewall').map((resource) => {
    const paths = resource.blocks('ip_configuration').map((block) => block.path);
    const subnet = paths
      .map((path) => follow(graph, resource, `${path}.subnet_id`))
      .find((reference) => reference.kind !== 'none');
    const range = subnet && subnetAt(graph, subnet, 'AzureFirewallSubnet')?.ranges[0];
    const reported = paths
      .map((path) => textOf(resource.get(`${path}.private_ip_address`)))
      .find((address) => address !== undefined && address !== '');
    return {
      resource,
      region: regionOf(resource),
      network: subnet && networkAt(graph, subnet),
      address: reported ?? (range && range.size > FIRST_USABLE ? range.address(FIRST_USABLE) : undefined),
    };
  }),
);

/** The firewall that has a private address. */
export function firewallAt(graph: EstateGraph, address: string): Firewall | undefined {
  return byAddress(graph).get(address);
}

/** Whether there is a firewall whose address can't be told. */
export const someAddressUnknown = perGraph((graph: EstateGraph): boolean =>
  firewallsOf(graph).some(({ address }) => address === undefined),
);

const byAddress = perGraph(
  (graph) =>
    new Map(
      firewallsOf(graph).flatMap((firewall) =>
        firewall.address === undefined ? [] : [[firewall.address, firewall] as const],
      ),
    ),
);
