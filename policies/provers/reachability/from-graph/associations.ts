import { EstateGraph, Reference, Resource } from '../../../graph/graph';
import { follow } from '../../../graph/views/read';

/** What association resources tie to resources. */
export interface Associations {
  of(resource: Resource): readonly Tie[];
  /** Whether one of them ties something to a resource that can't be told. */
  readonly isOpen: boolean;
}

/** One association: itself, and what it ties. */
export interface Tie {
  readonly association: Resource;
  readonly to: Reference;
}

const NONE: readonly Tie[] = [];

/** Reads the associations of a type: what `from` points at has what `to` points at. */
export function associationsOf(graph: EstateGraph, type: string, from: string, to: string): Associations {
  const ties = new Map<Resource, Tie[]>();
  let isOpen = false;
  for (const association of graph.ofType(type)) {
    const holder = follow(graph, association, from);
    if (holder.kind === 'unknown') isOpen = true;
    if (holder.kind !== 'resource') continue;
    const tie = { association, to: follow(graph, association, to) };
    const known = ties.get(holder.resource);
    if (known === undefined) ties.set(holder.resource, [tie]);
    else known.push(tie);
  }
  return { of: (resource) => ties.get(resource) ?? NONE, isOpen };
}
