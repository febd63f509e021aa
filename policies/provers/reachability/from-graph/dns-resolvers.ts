import { TerminatingNode } from '../model';
import { idOf, labelOf, placeOf } from './identity';
import { Reading, subnetOf } from './reading';

/** The endpoints of DNS resolvers: inbound ones are asked, outbound ones ask. */
export function readDnsResolvers(reading: Reading): readonly TerminatingNode[] {
  const ends = [
    {
      type: 'azurerm_private_dns_resolver_inbound_endpoint',
      subnet: 'ip_configurations.0.subnet_id',
      ports: [53],
    },
    { type: 'azurerm_private_dns_resolver_outbound_endpoint', subnet: 'subnet_id', ports: [] },
  ];
  return ends.flatMap(({ type, subnet, ports }) =>
    reading.graph.ofType(type).map((resource) => ({
      id: idOf(resource),
      label: labelOf(resource),
      place: placeOf(resource),
      kind: 'dns-resolver',
      subnet: subnetOf(reading, resource, subnet),
      public: false,
      ports: ports.map((port) => ({ first: port, last: port })),
    })),
  );
}
