import { minimal } from './collect';
import { Family, Sets } from './family';

/** What sets of one size take down, by set: places of families. */
type Takes = ReadonlyMap<number, readonly number[]>;

/**
 * Down if at least `count` of several are. Combinations of families are never gone through: what counts is how many of them
 * each event takes down alone, since a zone takes many. Sets are put together from events in falling order of that number,
 * until what is left can't reach the count; sets that take a family down only together are tried with each event.
 */
export function someDown(sets: Sets, cap: number, count: number, families: readonly Family[]): Family {
  const [byOne, byTwo, byThree] = (['ones', 'twos', 'threes'] as const).map((size) =>
    takesOf(families, size),
  );
  return new Threshold(sets, cap, count, byOne!, byTwo!, byThree!).find();
}

function takesOf(families: readonly Family[], size: 'ones' | 'twos' | 'threes'): Takes {
  const takes = new Map<number, number[]>();
  families.forEach((family, place) => {
    for (const set of family[size]) {
      const known = takes.get(set);
      if (known) known.push(place);
      else takes.set(set, [place]);
    }
  });
  return takes;
}

class Threshold {
  private readonly ones: number[] = [];
  private readonly twos: number[] = [];
  private readonly threes: number[] = [];
  /** Events that aren't enough alone, those that take most first. */
  private readonly events: readonly number[];
  private readonly single: ReadonlySet<number>;
  private pairs: ReadonlySet<number> = new Set();

  constructor(
    private readonly sets: Sets,
    private readonly cap: number,
    private readonly count: number,
    private readonly byOne: Takes,
    private readonly byTwo: Takes,
    private readonly byThree: Takes,
  ) {
    for (const [event, taken] of byOne) if (taken.length >= count) this.ones.push(event);
    this.single = new Set(this.ones);
    this.events = [...byOne.keys()]
      .filter((event) => !this.single.has(event))
      .sort((a, b) => this.takes(b) - this.takes(a) || a - b);
  }

  find(): Family {
    if (this.cap >= 2) {
      this.addPairs();
      for (const two of this.byTwo.keys()) {
        const [a, b] = this.sets.ofTwo(two);
        if (this.areEnough([a, b])) this.twos.push(two);
      }
    }
    if (this.cap >= 3) {
      this.pairs = new Set(this.twos);
      this.addTriples();
      this.addWiderPairs();
      for (const three of this.byThree.keys()) {
        const [a, b, c] = this.sets.ofThree(three);
        if (this.areEnough([a, b, c])) this.threes.push(three);
      }
    }
    return minimal(this.sets, this.ones, this.twos, this.threes);
  }

  private takes(event: number): number {
    return this.byOne.get(event)!.length;
  }

  private addPairs(): void {
    const { events, count } = this;
    for (let i = 0; i < events.length; i++) {
      const first = this.takes(events[i]!);
      if (2 * first < count) break;
      for (let j = i + 1; j < events.length; j++) {
        if (first + this.takes(events[j]!) < count) break;
        if (this.areEnough([events[i]!, events[j]!])) this.twos.push(this.sets.two(events[i]!, events[j]!));
      }
    }
  }

  private addTriples(): void {
    const { events, count } = this;
    for (let i = 0; i < events.length; i++) {
      const first = this.takes(events[i]!);
      if (3 * first < count) break;
      for (let j = i + 1; j < events.length; j++) {
        const both = first + this.takes(events[j]!);
        if (both + this.takes(events[j]!) < count) break;
        if (this.pairs.has(this.sets.two(events[i]!, events[j]!))) continue;
        for (let k = j + 1; k < events.length; k++) {
          if (both + this.takes(events[k]!) < count) break;
          this.addIfEnough(events[i]!, events[j]!, events[k]!);
        }
      }
    }
  }

  /** A pair that takes something only together, with any event. */
  private addWiderPairs(): void {
    const others = new Set([
      ...this.events,
      ...[...this.byTwo.keys()].flatMap((two) => this.sets.ofTwo(two)),
    ]);
    for (const two of this.byTwo.keys()) {
      const [a, b] = this.sets.ofTwo(two);
      if (this.pairs.has(two) || this.single.has(a) || this.single.has(b)) continue;
      for (const c of others) if (c !== a && c !== b) this.addIfEnough(a, b, c);
    }
  }

  private addIfEnough(a: number, b: number, c: number): void {
    if (this.areEnough([a, b, c])) this.threes.push(this.sets.three(a, b, c));
  }

  private areEnough(events: readonly number[]): boolean {
    const taken = new Set<number>();
    const add = (places: readonly number[] = []) => places.forEach((place) => taken.add(place));
    events.forEach((event, index) => {
      add(this.byOne.get(event));
      for (const other of events.slice(index + 1)) add(this.byTwo.get(this.sets.two(event, other)));
    });
    const [a, b, c] = events;
    if (c !== undefined) add(this.byThree.get(this.sets.three(a!, b!, c)));
    return taken.size >= this.count;
  }
}
