/** Items that a sentence lists before it only counts the rest. */
const SHOWN = 6;

/** `a`, `a and b`, `a, b and c`; a long list ends in `and 12 others`. */
export function and(items: readonly string[]): string {
  return joined(items, 'and');
}

/** `a`, `a or b`, `a, b or c`; a long list ends in `or one of 12 others`. */
export function or(items: readonly string[]): string {
  return joined(items, 'or');
}

/** The first letter of a sentence. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Whether two lists hold the same, in whatever order. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [new Set(a), new Set(b)];
  return first.size === second.size && [...first].every((item) => second.has(item));
}

function joined(items: readonly string[], word: 'and' | 'or'): string {
  // One that is left over is written out: its name is no longer than the count.
  const shown = items.length > SHOWN + 1 ? items.slice(0, SHOWN) : items;
  const left = items.length - shown.length;
  const rest = left === 0 ? [] : [word === 'and' ? `${left} others` : `one of ${left} others`];
  const all = [...shown, ...rest];
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} ${word} ${all.at(-1)!}`;
}
