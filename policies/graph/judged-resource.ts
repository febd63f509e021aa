import { armId, namedParentId, subscriptionOfId } from './arm-id';
import { Attribute, textOf } from './attribute';
import { AttributeReader, Link, Resolve } from './attribute-reader';
import { Block, Resource } from './graph';
import { JudgedBlock } from './judged-block';
import { Referent } from './plan-references';
import { RawResource, StackSource } from './stack-source';
import { isTemplate } from './template';
import { Source } from '../finding';

/**
 * One resource of a graph. What it is made from is private to the language, so that no dump of a graph shows a value that
 * `get` wouldn't give.
 */
export class JudgedResource implements Resource {
  readonly path = '';
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly stack: string;
  readonly source?: Source;
  readonly #raw: RawResource;
  readonly #origin: StackSource;
  readonly #resolve: Resolve;
  #reader: AttributeReader | undefined;
  #id: { readonly text: string | undefined } | undefined;

  constructor(raw: RawResource, stack: StackSource, source: Source | undefined, resolve: Resolve) {
    this.address = raw.address;
    this.type = raw.type;
    this.name = raw.name;
    this.stack = stack.stack.name;
    this.source = source ?? raw.source;
    this.#raw = raw;
    this.#origin = stack;
    this.#resolve = resolve;
  }

  get subscription(): string | undefined {
    const configured = this.#origin.providers.get(this.#raw.provider)?.subscription;
    if (configured !== undefined) return configured;
    const id = this.#plannedId();
    return id === undefined ? undefined : subscriptionOfId(id);
  }

  get tenant(): string | undefined {
    return this.#origin.providers.get(this.#raw.provider)?.tenant;
  }

  get id(): string | undefined {
    return this.spelledId()?.toLowerCase();
  }

  /** The id with the case that Azure's documentation has, as an expression that refers to it reads. */
  spelledId(): string | undefined {
    if (this.#id === undefined) {
      this.#id = { text: undefined };
      this.#id = { text: this.#plannedId() ?? armId(this.type, (attribute) => this.#idPart(attribute)) };
    }
    return this.#id.text;
  }

  get(path: string): Attribute {
    if (path === 'id') return this.#idAttribute();
    const reader = this.#attributes();
    return reader.get(reader.root(), path);
  }

  blocks(name: string): readonly Block[] {
    const reader = this.#attributes();
    return reader.blocks(reader.root(), name).map((place) => new JudgedBlock(reader, place));
  }

  keys(): readonly string[] {
    const reader = this.#attributes();
    return reader.keys(reader.root());
  }

  writes(name: string): boolean {
    if (this.#raw.writes !== undefined) return this.#raw.writes([name]);
    return this.get(name).state !== 'absent';
  }

  /** The attributes that a plan's configuration says the one at a path is made of; undefined if others may be in it. */
  referents(path: string): readonly Referent[] | undefined {
    return this.#raw.referents?.(path.split('.'));
  }

  /** What the attribute is written as, so far as it can point at something. */
  link(path: string): Link {
    const reader = this.#attributes();
    return reader.link(reader.root(), path);
  }

  /** Id of the parent that an attribute names, if it is a part of this resource's id. */
  parentNamedBy(attribute: string): string | undefined {
    return namedParentId(this.type, attribute, (part) => this.#idPart(part));
  }

  /** Made when first asked for: most rules look at a few types only. */
  #attributes(): AttributeReader {
    return (this.#reader ??= new AttributeReader(this.#raw, this.#origin.stack.kind, this.#resolve));
  }

  #idPart(attribute: string): string | undefined {
    return attribute === 'subscription' ? this.subscription : textOf(this.get(attribute));
  }

  #idAttribute(): Attribute {
    const text = this.spelledId();
    if (text !== undefined) return { state: 'known', value: text };
    const other = this.#raw.values['id'];
    return typeof other === 'string' && !isTemplate(other)
      ? { state: 'known', value: other }
      : { state: 'unknown' };
  }

  #plannedId(): string | undefined {
    const id = this.#raw.values['id'];
    return typeof id === 'string' && /^\/(?:subscriptions|providers)\/[^|${]+$/i.test(id) ? id : undefined;
  }
}
