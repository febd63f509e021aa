import { isSensitive, Masks, masksOf, SENSITIVE_VALUE, stepMasks } from '../redaction/redact';
import { ABSENT, Attribute } from './attribute';
import { isObject, JsonObject, objectOf, step } from './json-node';
import { DocumentKind } from './stack-document';
import { RawResource } from './stack-source';
import { isTemplate, mentionedAddresses, parseTemplate, TemplatePart, Traversal } from './template';

/** A place in a resource: its value and the masks over it. */
export interface Place {
  /** Dotted path from the resource; empty for the resource. */
  readonly path: string;
  readonly value: unknown;
  readonly unknown: unknown;
  readonly masks: Masks;
}

/** What an attribute is written as, so far as it can point at something. */
export type Link =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'template'; readonly parts: readonly TemplatePart[] }
  | { readonly kind: 'mentions'; readonly addresses: readonly string[] };

/** Works out a reference to another resource's attribute; `unknown` where the configuration doesn't tell. */
export type Resolve = (traversal: Traversal) => Attribute;

const UNKNOWN: Attribute = { state: 'unknown' };
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const MADE_UP: Attribute = { state: 'unknown', by: 'terraform' };
const MARKER: Attribute = { state: 'known', value: SENSITIVE_VALUE };
/** Longest text that is put together: references that double a text at each step would otherwise fill the memory. */
const LONGEST_TEXT = 65_536;
const META_ARGUMENTS = new Set([
  '//',
  'connection',
  'count',
  'depends_on',
  'dynamic',
  'for_each',
  'lifecycle',
  'provider',
  'provisioner',
]);

/**
 * Reads one resource's attributes as three-valued ones and never gives a sensitive value away. An expression is worked
 * out when it is asked for and remembered, so a graph is built without looking at attributes, and each expression costs
 * once however many others are made from it. An expression that needs itself is unknown.
 */
export class AttributeReader {
  readonly #raw: RawResource;
  readonly #resolve: Resolve;
  readonly #hasExpressions: boolean;
  #worked: Map<string, Attribute> | undefined;
  #root: Place | undefined;

  constructor(raw: RawResource, kind: DocumentKind, resolve: Resolve) {
    this.#raw = raw;
    this.#resolve = resolve;
    this.#hasExpressions = kind === 'synthesized';
  }

  root(): Place {
    return (this.#root ??= {
      path: '',
      value: this.#raw.values,
      unknown: this.#raw.unknown,
      masks: masksOf(this.#raw.type, this.#raw.sensitive),
    });
  }

  /** The attribute at a dotted path below a place. */
  get(from: Place, path: string): Attribute {
    return this.#plain(from, path) ?? this.#workOut(from, path);
  }

  /** The places of the blocks under a name below a place. */
  blocks(from: Place, name: string): readonly Place[] {
    const place = this.#walk(from, name);
    if ('state' in place || place.unknown === true) return [];
    const { value } = place;
    if (Array.isArray(value)) {
      return value.flatMap((_, index) => {
        const element = stepPlace(place, String(index));
        return isObject(element.value) || element.unknown === true ? [element] : [];
      });
    }
    if (!isObject(value)) return [];
    return [{ ...place, path: `${place.path}.0`, masks: stepMasks(place.masks, '0', step) }];
  }

  /** Names of what is written at a place and not null. */
  keys(place: Place): readonly string[] {
    if (isSensitive(place.masks)) return [];
    const value = objectOf(place.value);
    const isRoot = place.path === '';
    const written = Object.keys(value).filter(
      (name) =>
        value[name] !== null &&
        value[name] !== undefined &&
        !(isRoot ? META_ARGUMENTS.has(name) : name === 'dynamic'),
    );
    const unknown = objectOf(place.unknown);
    const further = [
      ...Object.keys(unknown).filter((name) => containsTrue(unknown[name])),
      ...Object.keys(objectOf(value['dynamic'])),
    ];
    return further.length === 0 ? written : [...new Set([...written, ...further])];
  }

