import { withAncestors } from './arm-id';
import { Attribute } from './attribute';
import { Link } from './attribute-reader';
import { EstateGraph, Entries, GraphStack, Reference, Resource } from './graph';
import { JudgedResource } from './judged-resource';
import { Referent } from './plan-references';
import { StackIndex } from './resource-index';
import { mentionedAddresses, Traversal } from './template';

/** How many expressions may refer to one another in a row; what lies behind that is unknown. */
const LONGEST_CHAIN = 400;
const UNKNOWN: Attribute = { state: 'unknown' };
const NOWHERE: Reference = { kind: 'unknown' };
const NONE: Entries = { entries: [], complete: true };
const UNTOLD: Entries = { entries: [], complete: false };

/** A graph over resources that are given; indexes over types and ids are made when they are first asked for. */
export class JudgedGraph implements EstateGraph {
  readonly stacks: readonly GraphStack[];
  readonly resources: readonly Resource[];
  readonly #resources: readonly JudgedResource[];
  readonly #indexes: ReadonlyMap<string, StackIndex>;
  #byType: Map<string, Resource[]> | undefined;
  #byId: Map<string, JudgedResource> | undefined;

  constructor(
    stacks: readonly GraphStack[],
    resources: readonly JudgedResource[],
    indexes: ReadonlyMap<string, StackIndex>,
  ) {
    this.stacks = stacks;
    this.resources = resources;
    this.#resources = resources;
    this.#indexes = indexes;
  }

  ofType(...types: readonly string[]): readonly Resource[] {
    this.#byType ??= groupByType(this.#resources);
    const [only] = types;
    if (types.length === 1 && only !== undefined) return this.#byType.get(only) ?? [];
    const wanted = new Set(types);
    return this.#resources.filter((resource) => wanted.has(resource.type));
  }

  find(stack: string, address: string): Resource | undefined {
    return this.#indexes.get(stack)?.find(address);
  }

  byId(id: string): Resource | undefined {
    return this.#ids().get(id.toLowerCase());
  }

  follow(resource: Resource, path: string): Reference {
    if (!(resource instanceof JudgedResource))
      throw new Error(`${resource.address} is no resource of a graph`);
    return this.#follow(resource, path, LONGEST_CHAIN);
  }

  entries(resource: Resource, path: string): Entries {
    if (!(resource instanceof JudgedResource))
      throw new Error(`${resource.address} is no resource of a graph`);
    return this.#entries(resource, path, LONGEST_CHAIN);
  }

  #entries(from: JudgedResource, path: string, depth: number): Entries {
    const attribute = from.get(path);
    if (attribute.state === 'absent') return NONE;
    if (attribute.state === 'unknown') {
      return attribute.by === 'provider' ? NONE : this.#unknownEntries(from, path, depth);
    }
    const { value } = attribute;
    if (!Array.isArray(value)) {
      return typeof value === 'string'
        ? { entries: [{ kind: 'text', text: value }], complete: true }
        : UNTOLD;
    }
    const parts = value.map((_, index): Entries => this.#entries(from, `${path}.${index}`, depth));
    return {
      entries: parts.flatMap(({ entries }) => entries),
      complete: parts.every(({ entries, complete }) => complete && entries.length === 1),
    };
  }

  /** A plan tells what an unknown list refers to, but not what else is in it. */
  #unknownEntries(from: JudgedResource, path: string, depth: number): Entries {
    const link = from.link(path);
    if (link.kind !== 'template') {
      const referents = from.referents(path) ?? [];
      const parts = referents.map((referent) => this.#referentEntries(from, referent, depth));
      return { entries: parts.flatMap(({ entries }) => entries), complete: false };
    }
    const [only] = link.parts;
    if (link.parts.length !== 1 || only?.kind !== 'traversal') return UNTOLD;
    const { address, path: attribute } = only.traversal;
    return this.#referentEntries(from, { address, attribute }, depth);
  }

