import { ARM_ID_TEMPLATES } from '../tables/arm-types';

/** Where the attributes that make up an id are read: undefined is one that isn't known. */
export type IdSource = (attribute: string) => string | undefined;

type Part = { readonly text: string } | { readonly attribute: string };

const GROUP = '/subscriptions/{subscription}/resourceGroups/{resource_group_name}';
const parsed = new Map<string, readonly Part[]>();

/** The ARM id of a resource as its attributes make it, or undefined if the type's id can't be computed from them. */
export function armId(type: string, read: IdSource): string | undefined {
  const template = ARM_ID_TEMPLATES[type];
  return template === undefined ? undefined : fill(partsOf(template), read);
}

/**
 * The id of the parent that an attribute names: `virtual_network_name` of a subnet gives its VNet's id, and
 * `resource_group_name` of anything that of the group. Undefined if the attribute is no part of the resource's id.
 */
export function namedParentId(type: string, attribute: string, read: IdSource): string | undefined {
  if (attribute === 'resource_group_name') return fill(partsOf(GROUP), read);
  const parts = partsOf(ARM_ID_TEMPLATES[type] ?? '');
  const position = parts.findIndex((part) => 'attribute' in part && part.attribute === attribute);
  const isOwnName = position === parts.length - 1;
  return position === -1 || isOwnName ? undefined : fill(parts.slice(0, position + 1), read);
}

/**
 * An id and those that it is a child of, the longest first; never the resource group or subscription that something is
 * merely in.
 * @param id lower case
 */
export function* withAncestors(id: string): Generator<string> {
  const segments = id.replace(/\/+$/, '').split('/');
  yield segments.join('/');
  for (let provider = segments.lastIndexOf('providers'); provider > 0;) {
    const shortest = provider + 4;
    while (segments.length - 2 >= shortest) {
      segments.length -= 2;
      yield segments.join('/');
    }
    segments.length = provider;
    provider = segments.lastIndexOf('providers');
    if (provider > 0) yield segments.join('/');
  }
}

/** Lower-case subscription of an id, or undefined if it is in none. */
export function subscriptionOfId(id: string): string | undefined {
  return /^\/subscriptions\/([^/]+)/i.exec(id)?.[1]?.toLowerCase();
}

function partsOf(template: string): readonly Part[] {
  let parts = parsed.get(template);
  if (parts === undefined) {
    parts = template
      .replace('{group}', `${GROUP}/providers`)
      .split(/(\{\w+\})/)
      .filter((text) => text !== '')
      .map((text) => (text.startsWith('{') ? { attribute: text.slice(1, -1) } : { text }));
    parsed.set(template, parts);
  }
  return parts;
}

function fill(parts: readonly Part[], read: IdSource): string | undefined {
  let id = '';
  for (const part of parts) {
    const text = 'text' in part ? part.text : read(part.attribute);
    if (text === undefined || text === '') return undefined;
    id += text;
  }
  return id;
}
