import { Atom, FIRST_ATOM, Interval, Maybe, Place } from '../../../../../policies/provers/reachability/model';
import { Dice } from './dice';
import { prefix } from './address-space';

/** Nothing of a random model stands anywhere. */
export const NOWHERE: Place = { at: 'random', stack: 'random' };

/** What the parts of a random model are drawn with. */
export class Draft {
  /** Ranges that rules and routes like to name. */
  readonly ranges: Interval[] = PUBLIC_RANGES.map(prefix);

  /** @param doubt probability that something which may be unknown is */
  constructor(
    readonly dice: Dice,
    readonly doubt: number,
    readonly atoms: readonly Atom[],
  ) {}

  /** The value, or unknown. */
  maybe<T>(value: T): Maybe<T> {
    return this.dice.chance(this.doubt) ? { unknown: 'drawn so' } : value;
  }

  /** Sometimes something was not read. */
  incomplete(): { readonly incomplete?: string } {
    return this.dice.chance(this.doubt / 3) ? { incomplete: 'drawn so' } : {};
  }

  atomNames(kind: Exclude<Atom['kind'], 'other-public'>): readonly string[] {
    return this.atoms.flatMap((atom) => (atom.kind === kind ? [atom.name] : []));
  }

  /** The address of an atom by its name. */
  atomAddress(name: string): number {
    return FIRST_ATOM + this.atoms.findIndex((atom) => 'name' in atom && atom.name === name);
  }

  /** A range of the pool, or a piece of one. */
  range(): Interval {
    const whole = this.dice.pick(this.ranges);
    const size = whole.last - whole.first + 1;
    if (size === 1 || this.dice.chance(0.6)) return whole;
    const piece = Math.max(1, size / this.dice.pick([2, 4, 8, 2 ** 20]));
    const first = whole.first + piece * this.dice.between(0, size / piece - 1);
    return { first, last: first + piece - 1 };
  }
}

const PUBLIC_RANGES = ['8.8.8.8', '8.8.8.0/24', '20.0.0.0/16', '0.0.0.0/0', '10.0.0.0/8', '192.168.0.0/16'];
