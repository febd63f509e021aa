import { follow } from '../../../graph/views/read';
import { TerminatingNode } from '../model';
import { idOf, labelOf, placeOf } from './identity';
import { Reading } from './reading';

/** Private link services: what comes by them goes on from the addresses that they translate to, in that subnet. */
export function readPrivateLinkServices({ graph, places }: Reading): readonly TerminatingNode[] {
  return graph.ofType('azurerm_private_link_service').map((resource) => {
    const [subnet] = resource
      .blocks('nat_ip_configuration')
      .map(({ path }) => places.subnetAt(follow(graph, resource, `${path}.subnet_id`))?.subnet);
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
