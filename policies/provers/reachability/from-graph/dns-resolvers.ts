import { follow } from '../../../graph/views/read';
import { TerminatingNode } from '../model';
import { idOf, labelOf, placeOf } from './identity';
import { Reading } from './reading';

/** The endpoints of DNS resolvers: inbound ones are asked, outbound ones ask. */
export function readDnsResolvers({ graph, places }: Reading): readonly TerminatingNode[] {
  const ends = [
    {
      type: 'azurerm_private_dns_resolver_inbound_endpoint',
      subnet: 'ip_configurations.0.subnet_id',
      ports: [53],
    },
    { type: 'azurerm_private_dns_resolver_outbound_endpoint', subnet: 'subnet_id', ports: [] },
  ];
  return ends.flatMap(({ type, subnet, ports }) =>
    graph.ofType(type).map((resource) => ({
      id: idOf(resource),
      label: labelOf(resource),
      place: placeOf(resource),
      kind: 'dns-resolver',
      subnet: places.subnetAt(follow(graph, resource, subnet))?.subnet,
      public: false,
      ports: ports.map((port) => ({ first: port, last: port })),
    })),
  );
}
