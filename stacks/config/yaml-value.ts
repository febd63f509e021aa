import { isAlias, isMap, isScalar, isSeq, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';

/** Keys and list indexes from the root of a file to a value. */
export type Path = readonly PropertyKey[];

/** Where a value stands in the text, its key where it has one, and how it is spelt if it is a scalar. */
export interface Place {
  readonly key?: number;
  readonly value: number;
  readonly spelling?: string;
}

/** Something in the text that has no place in plain data. */
export interface ValueFault {
  readonly offset: number;
  readonly message: string;
  readonly fix: string;
}

/** The plain data of a document, and the place of everything in it by `pathKey`. */
export interface PlainValue {
  readonly value: unknown;
  readonly places: ReadonlyMap<string, Place>;
  readonly faults: readonly ValueFault[];
}

/** What aliases may add to a file: enough for a few shared settings, too little to explode. */
export const MOST_ALIASED_VALUES = 1000;

export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

/** What stands at a path of plain data, or undefined. */
export function valueIn(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    root,
  );
}

/**
 * Plain data of a document: mappings without a prototype, lists, scalars. Finds repeated keys, keys that are no text,
 * names that JavaScript gives a meaning, and aliases that are cyclic, unknown or add too much. Costs one visit for each
 * value, aliased ones included.
 */
export function toPlainValue(root: Node | null): PlainValue {
  const reader = new PlainReader();
  const value = reader.read(root, [], {});
  return { value, places: reader.places, faults: reader.faults };
}

const MEANINGFUL_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

class PlainReader {
  readonly places = new Map<string, Place>();
  readonly faults: ValueFault[] = [];
  private readonly anchors = new Map<string, Node>();
  private readonly open = new Set<Node>();
  private aliasDepth = 0;
  private aliasedValues = 0;

  read(node: Node | null, path: Path, key: { readonly key?: number }): unknown {
    const value = node?.range?.[0] ?? key.key ?? 0;
    const spelling = isScalar(node) ? (node.source ?? String(node.value)) : undefined;
    this.places.set(pathKey(path), { ...key, value, spelling });
    if (this.aliasDepth > 0) {
      this.aliasedValues += 1;
    }
    if (isAlias(node)) {
      return this.readAlias(node.source, value, path, key);
    }
    if (node && 'anchor' in node && node.anchor) {
      this.anchors.set(node.anchor, node);
    }
    if (isMap(node)) {
      return this.within(node, () => this.readMap(node, path));
    }
    if (isSeq(node)) {
      return this.within(node, () => this.readList(node, path));
    }
    return isScalar(node) ? node.value : null;
  }

  private within<T>(node: Node, read: () => T): T {
    this.open.add(node);
    const result = read();
    this.open.delete(node);
    return result;
  }

  private readAlias(name: string, offset: number, path: Path, key: { readonly key?: number }): unknown {
    const target = this.anchors.get(name);
    if (!target || this.open.has(target)) {
      const message = target
        ? `*${name} stands inside the value that it repeats`
        : `*${name} repeats nothing`;
      this.faults.push({
        offset,
        message,
        fix: target ? 'write the value out' : `mark a value before it with &${name}`,
      });
      return null;
    }
    if (this.aliasedValues > MOST_ALIASED_VALUES) {
      return null;
    }
    this.aliasDepth += 1;
    const result = this.read(target, path, key);
    this.aliasDepth -= 1;
    const place = this.places.get(pathKey(path));
    this.places.set(pathKey(path), { ...place, value: offset });
    if (this.aliasedValues > MOST_ALIASED_VALUES && this.aliasDepth === 0) {
      this.faults.push({
        offset,
        message: `*${name} and what it repeats add more than ${MOST_ALIASED_VALUES} values to the file`,
        fix: 'write the values out, and repeat fewer of them',
      });
    }
    return result;
  }

  private readMap(map: YAMLMap, path: Path): unknown {
    const result = Object.create(null) as Record<string, unknown>;
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const offset = pair.key.range?.[0] ?? 0;
      const name = isScalar(pair.key) ? keyText(pair.key.source, pair.key.value) : undefined;
      const fault = this.keyFault(name, result);
      if (fault) {
        this.faults.push({ offset, ...fault });
      }
      if (name !== undefined && !fault) {
        result[name] = this.read(pair.value, [...path, name], { key: offset });
      }
    }
    return result;
  }

  private keyFault(
    name: string | undefined,
    read: Readonly<Record<string, unknown>>,
  ): Omit<ValueFault, 'offset'> | undefined {
    if (name === undefined) {
      return { message: 'a key is not text', fix: 'write a plain name before the colon' };
    }
    if (MEANINGFUL_KEYS.has(name)) {
      return { message: `the key "${name}" is not allowed anywhere`, fix: 'choose another name' };
    }
    if (name in read) {
      return { message: `the key "${name}" stands here twice`, fix: 'remove one of them' };
    }
    return undefined;
  }

  private readList(list: YAMLSeq, path: Path): unknown {
    return (list.items as (Node | null)[]).map((item, index) => this.read(item, [...path, index], {}));
  }
}

function keyText(source: string | undefined, value: unknown): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}
