import { Block, Entry, EstateGraph, Resource } from '../../../graph/graph';
import { pathIn } from '../../../graph/views/read';
import { foundAt } from '../../support/found-at';

/** What a list of ids or words holds. */
export interface List {
  /** From the resource, with indexes. */
  readonly path: string;
  readonly entries: readonly Entry[];
  /** False if there may be others. */
  readonly complete: boolean;
}

/**
 * The lists at a dotted path without indexes, one for each block that it leads through. A block that can't be read gives a
 * list that is not complete.
 */
export function listsAt(graph: EstateGraph, resource: Resource, path: string): readonly List[] {
  return foundAt(resource, path).map(({ path: at, attribute }) => {
    const isWhole =
      at.split('.').filter((segment) => !/^\d+$/.test(segment)).length === path.split('.').length;
    if (!isWhole) return { path: at, entries: [], complete: false };
    if (attribute.state === 'absent') return { path: at, entries: [], complete: true };
    const { entries, complete } = graph.entries(resource, at);
    return { path: at, entries, complete };
  });
}

/** All of them as one. */
export function listAt(graph: EstateGraph, resource: Resource, path: string): List {
  const lists = listsAt(graph, resource, path);
  return {
    path: lists[0]?.path ?? path,
    entries: lists.flatMap(({ entries }) => entries),
    complete: lists.every(({ complete }) => complete),
  };
}

/** The list of a block. */
export function listIn(graph: EstateGraph, resource: Resource, block: Block, name: string): List {
  const path = pathIn(block, name);
  return { path, ...graph.entries(resource, path) };
}

/** The entries that are known as text. */
export function textsIn({ entries }: Pick<List, 'entries'>): readonly string[] {
  return entries.flatMap((entry) => (entry.kind === 'text' ? [entry.text] : []));
}

/** The same for every spelling of one id; an attribute of a resource by its address. */
export function keyOf(entry: Entry): string {
  return entry.kind === 'text'
    ? entry.text.toLowerCase()
    : `${entry.resource.stack}/${entry.resource.address}.${entry.attribute}`;
}

/** An entry as a person would look for it. */
export function entryWords(entry: Entry): string {
  return entry.kind === 'text' ? JSON.stringify(entry.text) : `${entry.resource.address}.${entry.attribute}`;
}
