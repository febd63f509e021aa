import { Attribute } from './attribute';
import { AttributeReader, Place } from './attribute-reader';
import { Block } from './graph';

/** A block of a judged resource. */
export class JudgedBlock implements Block {
  readonly path: string;
  readonly #reader: AttributeReader;
  readonly #place: Place;

  constructor(reader: AttributeReader, place: Place) {
    this.path = place.path;
    this.#reader = reader;
    this.#place = place;
  }

  get(path: string): Attribute {
    return this.#reader.get(this.#place, path);
  }

  blocks(name: string): readonly Block[] {
    return this.#reader.blocks(this.#place, name).map((place) => new JudgedBlock(this.#reader, place));
  }

  keys(): readonly string[] {
    return this.#reader.keys(this.#place);
  }
}
