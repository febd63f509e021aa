import { follow, written } from '../../../graph/views/read';
import { hidesSomething } from '../../../graph/attribute';
import { Block, Resource } from '../../../graph/graph';
import { NodeId } from '../model';
import { zonalService } from './instances';
import { isGlobal } from './public-addresses';
import { keyOf, NodeReader, Reading, titleOf } from './reading';
import { zoneList } from './standing';

/** A load balancer by itself: all of its frontends. What it sends to stands behind it, in the service's own gates. */
export const readLoadBalancer: NodeReader = (reading, resource) => {
  const title = titleOf(resource);
  const frontends = resource.blocks('frontend_ip_configuration');
  if (hidesSomething(resource.get('frontend_ip_configuration')) && frontends.length === 0) {
    return reading.opaque(keyOf(resource), resource, `the frontends of ${title} aren't known`);
  }
  const nodes = frontends.map((block) => frontendNode(reading, resource, block));
  return reading.all(keyOf(resource), title, nodes, keyOf(resource));
};

function frontendNode(reading: Reading, resource: Resource, block: Block): NodeId | undefined {
  const address = publicAddressOf(reading, resource, block);
  if (address !== undefined) return address;
  const id = `${keyOf(resource)} ${block.path}`;
  const title = `frontend of ${titleOf(resource)}`;
  if (isGlobal(resource)) {
    return reading.unit({
      id,
      title,
      address: keyOf(resource),
      lostWith: [reading.events.resource(resource)],
    });
  }
  return zonalService(reading, resource, { id, title, zones: zoneList(resource, `${block.path}.zones`) });
}

/** The node of the public address or prefix that a frontend has, if it has one. */
export function publicAddressOf(reading: Reading, resource: Resource, block: Block): NodeId | undefined {
  const path = ['public_ip_address_id', 'public_ip_prefix_id'].find(
    (name) => written(block, name).state !== 'absent',
  );
  if (path === undefined) return undefined;
  const reference = follow(reading.graph, resource, `${block.path}.${path}`);
  return reading.nodeAt(reference, `the public address of ${titleOf(resource)}`);
}
