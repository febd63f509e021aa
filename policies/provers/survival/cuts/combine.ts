import { minimal } from './collect';
import { ALWAYS, Family, NEVER, Sets } from './family';

/** Down if any is. */
export function anyDown(sets: Sets, families: readonly Family[]): Family {
  const some = [...new Set(families)].filter((family) => family !== NEVER);
  if (some.some(({ isAlways }) => isAlways)) return ALWAYS;
  if (some.length < 2) return some[0] ?? NEVER;
  return minimal(
    sets,
    some.flatMap(({ ones }) => ones),
    some.flatMap(({ twos }) => twos),
    some.flatMap(({ threes }) => threes),
  );
}

/** Down if all are, of at least one; the smallest are put together first. */
export function allDown(sets: Sets, cap: number, families: readonly Family[]): Family {
  const some = [...new Set(families)]
    .filter(({ isAlways }) => !isAlways)
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  const [first, ...others] = some;
  if (!first) return ALWAYS;
  return others.reduce((found, next) => bothDown(sets, cap, found, next), first);
}

function sizeOf({ ones, twos, threes }: Family): number {
  return ones.length + twos.length + threes.length;
}

/** Down if both are. Sets that take both down alone come first, and no other set holds one of these. */
function bothDown(sets: Sets, cap: number, a: Family, b: Family): Family {
  const inB = new Set(b.ones);
  const shared = a.ones.filter((event) => inB.has(event));
  const [left, right] = [new Side(sets, a, shared), new Side(sets, b, shared)];
  const twos = [
    ...left.twos.filter((two) => right.holds(two)),
    ...right.twos.filter((two) => left.holds(two)),
  ];
  if (cap >= 2) for (const x of left.ones) for (const y of right.ones) twos.push(sets.two(x, y));
  if (cap < 3) return minimal(sets, shared, twos, []);
  const threes = [
    ...left.threes.filter((three) => right.holdsThree(three)),
    ...right.threes.filter((three) => left.holdsThree(three)),
  ];
  left.addThrees(right, threes);
  right.addThrees(left, threes);
  left.addOverlaps(right, threes);
  return minimal(sets, shared, twos, threes);
}

/** One of two families, without the events that take both down. */
class Side {
  readonly ones: readonly number[];
  readonly twos: readonly number[];
  readonly threes: readonly number[];
  private readonly single: ReadonlySet<number>;
  private readonly pairs: ReadonlySet<number>;
  private readonly triples: ReadonlySet<number>;

  constructor(
    private readonly sets: Sets,
    { ones, twos, threes }: Family,
    shared: readonly number[],
  ) {
    const isShared = new Set(shared);
    const isFree = (event: number) => !isShared.has(event);
    this.ones = ones.filter(isFree);
    this.twos = shared.length === 0 ? twos : twos.filter((two) => sets.ofTwo(two).every(isFree));
    this.threes = shared.length === 0 ? threes : threes.filter((three) => sets.ofThree(three).every(isFree));
    this.single = new Set(this.ones);
    this.pairs = new Set(this.twos);
    this.triples = new Set(this.threes);
  }

  /** Whether these two take it down. */
  holds(two: number): boolean {
    return this.pairs.has(two) || this.sets.ofTwo(two).some((event) => this.single.has(event));
  }

  /** Whether these three take it down. */
  holdsThree(three: number): boolean {
    const [a, b, c] = this.sets.ofThree(three);
    return (
      this.triples.has(three) ||
      this.single.has(c) ||
      this.holds(this.sets.two(a, b)) ||
      this.pairs.has(this.sets.two(a, c)) ||
      this.pairs.has(this.sets.two(b, c))
    );
  }

  /** One event of this side and two of the other one. */
  addThrees(other: Side, threes: number[]): void {
    for (const two of other.twos) {
      const [a, b] = this.sets.ofTwo(two);
      for (const one of this.ones) if (one !== a && one !== b) threes.push(this.sets.three(one, a, b));
    }
  }

  /** Two events of either side, one of them the same. */
  addOverlaps(other: Side, threes: number[]): void {
    const partners = new Map<number, number[]>();
    const add = (event: number, partner: number) => {
      const known = partners.get(event);
      if (known) known.push(partner);
      else partners.set(event, [partner]);
    };
    for (const two of other.twos) {
      const [a, b] = this.sets.ofTwo(two);
      add(a, b);
      add(b, a);
    }
    for (const two of this.twos) {
      const [a, b] = this.sets.ofTwo(two);
      for (const c of partners.get(a) ?? []) if (c !== b) threes.push(this.sets.three(a, b, c));
      for (const c of partners.get(b) ?? []) if (c !== a) threes.push(this.sets.three(a, b, c));
    }
  }
}
