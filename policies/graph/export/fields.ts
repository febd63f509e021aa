import { isObject, JsonObject } from '../json-node';
import { JsonPath } from '../json-position';

/** Where an object of an export stands, and who takes note of what is wrong with it. */
export interface Where {
  readonly path: JsonPath;
  /** @param expected in words, such as `a list of texts` */
  readonly wrong: (path: JsonPath, found: unknown, expected: string) => void;
}

/** What a property's value is as an attribute of the azuread provider; undefined leaves it out. */
export type Read = (value: unknown, where: Where) => unknown;

/** An object's properties by their names in Graph: the attribute that each becomes, or nothing. */
export type Fields = Readonly<Record<string, { readonly to: string; readonly read: Read } | 'nothing'>>;

/**
 * An object of Graph with the attribute names of the azuread provider. What the table doesn't have is kept under its own name
 * in snake case, since a property that nobody reads may narrow all that the others say. Annotations, `null` and what is
 * empty say nothing.
 */
export function mapped(object: JsonObject, fields: Fields, where: Where): JsonObject {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object)) {
    if (name.includes('@') || isNothing(value)) continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === 'nothing') continue;
    const read = field === undefined ? value : field.read(value, below(where, name));
    if (read !== undefined) attributes[field?.to ?? snakeCase(name)] = read;
  }
  return attributes;
}

/** The place of a member or an element. */
export function below({ path, wrong }: Where, segment: string | number): Where {
  return { path: [...path, segment], wrong };
}

export const text: Read = (value, { path, wrong }) => {
  if (typeof value === 'string') return value;
  wrong(path, value, 'a text');
  return undefined;
};

export const flag: Read = (value, { path, wrong }) => {
  if (typeof value === 'boolean') return value;
  wrong(path, value, 'true or false');
  return undefined;
};

export const number: Read = (value, { path, wrong }) => {
  if (typeof value === 'number') return value;
  wrong(path, value, 'a number');
  return undefined;
};

/** GUIDs in any case are the same. */
export const id: Read = (value, where) => {
  const read = text(value, where);
  return typeof read === 'string' ? read.toLowerCase() : undefined;
};

export const texts: Read = (value, { path, wrong }) => {
  if (Array.isArray(value) && value.every((element) => typeof element === 'string')) return value;
  wrong(path, value, 'a list of texts');
  return undefined;
};

/** Graph writes a set of flags as one text with commas; some versions as a list. */
export const flags: Read = (value, where) => {
  if (typeof value !== 'string') return texts(value, where);
  return value.split(',').map((word) => word.trim());
};

/** An object that is a block of the provider. */
export function block(fields: Fields): Read {
  return (value, where) => {
    if (isObject(value)) return [mapped(value, fields, where)];
    where.wrong(where.path, value, 'an object');
    return undefined;
  };
}

function isNothing(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (isObject(value) && Object.keys(value).every((name) => name.includes('@') || isNothing(value[name])))
  );
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
