/** What a word of a question means, or why it means nothing. */
export type Found<Value> = Value | Misunderstood;

/** Why a question has no answer: one of its words means nothing here. */
export interface Misunderstood {
  readonly problem: string;
  /** What could have been meant: everything that is known, the likeliest anywhere in it. */
  readonly suggestions: readonly string[];
}

/** Whether a word means nothing. */
export function isMisunderstood<Value>(found: Found<Value>): found is Misunderstood {
  return typeof found === 'object' && found !== null && 'problem' in found;
}

/** Whether two words are the same to a person. */
export function sameWord(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}

/** The words of a comma-separated list. */
export function wordsOf(list: string): readonly string[] {
  return list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
