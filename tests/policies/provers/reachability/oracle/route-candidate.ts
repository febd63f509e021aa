import { Interface, Route } from '../../../../../policies/provers/reachability/model';
import { EVERYTHING } from './address-space';
import { isUnknown } from './answer';
import { Peer } from './world';

/** Where a subnet's routes lead next. */
export type Way =
  | { readonly kind: 'local' }
  | { readonly kind: 'peer'; readonly peer: Peer }
  | { readonly kind: 'private-endpoint'; readonly endpoint: Interface; readonly peer?: Peer }
  | { readonly kind: 'gateway'; readonly by: 'user' | 'bgp' }
  | { readonly kind: 'appliance'; readonly address: number }
  | { readonly kind: 'internet' }
  | { readonly kind: 'service' }
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided' };

/** A route that may have a destination. */
export interface Candidate {
  readonly length: number;
  readonly by: 'private-endpoint' | 'user' | 'bgp' | 'system';
  /** Among system routes of one length. */
  readonly rank: number;
  readonly holds: 'yes' | 'maybe';
  readonly way: Way;
}

/** Where nobody knows how long a route's prefix is, it may be the longest. */
export const LONGEST = 32;

/** Where a user route leads. */
export function wayOf(nextHop: Route['nextHop']): Way {
  if (isUnknown(nextHop)) return { kind: 'undecided' };
  switch (nextHop.kind) {
    case 'network':
      return { kind: 'local' };
    case 'gateway':
      return { kind: 'gateway', by: 'user' };
    case 'appliance':
    case 'internet':
    case 'none':
      return nextHop;
  }
}

/** A user route for 0.0.0.0/0. */
export function isDefault({ destination }: Route): boolean {
  return !isUnknown(destination) && 'range' in destination && isEverything(destination.range);
}

export function isEverything(range: { readonly first: number; readonly last: number }): boolean {
  return range.first === EVERYTHING.first && range.last === EVERYTHING.last;
}
