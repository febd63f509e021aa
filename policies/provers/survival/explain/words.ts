/** `1 of 3 is`, `2 of 3 are`, `none of 3 is`. */
export function countOf(some: number, all: number): string {
  return `${some === 0 ? 'none' : some} of ${all} ${isOrAre(Math.max(1, some))}`;
}

/** The verb for so many of something. */
export function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}
