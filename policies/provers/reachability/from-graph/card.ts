import { Reference, Resource } from '../../../graph/graph';
import { follow } from '../../../graph/views/read';
import { Interface } from '../model';
import { Reading } from './reading';

/** A network card with what load balancers need to know of it. */
export interface Card {
  readonly interface: Interface;
  /** Backend pools that it is in. */
  readonly pools: readonly Reference[];
  /** Inbound NAT rules, and pools of such rules, that lead to it. */
  readonly natRules: readonly Reference[];
}

/** Where the elements of a list of ids point; one unknown reference where the list isn't known. */
export function followList({ graph }: Reading, resource: Resource, path: string): readonly Reference[] {
  const attribute = resource.get(path);
  if (attribute.state === 'absent') return [];
  if (attribute.state === 'known' && Array.isArray(attribute.value)) {
    return attribute.value.map((_, index) => follow(graph, resource, `${path}.${index}`));
  }
  return [follow(graph, resource, path)];
}
