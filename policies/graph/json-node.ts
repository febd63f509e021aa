/** A JSON object as it was parsed. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or an empty one in place of anything else. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : EMPTY;
}

/** The list; a single value counts as a list of one, and nothing as an empty one: Terraform JSON allows both spellings. */
export function listOfOneOrMore(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The text, or undefined. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

const EMPTY: JsonObject = {};
const INDEX = /^\d+$/;

/**
 * One step of an attribute path. A single block may be written as an object or as a list of one, so index 0 of an object
 * is the object, and a name on a list of one is that of its element. `true` stands for all that is below it: that is how
 * Terraform writes masks (`after_unknown`, `sensitive_values`).
 */
export function step(node: unknown, segment: string): unknown {
  if (node === true) return true;
  if (typeof node !== 'object' || node === null) return undefined;
  if (Array.isArray(node)) {
    if (INDEX.test(segment)) return node[Number(segment)] as unknown;
    return node.length === 1 ? step(node[0], segment) : undefined;
  }
  if (Object.hasOwn(node, segment)) return (node as JsonObject)[segment];
  return segment === '0' ? node : undefined;
}
