import { booleanOf, textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { written } from '../../../graph/views/read';
import { NodeId } from '../model';
import { endpointsOf } from './private-endpoints';
import { keyOf, Reading, titleOf } from './reading';

/** Something in a region, and what private endpoints lead to. */
export interface ReachedProps {
  readonly id: NodeId;
  readonly title?: string;
  /** The node of the thing itself. */
  readonly own: NodeId;
  /** What private endpoints name. @default the resource */
  readonly target?: Resource;
  readonly region: string | undefined;
}

/**
 * Something with the private endpoints of its region, by which it is reached there. If there are some in other regions only,
 * it is reached through those, and falls with them. If there are none at all, it is reached in another way, unless its public
 * address is off and it stands in no subnet: then nothing reaches it.
 */
export function reached(reading: Reading, resource: Resource, props: ReachedProps): NodeId {
  const { id, title = titleOf(resource), own, target = resource, region } = props;
  const endpoints = endpointsOf(reading, target, region) ?? endpointsOf(reading, target);
  return reading.all(
    id,
    `${title}, and the way to it`,
    [own, endpoints ?? withoutEndpoints(reading, target)],
    keyOf(resource),
  );
}

function withoutEndpoints(reading: Reading, target: Resource): NodeId | undefined {
  const id = `way:${keyOf(target)}`;
  const title = `the way to ${titleOf(target)}`;
  switch (hasPublicAddress(target)) {
    case true:
      return undefined;
    case false:
      return reading.missing(id, title, `${titleOf(target)} has no public address and no private endpoint`);
    case undefined:
      return reading.opaque(id, target, `whether ${titleOf(target)} has a public address isn't known`);
  }
}

/** Whether it can be reached without a private endpoint; Azure's default is that it can. */
function hasPublicAddress(target: Resource): boolean | undefined {
  if (written(target, 'delegated_subnet_id').state !== 'absent') return true;
  const flag = written(target, 'public_network_access_enabled');
  if (flag.state !== 'absent') return booleanOf(flag);
  const word = written(target, 'public_network_access');
  if (word.state === 'absent') return true;
  const text = textOf(word);
  return text === undefined ? undefined : text !== 'Disabled';
}
