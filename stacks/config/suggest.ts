import { closest, distance } from 'fastest-levenshtein';

/** Of a name that is cut off, so much has to be there. */
const SHORTEST_BEGINNING = 6;

/** The name that was probably meant: the only one that begins so, or the nearest; undefined if none is near. */
export function suggest(given: string, names: readonly string[]): string | undefined {
  if (names.length === 0 || given.length > 100) {
    return undefined;
  }
  const beginning = names.filter((name) => name.toLowerCase().startsWith(given.toLowerCase()));
  if (beginning.length === 1 && given.length >= SHORTEST_BEGINNING) {
    return beginning[0];
  }
  const nearest = closest(given, [...names]);
  return distance(given, nearest) <= Math.max(2, Math.floor(given.length / 3)) ? nearest : undefined;
}

/** The fix for a name that isn't known: what was probably meant, else `otherwise`. */
export function didYouMean(given: string, names: readonly string[], otherwise: string): string {
  const name = suggest(given, names);
  return name === undefined ? otherwise : `did you mean ${name}?`;
}
