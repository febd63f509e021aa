import { follow } from '../../../graph/views/read';
import { TerminatingNode } from '../model';
import { idOf, labelOf, placeOf } from './identity';
import { Reading, subnetOf } from './reading';

/** Bastion hosts. One without a subnet is Azure's shared one for developers: it stands in no network of the estate. */
export function readBastions(reading: Reading): readonly TerminatingNode[] {
  const { graph, places, publicAddresses, gaps } = reading;
  return graph.ofType('azurerm_bastion_host').map((resource) => {
    const id = idOf(resource);
    const label = labelOf(resource);
    const [block] = resource.blocks('ip_configuration');
    if (block === undefined) {
      const network = places.networkAt(follow(graph, resource, 'virtual_network_id'));
      const why = `${label} reaches its network from outside it`;
      gaps.add(placeOf(resource), why, network === undefined ? undefined : [network]);
    }
    const at = (attribute: string) => `${block?.path ?? 'ip_configuration.0'}.${attribute}`;
    publicAddresses.attach(
      follow(graph, resource, at('public_ip_address_id')),
      { kind: 'terminating-node', node: id },
      label,
      placeOf(resource, at('public_ip_address_id')),
    );
    return {
      id,
      label,
      place: placeOf(resource),
      kind: 'bastion',
      subnet: subnetOf(reading, resource, at('subnet_id')),
      public: true,
      ports: [{ first: 443, last: 443 }],
    };
  });
}
