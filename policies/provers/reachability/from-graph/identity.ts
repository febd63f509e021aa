import { textOf } from '../../../graph/attribute';
import { Block, Reference, Resource } from '../../../graph/graph';
import { pathIn } from '../../../graph/views/read';
import { Place } from '../model';

/** The lower-case ARM id, or stack and address where no id can be made. */
export function idOf(resource: Resource): string {
  return resource.id ?? `${resource.stack}/${resource.address}`;
}

/** What a reference points at, as an id to compare; undefined if that can't be told. */
export function idAt(reference: Reference): string | undefined {
  switch (reference.kind) {
    case 'resource':
      return reference.child === undefined
        ? idOf(reference.resource)
        : `${idOf(reference.resource)}/${reference.child}`;
    case 'external':
      return reference.id;
    case 'unknown':
    case 'none':
      return undefined;
  }
}

/** What people call a resource: Azure's name, or its address where that isn't known. */
export function labelOf(resource: Resource): string {
  return textOf(resource.get('name')) ?? resource.address;
}

/** Where a resource, or an attribute or block of it, stands. */
export function placeOf(resource: Resource, path = ''): Place {
  const at = path === '' ? resource.address : `${resource.address} ${path}`;
  return {
    at,
    stack: resource.stack,
    ...(resource.source === undefined ? {} : { source: resource.source }),
  };
}

/** Where a block stands: that of its resource if it is the resource. */
export function placeOfBlock(resource: Resource, block: Block, attribute = ''): Place {
  return placeOf(resource, attribute === '' ? block.path : pathIn(block, attribute));
}
