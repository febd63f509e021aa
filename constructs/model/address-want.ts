import { Cidr } from './cidr';

/** Who holds what. */
export type Ledger = ReadonlyMap<string, Cidr>;

/** Where a range comes from: a pool by name, or the range of another holder that it is a part of. */
export type AddressParent = { readonly pool: string } | { readonly holder: string };

/** Somebody's need of a range. */
export interface AddressWant {
  readonly holder: string;
  /** Prefix length, 0 to 32. */
  readonly prefix: number;
  readonly parent: AddressParent;
  /** Ranges that are unfit for this holder alone, such as those that the DNS resolver can't use. */
  readonly avoid?: readonly NamedRange[];
}

/** A range with the words that a message calls it by, such as `site "hq"`. */
export interface NamedRange {
  readonly name: string;
  readonly range: Cidr;
}

/** Space to hand out, one or more ranges under a name that no other pool has. */
export interface AddressPool {
  readonly name: string;
  readonly ranges: readonly Cidr[];
}
