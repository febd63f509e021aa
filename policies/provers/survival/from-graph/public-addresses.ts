import { textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { written } from '../../../graph/views/read';
import { zonalService } from './instances';
import { keyOf, NodeReader, titleOf } from './reading';
import { zoneList } from './standing';

/**
 * A public address: over the zones that it names, and in any one of its region if it names none, which is what Standard ones
 * without zones promise no more than. One of the Global tier is in no region.
 */
export const readPublicAddress: NodeReader = (reading, resource) =>
  isGlobal(resource)
    ? reading.unit({
        id: keyOf(resource),
        title: titleOf(resource),
        address: keyOf(resource),
        lostWith: [reading.events.resource(resource)],
      })
    : zonalService(reading, resource, {
        id: keyOf(resource),
        title: titleOf(resource),
        zones: zoneList(resource),
      });

/** Whether a public address or a load balancer is of the Global tier. */
export function isGlobal(resource: Resource): boolean {
  return textOf(written(resource, 'sku_tier'))?.toLowerCase() === 'global';
}
