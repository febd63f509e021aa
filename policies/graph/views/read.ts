import { ABSENT, Attribute, listOf, textOf } from '../attribute';
import { Block, EstateGraph, Reference, Resource } from '../graph';

/** Texts of a list attribute. `complete` is false if any of it is not known. */
export interface Texts {
  readonly texts: readonly string[];
  readonly complete: boolean;
}

/** An attribute as a person wrote it: plans spell "not written" as an empty text or list too. */
export function written(block: Block, path: string): Attribute {
  const attribute = block.get(path);
  if (attribute.state !== 'known') return attribute;
  const { value } = attribute;
  return value === '' || (Array.isArray(value) && value.length === 0) ? ABSENT : attribute;
}

/** The texts of a list, element by element, since each may be an expression. */
export function textsOf(block: Block, path: string): Texts {
  const attribute = written(block, path);
  if (attribute.state === 'absent') return { texts: [], complete: true };
  const elements = listOf(attribute);
  if (!elements) return { texts: [], complete: false };
  const texts = elements
    .map((element, index) => elementText(block, `${path}.${index}`, element))
    .filter((text) => text !== undefined);
  return { texts, complete: texts.length === elements.length };
}

function elementText(block: Block, path: string, element: unknown): string | undefined {
  return typeof element === 'string' && !element.includes('${') ? element : textOf(block.get(path));
}

/** Name of the region that a resource is in, as `uksouth`; undefined if it has none or it is not known. */
export function regionOf(resource: Block): string | undefined {
  return textOf(resource.get('location'))?.toLowerCase().replace(/\s/g, '');
}

const NONE: Reference = { kind: 'none' };

/** Where an attribute of a resource points; a plan spells "nowhere" as an empty text too. */
export function follow(graph: EstateGraph, resource: Resource, path: string): Reference {
  const reference = graph.follow(resource, path);
  return reference.kind === 'external' && reference.id === '' ? NONE : reference;
}

/** Where the elements of a list of ids point; one unknown reference where the list isn't known. */
export function followList(graph: EstateGraph, resource: Resource, path: string): readonly Reference[] {
  const attribute = written(resource, path);
  if (attribute.state === 'absent') return [];
  const elements = listOf(attribute);
  return elements === undefined
    ? [follow(graph, resource, path)]
    : elements.map((_, index) => follow(graph, resource, `${path}.${index}`));
}

/**
 * Where an attribute that names a parent (`virtual_network_name`) points. Without a known subscription no id can be made
 * of the name; then it is the resource of that name and type in the same group and stack.
 */
export function followParent(graph: EstateGraph, resource: Resource, path: string, type: string): Reference {
  const reference = follow(graph, resource, path);
  if (reference.kind !== 'external' || reference.id.startsWith('/')) return reference;
  const group = lowerText(resource, 'resource_group_name');
  const parent = graph
    .ofType(type)
    .find(
      (candidate) =>
        candidate.stack === resource.stack &&
        lowerText(candidate, 'name') === reference.id &&
        lowerText(candidate, 'resource_group_name') === group,
    );
  return parent === undefined ? reference : { kind: 'resource', resource: parent };
}

function lowerText(block: Block, path: string): string | undefined {
  return textOf(block.get(path))?.toLowerCase();
}

/** The judged resource that a reference points at. A graph hands out one object a resource, so it can be a key. */
export function targetOf(reference: Reference): Resource | undefined {
  return reference.kind === 'resource' ? reference.resource : undefined;
}

/** Path of an attribute from its resource, for a block in it. */
export function pathIn(block: Block, path: string): string {
  return block.path === '' ? path : `${block.path}.${path}`;
}

/**
 * Blocks without those that a resource of its own describes too: a plan for what is deployed already reports what separate
 * resources made as if it were written inside. Azure's names are unique in their parent, in any case.
 */
export function withoutReported(blocks: readonly Block[], separate: readonly Block[]): readonly Block[] {
  if (separate.length === 0) return blocks;
  const names = new Set(separate.map((block) => lowerText(block, 'name')));
  return blocks.filter((block) => {
    const name = lowerText(block, 'name');
    return name === undefined || !names.has(name);
  });
}
