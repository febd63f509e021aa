import { Interface } from '../model';
import { associationsOf } from './associations';
import { idAt, idOf, labelOf, placeOf } from './identity';
import { notKnown } from './maybe';
import { privateAddress } from './network-interfaces';
import { Reading, subnetOf } from './reading';

/** Private endpoints: at the addresses that their configuration fixes, else at one that Azure picks. */
export function readPrivateEndpoints(reading: Reading): readonly Interface[] {
  const { graph } = reading;
  const groups = associationsOf(
    graph,
    'azurerm_private_endpoint_application_security_group_association',
    'private_endpoint_id',
    'application_security_group_id',
  );
  return graph.ofType('azurerm_private_endpoint').flatMap((resource): readonly Interface[] => {
    const label = labelOf(resource);
    const subnet = subnetOf(reading, resource, 'subnet_id');
    if (subnet === undefined) return [];
    const ids = groups.of(resource).map(({ to }) => idAt(to));
    const fixed = resource.blocks('ip_configuration');
    const blocks = fixed.length > 0 ? fixed : resource.blocks('private_service_connection');
    return blocks.map((block, index) => ({
      id: index === 0 ? idOf(resource) : `${idOf(resource)}/${block.path}`,
      label,
      place: placeOf(resource, index === 0 ? '' : block.path),
      kind: 'private-endpoint',
      subnet,
      address: privateAddress(block, label),
      applicationSecurityGroups:
        groups.isOpen || ids.includes(undefined)
          ? notKnown(`the application security groups of ${label}`)
          : ids.filter((id) => id !== undefined),
      forwards: false,
    }));
  });
}
