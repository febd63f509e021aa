import { TerminatingNode } from '../model';
import { idOf, labelOf, placeOf } from './identity';
import { Reading, subnetOf } from './reading';

/** Private link services: what comes by them goes on from the addresses that they translate to, in that subnet. */
export function readPrivateLinkServices(reading: Reading): readonly TerminatingNode[] {
  return reading.graph.ofType('azurerm_private_link_service').map((resource) => {
    const [subnet] = resource
      .blocks('nat_ip_configuration')
      .map(({ path }) => subnetOf(reading, resource, `${path}.subnet_id`));
    return {
      id: idOf(resource),
      label: labelOf(resource),
      place: placeOf(resource),
      kind: 'private-link-service',
      subnet,
      public: false,
      ports: [],
    };
  });
}
