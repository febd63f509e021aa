import { Attribute, hidesSomething } from '../../../graph/attribute';
import { Block } from '../../../graph/graph';
import { textsOf } from '../../../graph/views/read';
import { Listed } from '../model';

/** Nothing, and nothing else either. */
export const NOTHING: Listed<never> = { values: [], open: false };
/** It may be anything. */
export const ANYTHING: Listed<never> = { values: [], open: true };

/** A block that may be there once. */
export type Single = { readonly block: Block } | 'absent' | 'unknown';

/** The only block under a name: a second one is taken by nobody. */
export function single(parent: Block, name: string): Single {
  const [block] = parent.blocks(name);
  if (block !== undefined) return { block };
  return hidesSomething(parent.get(name)) ? 'unknown' : 'absent';
}

/** The words of a list; another word than these leaves it open. */
export function wordsOf<Word extends string>(
  block: Block,
  name: string,
  words: readonly Word[],
): Listed<Word> {
  const written = block.get(name);
  if (!isWritten(written)) return NOTHING;
  const one = written.state === 'known' && typeof written.value === 'string' ? [written.value] : undefined;
  const { texts, complete } = one ? { texts: one, complete: true } : textsOf(block, name);
  const values = texts.flatMap((text) => words.find((word) => word === text) ?? []);
  return { values: [...new Set(values)], open: !complete || values.length < texts.length };
}

/** A list that narrows nothing if it is empty. */
export function conditionOf<Word extends string>(
  block: Block,
  name: string,
  words: readonly Word[],
): Listed<Word> | undefined {
  const listed = wordsOf(block, name, words);
  return isEmpty(listed) ? undefined : listed;
}

/** Whether a list surely holds nothing. */
export function isEmpty({ values, open }: Listed): boolean {
  return values.length === 0 && !open;
}

/** Whether somebody may have written something there. */
export function isWritten(attribute: Attribute): boolean {
  return attribute.state === 'known' ? attribute.value !== '' : hidesSomething(attribute);
}