  #referentEntries(from: JudgedResource, { address, attribute }: Referent, depth: number): Entries {
    const target = this.#indexes.get(from.stack)?.meant(address);
    const isOneOfMany = target !== undefined && address.endsWith(']') && !target.address.endsWith(']');
    if (target === undefined || isOneOfMany || attribute === '' || depth === 0) return UNTOLD;
    return target.link(attribute).kind === 'none' || !target.writes(attribute)
      ? { entries: [{ kind: 'attribute', resource: target, attribute }], complete: true }
      : this.#entries(target, attribute, depth - 1);
  }

  #follow(from: JudgedResource, path: string, depth: number): Reference {
    const link = from.link(path);
    switch (link.kind) {
      case 'none':
        return { kind: 'none' };
      case 'text':
        return this.#followText(from, path, link.text);
      case 'mentions':
        return this.#followMentions(from, link.addresses);
      case 'template':
        return this.#followTemplate(from, path, link, depth);
    }
  }

  #followText(from: JudgedResource, path: string, text: string): Reference {
    if (text.startsWith('/')) return this.#locate(text.toLowerCase());
    const parent = from.parentNamedBy(path);
    const named = parent === undefined ? undefined : this.#locate(parent.toLowerCase());
    return named ?? { kind: 'external', id: text.toLowerCase() };
  }

  #followTemplate(
    from: JudgedResource,
    path: string,
    { parts }: Extract<Link, { kind: 'template' }>,
    depth: number,
  ): Reference {
    const [first, second] = parts;
    if (parts.length === 1 && first?.kind === 'text') return this.#followText(from, path, first.text);
    if (first?.kind === 'traversal' && (parts.length === 1 || first.traversal.path === 'id')) {
      const target = this.#indexes.get(from.stack)?.meant(first.traversal.address);
      if (target === undefined) return NOWHERE;
      if (parts.length === 1) {
        const pointsOn =
          /(?:^|[._])(?:.+_)?ids?(?:\.\d+)?$/.test(first.traversal.path) && first.traversal.path !== 'id';
        if (!pointsOn || depth === 0) return { kind: 'resource', resource: target };
        const further = this.#follow(target, first.traversal.path, depth - 1);
        return further.kind === 'none' ? NOWHERE : further;
      }
      const known = from.get(path);
      if (known.state === 'known' && typeof known.value === 'string') {
        return this.#followText(from, path, known.value);
      }
      return parts.length === 2 && second?.kind === 'text' && second.text.startsWith('/')
        ? { kind: 'resource', resource: target, child: second.text.slice(1).toLowerCase() }
        : NOWHERE;
    }
    const known = from.get(path);
    if (known.state === 'known' && typeof known.value === 'string') {
      return this.#followText(from, path, known.value);
    }
    return this.#followMentions(
      from,
      parts.flatMap((part) =>
        part.kind === 'traversal'
          ? [part.traversal.address]
          : part.kind === 'other'
            ? [...mentionedAddresses(part.expression)]
            : [],
      ),
    );
  }

  #followMentions(from: JudgedResource, addresses: readonly string[]): Reference {
    const index = this.#indexes.get(from.stack);
    const targets = new Set(addresses.map((address) => index?.meant(address)));
    const [only] = targets;
    return targets.size === 1 && only !== undefined ? { kind: 'resource', resource: only } : NOWHERE;
  }

  #locate(id: string): Reference {
    for (const candidate of withAncestors(id)) {
      const resource = this.#ids().get(candidate);
      if (resource === undefined) continue;
      return candidate.length >= id.length
        ? { kind: 'resource', resource }
        : { kind: 'resource', resource, child: id.slice(candidate.length + 1) };
    }
    return { kind: 'external', id };
  }

  #ids(): Map<string, JudgedResource> {
    if (this.#byId === undefined) {
      this.#byId = new Map();
      for (const resource of this.#resources) {
        const { id } = resource;
        if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, resource);
      }
    }
    return this.#byId;
  }
}

/** Works out references inside one stack. Shared by its resources, since the depth of a chain runs through all of them. */
export function resolverFor(index: StackIndex): (traversal: Traversal) => Attribute {
  let depth = 0;
  return ({ address, path }) => {
    const target = index.meant(address);
    if (target === undefined || path === '' || depth >= LONGEST_CHAIN) return UNKNOWN;
    depth += 1;
    try {
      const attribute = target.get(path);
      return attribute.state === 'absent' ? UNKNOWN : attribute;
    } finally {
      depth -= 1;
    }
  };
}

function groupByType(resources: readonly Resource[]): Map<string, Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const group = groups.get(resource.type);
    if (group === undefined) groups.set(resource.type, [resource]);
    else group.push(resource);
  }
  return groups;
}
