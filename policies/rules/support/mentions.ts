import { EstateGraph, Resource } from '../../graph/graph';

const SUBSCRIPTION = /\/subscriptions\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/gi;

/** A subscription that an attribute of a resource refers to. */
export interface Mention {
  readonly path: string;
  /** Lower-case id. */
  readonly subscription: string;
}

/** All subscriptions that a resource refers to by id, or by an expression that points at a resource. */
export function* mentionsOf(graph: EstateGraph, resource: Resource): Iterable<Mention> {
  for (const key of resource.keys()) {
    const attribute = resource.get(key);
    if (attribute.state === 'known') yield* mentionsIn(resource, key, attribute.value);
    if (attribute.state !== 'unknown') continue;
    const target = graph.follow(resource, key);
    if (target.kind === 'resource' && target.resource.subscription !== undefined) {
      yield { path: key, subscription: target.resource.subscription };
    }
  }
}

function* mentionsIn(resource: Resource, path: string, value: unknown): Iterable<Mention> {
  if (typeof value === 'string') {
    const text = value.includes('${') ? resource.get(path) : undefined;
    const known = text?.state === 'known' ? String(text.value) : value;
    for (const [, subscription] of known.matchAll(SUBSCRIPTION)) {
      yield { path, subscription: subscription!.toLowerCase() };
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* mentionsIn(resource, `${path}.${key}`, inner);
  }
}
