import { textOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { follow, followParent, targetOf } from '../../../graph/views/read';
import { Companion } from '../../../tables/logins/login';

/** The resources beside one that may close a login of it. */
export function companionsOf(
  graph: EstateGraph,
  resource: Resource,
  { type, of, where }: Companion,
): readonly Resource[] {
  return graph.ofType(type).filter((candidate) => {
    const isMeant = where === undefined || textOf(candidate.get(where.path)) === where.value;
    if (!isMeant) return false;
    const reference = of.endsWith('_id')
      ? follow(graph, candidate, of)
      : followParent(graph, candidate, of, resource.type);
    return targetOf(reference) === resource;
  });
}
