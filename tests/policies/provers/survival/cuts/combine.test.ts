import { allDown, anyDown } from '../../../../../policies/provers/survival/cuts/combine';
import { minimal } from '../../../../../policies/provers/survival/cuts/collect';
import { Family, Sets } from '../../../../../policies/provers/survival/cuts/family';
import { someDown } from '../../../../../policies/provers/survival/cuts/threshold';
import { Dice } from '../../reachability/oracle/dice';

const EVENTS = 7;
const sets = new Sets(EVENTS);
const MASKS = Array.from({ length: 1 << EVENTS }, (_, mask) => mask);

function eventsOf(mask: number): readonly number[] {
  return Array.from({ length: EVENTS }, (_, event) => event).filter((event) => mask & (1 << event));
}

/** Everything that a family takes down, by a mask of events. */
function masksOf({ ones, twos, threes }: Family): readonly number[] {
  const mask = (events: readonly number[]) => events.reduce((sum, event) => sum | (1 << event), 0);
  return [
    ...ones.map((one) => mask([one])),
    ...twos.map((two) => mask(sets.ofTwo(two))),
    ...threes.map((three) => mask(sets.ofThree(three))),
  ];
}

function isDown(family: Family, lost: number): boolean {
  return masksOf(family).some((mask) => (mask & lost) === mask);
}

function randomFamily(dice: Dice): Family {
  const event = () => dice.between(0, EVENTS - 1);
  const ones = Array.from({ length: dice.between(0, 2) }, event);
  const twos = Array.from({ length: dice.between(0, 3) }, () => [event(), event()] as const);
  const threes = Array.from({ length: dice.between(0, 3) }, () => [event(), event(), event()] as const);
  return minimal(
    sets,
    ones,
    twos.filter(([a, b]) => a !== b).map(([a, b]) => sets.two(a, b)),
    threes.filter(([a, b, c]) => a !== b && b !== c && a !== c).map(([a, b, c]) => sets.three(a, b, c)),
  );
}

/** All minimal sets with which at least so many are down, by trying all sets. */
function tried(families: readonly Family[], count: number, cap: number): readonly number[] {
  const down = MASKS.filter((mask) => families.filter((family) => isDown(family, mask)).length >= count);
  return down.filter(
    (mask) =>
      eventsOf(mask).length <= cap && !down.some((other) => other !== mask && (other & mask) === other),
  );
}

const sorted = (masks: readonly number[]) => [...masks].sort((a, b) => a - b);

it.each(Array.from({ length: 40 }, (_, n) => n + 1))(
  'combined families are those of trying all sets (seed %i)',
  (seed) => {
    const dice = new Dice(seed);
    const families = Array.from({ length: 2 + dice.between(0, 3) }, () => randomFamily(dice)).filter(
      ({ ones, twos, threes }) => ones.length + twos.length + threes.length > 0,
    );
    if (families.length === 0) return;
    expect(sorted(masksOf(anyDown(sets, families)))).toEqual(sorted(tried(families, 1, 3)));
    for (const cap of [2, 3]) {
      const small = families.map((family) => (cap === 2 ? { ...family, threes: [] } : family));
      expect(sorted(masksOf(allDown(sets, cap, small)))).toEqual(sorted(tried(small, small.length, cap)));
      for (let count = 1; count <= small.length; count++)
        expect(sorted(masksOf(someDown(sets, cap, count, small)))).toEqual(sorted(tried(small, count, cap)));
    }
  },
);
