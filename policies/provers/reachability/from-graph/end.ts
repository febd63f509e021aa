import { DeclaredPublished } from '../../../declaration/declaration';
import { Interface, Interval, Site, Subnet } from '../model';

/** What somebody may have meant by a name. */
export type End =
  | { readonly kind: 'subnet'; readonly label: string; readonly subnet: Subnet }
  | { readonly kind: 'site'; readonly label: string; readonly site: Site }
  | { readonly kind: 'internet'; readonly label: string }
  /** One address: a number, or that of an atom. */
  | { readonly kind: 'address'; readonly label: string; readonly address: number }
  /** Every address of a range. */
  | { readonly kind: 'range'; readonly label: string; readonly range: Interval }
  /** A network card, a private endpoint or a frontend, whether its address is known or not. */
  | { readonly kind: 'interface'; readonly label: string; readonly interface: Interface }
  /** A published service, by its way in. */
  | { readonly kind: 'published'; readonly label: string; readonly service: DeclaredPublished };

/** All that a name may mean, at least one; or why it means nothing, and what would. */
export type FoundEnds =
  { readonly ends: readonly End[] } | { readonly problem: string; readonly suggestions: readonly string[] };
