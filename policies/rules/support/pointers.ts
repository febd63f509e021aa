import { EstateGraph, Resource } from '../../graph/graph';
import { follow } from '../../graph/views/read';

/** Resources that point at others by one attribute: locks, associations, backups. */
export interface Pointers {
  /** Those that point at a resource itself. */
  to(resource: Resource): readonly Resource[];
  /** Whether one of them points at something that is not known. */
  readonly doubtful: boolean;
}

/** What points at which resource by the attribute at `path`. */
export function pointersBy(graph: EstateGraph, path: string, ...types: readonly string[]): Pointers {
  const byTarget = new Map<Resource, Resource[]>();
  let doubtful = false;
  for (const pointer of graph.ofType(...types)) {
    const target = follow(graph, pointer, path);
    if (target.kind === 'unknown') doubtful = true;
    if (target.kind !== 'resource' || target.child !== undefined) continue;
    byTarget.set(target.resource, [...(byTarget.get(target.resource) ?? []), pointer]);
  }
  return { to: (resource) => byTarget.get(resource) ?? [], doubtful };
}
