import { IntervalSet } from '../sets/interval-set';

/** Addresses that something surely names, and all that it may name, those included. */
export interface Addresses {
  readonly sure: IntervalSet;
  readonly possible: IntervalSet;
}

/** Names nothing. */
export const NO_ADDRESSES: Addresses = { sure: IntervalSet.none, possible: IntervalSet.none };

/** Named, and no others. */
export function surely(addresses: IntervalSet): Addresses {
  return { sure: addresses, possible: addresses };
}

/** Perhaps named, and no others. */
export function possibly(addresses: IntervalSet): Addresses {
  return { sure: IntervalSet.none, possible: addresses };
}

/** What one of both names. */
export function either(a: Addresses, b: Addresses): Addresses {
  return { sure: a.sure.union(b.sure), possible: a.possible.union(b.possible) };
}
