import { ascending, Family, Sets } from './family';

/** Gathers sets of events, and keeps those of which no smaller one is a part. */
export function minimal(
  sets: Sets,
  ones: readonly number[],
  twos: readonly number[],
  threes: readonly number[],
): Family {
  const single = new Set(ones);
  const keptTwos = ascending(twos.filter((two) => !sets.ofTwo(two).some((event) => single.has(event))));
  const pairs = new Set(keptTwos);
  const keptThrees = threes.filter((three) => {
    const [a, b, c] = sets.ofThree(three);
    if (single.has(a) || single.has(b) || single.has(c)) return false;
    return (
      pairs.size === 0 ||
      !(pairs.has(sets.two(a, b)) || pairs.has(sets.two(a, c)) || pairs.has(sets.two(b, c)))
    );
  });
  return { isAlways: false, ones: ascending(ones), twos: keptTwos, threes: ascending(keptThrees) };
}