  /** What the attribute at a path is written as. A sensitive one points at nothing that may be told. */
  link(from: Place, path: string): Link {
    let place = from;
    for (const segment of segmentsOf(path)) {
      if (place.unknown === true || (typeof place.value === 'string' && this.#isExpression(place.value)))
        break;
      place = stepPlace(place, segment);
    }
    if (isSensitive(place.masks)) return { kind: 'mentions', addresses: [] };
    if (place.unknown === true) {
      return { kind: 'mentions', addresses: this.#raw.references?.(segmentsOf(join(from.path, path))) ?? [] };
    }
    const { value } = place;
    if (value === null || value === undefined) return { kind: 'none' };
    if (typeof value !== 'string') return { kind: 'mentions', addresses: [] };
    if (!this.#isExpression(value)) return { kind: 'text', text: value };
    const isWhole = place.path === join(from.path, path);
    return isWhole
      ? { kind: 'template', parts: parseTemplate(value) }
      : { kind: 'mentions', addresses: mentionedAddresses(value) };
  }

  /**
   * The answer where a value stands directly at a place that nothing hides: most of what rules ask for, at a fraction of
   * the cost of a walk.
   */
  #plain(from: Place, name: string): Attribute | undefined {
    const { value: holder } = from;
    if (from.masks.length > 0 || from.unknown !== undefined || !isObject(holder)) return undefined;
    if (holder['dynamic'] !== undefined) return undefined;
    const value = Object.hasOwn(holder, name) ? holder[name] : undefined;
    if (value === undefined) return name === '0' || name.includes('.') ? undefined : ABSENT;
    if (value === null) return ABSENT;
    const isExpression = this.#hasExpressions && containsTemplate(value);
    return isExpression ? undefined : { state: 'known', value };
  }

  #workOut(from: Place, path: string): Attribute {
    const place = this.#walk(from, path);
    return 'state' in place ? place : this.#attributeAt(place);
  }

  #walk(from: Place, path: string): Place | Attribute {
    let place = from;
    for (const segment of segmentsOf(path)) {
      if (place.unknown === true) return this.#unknownAt(place, join(from.path, path));
      if (typeof place.value === 'string' && this.#isExpression(place.value)) {
        const whole = this.#attributeAt(place);
        if (whole.state !== 'known') return whole;
        place = { ...place, value: whole.value };
      }
      if (isObject(place.value) && Object.hasOwn(objectOf(place.value['dynamic']), segment)) return UNKNOWN;
      place = stepPlace(place, segment);
    }
    return place;
  }

  #attributeAt(place: Place): Attribute {
    const { value } = place;
    if (place.unknown === true) return this.#unknownAt(place, place.path);
    if (value === null || value === undefined) return ABSENT;
    if (isSensitive(place.masks)) {
      const isUnknown =
        this.#isExpression(value) && this.#remember(place, () => this.#text(value)).state === 'unknown';
      if (isUnknown) return isMadeUp(parseTemplate(value)) ? MADE_UP : UNKNOWN;
      const isUuid = typeof value === 'string' && UUID.test(value);
      return isUuid && this.#raw.makesUp?.(segmentsOf(place.path)) ? MADE_UP : MARKER;
    }
    if (typeof value === 'string') {
      return this.#isExpression(value)
        ? this.#remember(place, () => this.#text(value))
        : { state: 'known', value };
    }
    if (typeof value !== 'object') return { state: 'known', value };
    if (place.masks.length === 0 && !(this.#hasExpressions && containsTemplate(value))) {
      return { state: 'known', value };
    }
    return this.#remember(place, () => ({ state: 'known', value: this.#present(place) }));
  }

  #unknownAt(place: Place, path: string): Attribute {
    if (isSensitive(place.masks)) return this.#raw.makesUp?.(segmentsOf(path)) ? MADE_UP : UNKNOWN;
    const references = this.#raw.references?.(segmentsOf(path)) ?? [];
    if (references.length > 0) return { state: 'unknown', expression: references.join(', ') };
    const isWritten = this.#raw.writes?.(segmentsOf(path)) ?? true;
    return isWritten ? UNKNOWN : { state: 'unknown', by: 'provider' };
  }

  #remember(place: Place, work: () => Attribute): Attribute {
    const worked = (this.#worked ??= new Map<string, Attribute>());
    const known = worked.get(place.path);
    if (known !== undefined) return known;
    worked.set(place.path, UNKNOWN);
    const result = work();
    worked.set(place.path, result);
    return result;
  }

  #isExpression(value: unknown): value is string {
    return this.#hasExpressions && typeof value === 'string' && isTemplate(value);
  }

  #text(template: string): Attribute {
    const parts = parseTemplate(template);
    const [first] = parts;
    if (parts.length === 1 && first?.kind === 'traversal') {
      const attribute = this.#resolve(first.traversal);
      return attribute.state === 'known' ? attribute : { state: 'unknown', expression: template };
    }
    let text = '';
    for (const part of parts) {
      const next =
        part.kind === 'text'
          ? part.text
          : part.kind === 'traversal'
            ? scalar(this.#resolve(part.traversal))
            : undefined;
      if (next === undefined || text.length + next.length > LONGEST_TEXT) {
        return { state: 'unknown', expression: template };
      }
      text += next;
    }
    return { state: 'known', value: text };
  }

  /** A list or map as it may be shown: sensitive parts replaced, texts worked out where that gives a text. */
  #present(place: Place): unknown {
    const { value } = place;
    if (value === null || value === undefined) return value;
    if (isSensitive(place.masks)) return SENSITIVE_VALUE;
    if (typeof value === 'string') {
      if (!this.#isExpression(value)) return value;
      return scalar(this.#text(value)) ?? value;
    }
    if (Array.isArray(value)) {
      const shown = value.map((_, index) => this.#present(stepPlace(place, String(index))));
      return shown.every((element, index) => element === value[index]) ? value : shown;
    }
    if (!isObject(value)) return value;
    const entries = Object.keys(value).map((name) => [name, this.#present(stepPlace(place, name))] as const);
    return entries.every(([name, shown]) => shown === value[name]) ? value : Object.fromEntries(entries);
  }
}

/** Whether a template is a text that holds a new UUID, which is the one secret that Terraform makes up by itself. */
function isMadeUp(parts: readonly TemplatePart[]): boolean {
  return (
    parts.every(({ kind }) => kind !== 'traversal') &&
    parts.some((part) => part.kind === 'other') &&
    parts.every((part) => part.kind !== 'other' || part.expression === 'uuid()')
  );
}

function stepPlace(place: Place, segment: string): Place {
  return {
    path: join(place.path, segment),
    value: step(place.value, segment),
    unknown: step(place.unknown, segment),
    masks: stepMasks(place.masks, segment, step),
  };
}

function join(path: string, further: string): string {
  return path === '' ? further : `${path}.${further}`;
}

function segmentsOf(path: string): readonly string[] {
  return path.includes('.') ? path.split('.') : [path];
}

function scalar(attribute: Attribute): string | undefined {
  if (attribute.state !== 'known') return undefined;
  const { value } = attribute;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function containsTemplate(value: unknown): boolean {
  if (typeof value === 'string') return isTemplate(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(containsTemplate);
  for (const name in value) if (containsTemplate((value as JsonObject)[name])) return true;
  return false;
}

function containsTrue(mask: unknown): boolean {
  if (mask === true) return true;
  return typeof mask === 'object' && mask !== null && Object.values(mask).some(containsTrue);
}
