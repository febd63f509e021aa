/**
 * A smallest set that has a member in each of these sets, which aren't empty; of several, the one that takes the earlier
 * members of earlier sets. Exact: larger and larger sets are tried, and given up where more sets without a common member are
 * left than may be added.
 * @param atLeast a size below which there surely is none
 */
export function smallestHittingSet(sets: readonly (readonly number[])[], atLeast: number): readonly number[] {
  const shortFirst = [...sets].sort((a, b) => a.length - b.length);
  for (let size = atLeast; ; size++) {
    const found = hit(shortFirst, size, new Set(), new Set());
    if (found) return [...found].sort((a, b) => a - b);
  }
}

function hit(
  sets: readonly (readonly number[])[],
  left: number,
  chosen: ReadonlySet<number>,
  barred: ReadonlySet<number>,
): ReadonlySet<number> | undefined {
  const open = sets.filter((set) => !set.some((member) => chosen.has(member)));
  const [first] = open;
  if (!first) return chosen;
  if (apart(open) > left) return undefined;
  // What was tried in vain needn't be tried together with a later member.
  const tried = new Set(barred);
  for (const member of first) {
    if (tried.has(member)) continue;
    const found = hit(open, left - 1, new Set(chosen).add(member), tried);
    if (found) return found;
    tried.add(member);
  }
  return undefined;
}

/** How many sets, at least, have no member in common, by taking them in order. */
function apart(sets: readonly (readonly number[])[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const set of sets) {
    if (set.some((member) => taken.has(member))) continue;
    count++;
    for (const member of set) taken.add(member);
  }
  return count;
}
