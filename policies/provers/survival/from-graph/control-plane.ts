import { Resource } from '../../../graph/graph';
import { NodeId } from '../model';
import { keyOf, Reading, titleOf } from './reading';

/**
 * Something that only decides how others work: it doesn't fail by itself, but somebody may take it away.
 * @param part said behind the id, where it is only a part of what the resource stands for
 */
export function controlPlane(reading: Reading, resource: Resource, part?: 'itself'): NodeId {
  return reading.unit({
    id: part === undefined ? keyOf(resource) : `${keyOf(resource)} (${part})`,
    title: part === undefined ? titleOf(resource) : `${titleOf(resource)} ${part}`,
    address: keyOf(resource),
    lostWith: [reading.events.resource(resource)],
  });
}
