import { EstateGraph, Resource } from '../../../graph/graph';
import { follow, regionOf, targetOf } from '../../../graph/views/read';

const HOLDERS = ['server_id', 'storage_account_id'] as const;

/** The region of a resource: a database stands where its server does, and a share where its account does. */
export function regionOfStore(graph: EstateGraph, resource: Resource): string | undefined {
  const own = regionOf(resource);
  if (own !== undefined) return own;
  const holder = HOLDERS.map((path) => targetOf(follow(graph, resource, path))).find(
    (found) => found !== undefined,
  );
  return holder && regionOf(holder);
}
