import { closest, distance } from 'fastest-levenshtein';

/** The name that was probably meant, or undefined if none is near. */
export function suggest(given: string, names: readonly string[]): string | undefined {
  if (names.length === 0 || given.length > 100) {
    return undefined;
  }
  const nearest = closest(given, [...names]);
  return distance(given, nearest) <= Math.max(2, Math.floor(given.length / 3)) ? nearest : undefined;
}

/** The fix for a name that isn't known: what was probably meant, else `otherwise`. */
export function didYouMean(given: string, names: readonly string[], otherwise: string): string {
  const name = suggest(given, names);
  return name === undefined ? otherwise : `did you mean ${name}?`;
}
