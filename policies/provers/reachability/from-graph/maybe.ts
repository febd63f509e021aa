import { Attribute, booleanOf, hidesSomething, numberOf, textOf } from '../../../graph/attribute';
import { Block, Reference } from '../../../graph/graph';
import { Maybe, Unknown } from '../model';

/** Whether a value could not be read. */
export function isUnknown<T>(value: Maybe<T> | undefined): value is Unknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

/** Whether a value could be read. */
export function isKnown<T>(value: Maybe<T>): value is T {
  return !isUnknown(value);
}

/** Something that only a deployment tells. */
export function notKnown(what: string): Unknown {
  return { unknown: `${what} isn't known before deployment` };
}

/** Why a reference leads to nothing that can be read: it points outside what is judged, or nobody knows where. */
export function notRead(reference: Reference, what: string): Unknown {
  return reference.kind === 'external'
    ? { unknown: `${what} is ${reference.id}, which isn't among what is judged` }
    : notKnown(what);
}

/** A switch; what nobody wrote has the provider's default. */
export function switchAt(block: Block, path: string, otherwise: boolean, what: string): Maybe<boolean> {
  const attribute = block.get(path);
  return isLeftOut(attribute) ? otherwise : (booleanOf(attribute) ?? notKnown(what));
}

/** A number that has to be written. */
export function numberAt(block: Block, path: string, what: string): Maybe<number> {
  return numberOf(block.get(path)) ?? notKnown(what);
}

/** One of the provider's words, compared without regard to case; what nobody wrote has its default. */
export function wordAt<T extends string>(
  block: Block,
  path: string,
  words: readonly T[],
  otherwise: T | undefined,
  what: string,
): Maybe<T> {
  const attribute = block.get(path);
  if (isLeftOut(attribute)) return otherwise ?? { unknown: `${what} isn't written` };
  const text = textOf(attribute);
  const word = words.find((candidate) => candidate.toLowerCase() === text?.toLowerCase());
  if (word !== undefined) return word;
  return text === undefined ? notKnown(what) : { unknown: `${what} is "${text}", not ${words.join(' or ')}` };
}

/** Nobody wrote it: it isn't there, is empty, or has a value that only the provider will give it. */
function isLeftOut(attribute: Attribute): boolean {
  return attribute.state === 'known' ? attribute.value === '' : !hidesSomething(attribute);
}
