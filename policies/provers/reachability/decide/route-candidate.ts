import { Addresses } from './addresses';
import { Interval, NextHop, Place } from '../model';
import { ALL_IPV4 } from './public-space';
import { Peer } from './world';

/** Where a route leads. */
export type Way =
  | Exclude<NextHop, { kind: 'network' | 'gateway' }>
  | { readonly kind: 'local' }
  | { readonly kind: 'peer'; readonly peer: Peer }
  | { readonly kind: 'gateway'; readonly by: 'user' | 'gateway' }
  | { readonly kind: 'service-endpoint' }
  | { readonly kind: 'unknown'; readonly why: string };

/** A route with the addresses that it takes, surely and possibly. */
export interface EffectiveRoute {
  readonly way: Way;
  /** For people: `route "default" 0.0.0.0/0 of rt-forms-uks`. */
  readonly name: string;
  readonly place: Place;
  readonly addresses: Addresses;
}

/** Numbers that order routes: the shorter first, then the lower rank. [13] */
export interface Candidate extends EffectiveRoute {
  readonly size: number;
  readonly rank: number;
}

/** Of routes of one length, the lower wins. */
export const RANK = { unplaced: -2, tag: -1, user: 0, gateway: 1, system: 2 } as const;

/** The size of a route to everywhere. */
export const ALL_SIZE = ALL_IPV4.size;

/** How many addresses a range has. */
export function sizeOf({ first, last }: Interval): number {
  return last - first + 1;
}
