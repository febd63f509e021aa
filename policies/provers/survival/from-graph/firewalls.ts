import { follow, targetOf, written } from '../../../graph/views/read';
import { controlPlane } from './control-plane';
import { zonalService } from './instances';
import { publicAddressOf } from './load-balancers';
import { keyOf, NodeReader, titleOf } from './reading';
import { zoneList } from './standing';

/**
 * A firewall: over its zones, with the public address of its subnet, that of its management and its policy. Further addresses
 * carry what somebody sends to them only.
 */
export const readFirewall: NodeReader = (reading, resource) => {
  const key = keyOf(resource);
  const title = titleOf(resource);
  const service = zonalService(reading, resource, {
    id: `${key} (service)`,
    title,
    zones: zoneList(resource),
  });
  const addresses = ['ip_configuration', 'management_ip_configuration'].flatMap((name) =>
    resource
      .blocks(name)
      .filter((block) => written(block, 'subnet_id').state !== 'absent')
      .map((block) => publicAddressOf(reading, resource, block)),
  );
  const policy = targetOf(follow(reading.graph, resource, 'firewall_policy_id'));
  return reading.all(key, title, [service, ...addresses, policy && controlPlane(reading, policy)], key);
};

/** A Bastion: over its zones, with its public address. */
export const readBastion: NodeReader = (reading, resource) => {
  const key = keyOf(resource);
  const title = titleOf(resource);
  const service = zonalService(reading, resource, {
    id: `${key} (service)`,
    title,
    zones: zoneList(resource),
  });
  const addresses = resource
    .blocks('ip_configuration')
    .map((block) => publicAddressOf(reading, resource, block));
  return reading.all(key, title, [service, ...addresses], key);
};

/** A NAT gateway: in the one zone that it names, or in any. */
export const readNatGateway: NodeReader = (reading, resource) =>
  zonalService(reading, resource, {
    id: keyOf(resource),
    title: titleOf(resource),
    zones: zoneList(resource),
  });
