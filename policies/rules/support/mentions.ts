import { EstateGraph, Resource } from '../../graph/graph';

const SUBSCRIPTION = /\/subscriptions\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/gi;
/** A resource that an expression names; not a data source, whose address begins with `data.`. */
const ADDRESS = /(?<![.\w])azurerm_\w+\.[A-Za-z_][\w-]*/g;
/** Attributes that hold ids of resources, and those that only look so: ids in the directory, and those of hybrid workers. */
const RESOURCE_ID = /(?:^|_)ids?$|^scope$/;
const OTHER_ID = /(?:principal|tenant|client|object|application|worker)_ids?$/;

/** A subscription that an attribute of a resource refers to. */
export interface Mention {
  readonly path: string;
  /** Lower-case id; undefined if the attribute refers to something that can't be told. */
  readonly subscription?: string;
}

/** All subscriptions that a resource refers to, by id or by an expression that names a resource. */
export function* mentionsOf(graph: EstateGraph, resource: Resource): Iterable<Mention> {
  for (const key of resource.keys()) {
    const attribute = resource.get(key);
    if (attribute.state === 'known') yield* mentionsIn(graph, resource, key, attribute.value);
    if (attribute.state === 'unknown')
      yield* mentionsInExpression(graph, resource, key, attribute.expression);
  }
}

function* mentionsIn(
  graph: EstateGraph,
  resource: Resource,
  path: string,
  value: unknown,
): Iterable<Mention> {
  if (typeof value === 'string') {
    const inner = value.includes('${') ? resource.get(path) : undefined;
    if (inner?.state === 'unknown') {
      yield* mentionsInExpression(graph, resource, path, inner.expression);
      return;
    }
    const text = inner?.state === 'known' ? String(inner.value) : value;
    for (const [, subscription] of text.matchAll(SUBSCRIPTION)) {
      yield { path, subscription: subscription!.toLowerCase() };
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield* mentionsIn(graph, resource, `${path}.${key}`, inner);
    }
  }
}

/** An expression without a text is a value that a plan computes: it refers to nothing that was written. */
function* mentionsInExpression(
  graph: EstateGraph,
  { stack }: Resource,
  path: string,
  expression: string | undefined,
): Iterable<Mention> {
  if (expression === undefined) return;
  const named = [...expression.matchAll(ADDRESS)].map(([address]) => graph.find(stack, address));
  for (const target of named) yield { path, subscription: target?.subscription };
  const name = path
    .replace(/\.\d+$/, '')
    .split('.')
    .at(-1)!;
  if (named.length === 0 && RESOURCE_ID.test(name) && !OTHER_ID.test(name)) yield { path };
}
