/**
 * Minimal sets of up to three events that take something down, by size. A set is one number, its events being digits in
 * rising order, so that sets of one size compare as their events do; see `Sets`.
 */
export interface Family {
  /** Down with nothing lost: then there is no other set. */
  readonly isAlways: boolean;
  readonly ones: readonly number[];
  readonly twos: readonly number[];
  readonly threes: readonly number[];
}

/** Never down, as far as sets of this size go. */
export const NEVER: Family = { isAlways: false, ones: [], twos: [], threes: [] };

/** Down with nothing lost. */
export const ALWAYS: Family = { ...NEVER, isAlways: true };

/** The most events of which sets of three fit into a number. */
const MOST_EVENTS = 200_000;

/** Packs sets of events of one model into numbers. */
export class Sets {
  constructor(private readonly events: number) {
    if (events > MOST_EVENTS)
      throw new RangeError(
        `${events} events that happen by themselves: cut sets are found among ${MOST_EVENTS}`,
      );
  }

  /** A set of two, in whatever order. */
  two(a: number, b: number): number {
    return a < b ? a * this.events + b : b * this.events + a;
  }

  /** A set of three, in whatever order. */
  three(a: number, b: number, c: number): number {
    const least = Math.min(a, b, c);
    const most = Math.max(a, b, c);
    return (least * this.events + (a + b + c - least - most)) * this.events + most;
  }

  /** The two events of a set. */
  ofTwo(two: number): readonly [number, number] {
    return [Math.floor(two / this.events), two % this.events];
  }

  /** The three events of a set. */
  ofThree(three: number): readonly [number, number, number] {
    const [first, second] = this.ofTwo(Math.floor(three / this.events));
    return [first, second, three % this.events];
  }
}

/** In rising order, each once. */
export function ascending(numbers: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(numbers).sort();
  const found: number[] = [];
  for (const number of sorted) if (number !== found.at(-1)) found.push(number);
  return found;
}
