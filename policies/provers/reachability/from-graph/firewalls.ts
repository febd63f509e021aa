import { Resource } from '../../../graph/graph';
import { follow } from '../../../graph/views/read';
import { Firewall } from '../model';
import { classicLayer } from './classic-rules';
import { policyLayers } from './firewall-policies';
import { idOf, labelOf, placeOf } from './identity';
import { notKnown } from './maybe';
import { Reading } from './reading';
import { firewallAddress } from './static-address';

/** All firewalls that stand in a virtual network; one in a virtual hub is a gap. */
export function readFirewalls(reading: Reading): readonly Firewall[] {
  const { graph, places, gaps } = reading;
  return graph.ofType('azurerm_firewall').flatMap((resource): readonly Firewall[] => {
    const label = labelOf(resource);
    const configurations = resource.blocks('ip_configuration');
    const reference = configurations
      .map(({ path }) => follow(graph, resource, `${path}.subnet_id`))
      .find(({ kind }) => kind !== 'none');
    const subnet = reference && places.subnetAt(reference, 'AzureFirewallSubnet')?.subnet;
    if (subnet === undefined) {
      const isInHub = resource.blocks('virtual_hub').length > 0;
      gaps.add(
        placeOf(resource),
        isInHub ? `${label} is in a virtual hub` : `the network of ${label} isn't known`,
      );
      return [];
    }
    const publicAddresses = publicAddressesOf(
      reading,
      resource,
      configurations.map(({ path }) => path),
    );
    return [
      {
        id: idOf(resource),
        label,
        place: placeOf(resource),
        subnet,
        address: firewallAddress(graph, resource) ?? notKnown(`the private address of ${label}`),
        publicAddresses,
        policies: policiesOf(reading, resource, publicAddresses),
      },
    ];
  });
}

/** Rules come from a policy, or are written for the firewall itself; Azure refuses both at once. */
function policiesOf(
  reading: Reading,
  resource: Resource,
  publicAddresses: readonly number[],
): Firewall['policies'] {
  const policy = follow(reading.graph, resource, 'firewall_policy_id');
  return policy.kind === 'none'
    ? [classicLayer(reading, resource, publicAddresses)]
    : policyLayers(reading, policy, labelOf(resource), publicAddresses);
}

/** The management configuration's address is Azure's own: nothing that reaches it is passed on. */
function publicAddressesOf(
  { graph, publicAddresses }: Reading,
  resource: Resource,
  paths: readonly string[],
): readonly number[] {
  const holder = { kind: 'firewall', firewall: idOf(resource) } as const;
  return paths
    .map((path) => {
      const attribute = `${path}.public_ip_address_id`;
      const reference = follow(graph, resource, attribute);
      return publicAddresses.attach(reference, holder, labelOf(resource), placeOf(resource, attribute));
    })
    .filter((address) => address !== undefined);
}
